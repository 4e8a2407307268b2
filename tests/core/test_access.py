"""Who may see which page: own audience, Wagtail's privacy, ancestors and translations together; allowed and denied side by side."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.http import Http404
from wagtail.models import Page, PageViewRestriction

from cms.core.models import PageAccess
from cms.plugins.access import NOBODY, audience_members, is_visible, tokens_for, visible_or_404, visible_to
from pages.models import NewsPage
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def sees(user, page) -> bool:
    listed = visible_to(user, Page.objects.filter(pk=page.pk)).exists()
    assert listed == is_visible(user, page) == visible_to(user, NewsPage.objects.filter(pk=page.pk)).exists()
    return listed


def restrict(page, *groups):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.set(groups)
    return restriction


def test_page_for_everyone_is_seen_by_everyone_signed_in(site_tree, emma, niels):
    news = make_news(site_tree)
    assert sees(emma, news) and sees(niels, news)
    assert not sees(AnonymousUser(), news)
    niels.is_active = False
    niels.save()
    assert not sees(niels, news)


def test_team_page_is_for_the_team_only(site_tree, emma, niels, team):
    news = make_news(site_tree, audience=team.token)
    assert sees(emma, news)
    assert not sees(niels, news)
    assert visible_or_404(emma, NewsPage, pk=news.pk) == news
    with pytest.raises(Http404):
        visible_or_404(niels, NewsPage, pk=news.pk)


def test_closed_section_closes_what_is_below_it(site_tree, emma, niels, team):
    news = make_news(site_tree)
    site_tree.nl.news.audience = team.token
    site_tree.nl.news.save()
    assert sees(emma, news) and not sees(niels, news)
    site_tree.nl.news.audience = "everyone"
    site_tree.nl.news.save()
    assert sees(niels, news)


def test_restriction_after_translation_protects_the_translation_too(site_tree, emma, niels):
    dutch = make_news(site_tree)
    english = make_news(site_tree, "The garden is open", language="en", translation_key=dutch.translation_key)
    assert sees(niels, english)
    group = Group.objects.create(name="Raad")
    emma.groups.add(group)
    restriction = restrict(dutch, group)
    for page in (dutch, english):
        assert sees(emma, page)
        assert not sees(niels, page)
    restriction.delete()
    assert sees(niels, english)


def test_restricted_parent_protects_children_of_its_translation(site_tree, emma, niels):
    english = make_news(site_tree, "The garden is open", language="en")
    group = Group.objects.create(name="Raad")
    emma.groups.add(group)
    restrict(site_tree.nl.news, group)
    assert sees(emma, english)
    assert not sees(niels, english)


def test_team_and_group_together_are_a_conjunction(site_tree, emma, niels, team, make_user):
    group = Group.objects.create(name="Raad")
    for person in (emma, niels):
        person.groups.add(group)
    only_team = make_user("joke")
    from community.people.models import Membership

    Membership.objects.create(team=team, user=only_team)
    restrict(site_tree.nl.news, group)
    news = make_news(site_tree, audience=team.token)
    assert sees(emma, news)
    assert not sees(niels, news)
    assert not sees(only_team, news)
    token = PageAccess.objects.get(page=news).token
    assert set(audience_members(token)) == {emma}


def test_group_restriction_without_groups_is_nobody(site_tree, admin):
    news = make_news(site_tree)
    PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.GROUPS)
    assert PageAccess.objects.get(page=news).token == NOBODY
    assert not sees(admin, news)


def test_moving_a_page_takes_on_the_audience_of_its_new_place(site_tree, emma, niels, team):
    site_tree.nl.section.audience = team.token
    site_tree.nl.section.save()
    news = make_news(site_tree)
    assert sees(niels, news)
    news.move(site_tree.nl.section, pos="last-child")
    news.refresh_from_db()
    assert sees(emma, news) and not sees(niels, news)


def test_leaving_the_team_works_at_once(site_tree, emma, team):
    from community.people.models import Membership

    news = make_news(site_tree, audience=team.token)
    assert sees(emma, news)
    Membership.objects.filter(user=emma).delete()
    assert not sees(emma, news)


def test_plugin_off_its_tokens_vanish_and_its_content_closes(site_tree, emma, team):
    from cms.core.switches import plugin_switch

    news = make_news(site_tree, audience=team.token)
    assert team.token in tokens_for(emma)
    plugin_switch(label="people", enabled=False)
    assert team.token not in tokens_for(emma)
    assert not sees(emma, news)
    plugin_switch(label="people", enabled=True)
    assert sees(emma, news)


def test_page_without_a_row_is_shown_to_nobody(site_tree, emma):
    news = make_news(site_tree)
    PageAccess.objects.filter(page=news).delete()
    assert not sees(emma, news)


def test_draft_and_expired_pages_are_not_seen(site_tree, emma):
    from datetime import timedelta

    from django.utils import timezone

    draft = make_news(site_tree, live=False)
    past = make_news(site_tree, "Voorbij", expire_at=timezone.now() - timedelta(minutes=1))
    assert not sees(emma, draft)
    assert not sees(emma, past)


def test_unregistered_models_fail_closed(emma):
    from django.contrib.sessions.models import Session

    assert visible_to(emma, Session.objects.all()).query.is_empty()


@pytest.mark.parametrize("wrong", ["0", "abc", "99999999999999999999999", None])
def test_a_key_that_is_none_is_404(emma, wrong):
    with pytest.raises(Http404):
        visible_or_404(emma, NewsPage, pk=wrong)


def test_what_a_crash_left_open_is_closed_by_the_next_run(site_tree, niels, team, monkeypatch):
    from cms.core.jobs import run_due_jobs

    news = make_news(site_tree)
    NewsPage.objects.filter(pk=news.pk).update(
        audience=team.token
    )  # saved, and the process died before it was worked out
    assert sees(niels, news)
    assert run_due_jobs()["core.refresh_access"] == "ok"
    assert not sees(niels, news)
