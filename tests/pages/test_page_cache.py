"""What is kept in memory for all readers gives each reader exactly what the database would."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.plugins.access import visible_to
from cms.plugins.site import request_scope
from pages import page_cache
from pages.models import NewsPage, ProtocolPage
from pages.selectors import also_read, home_news, unconfirmed_for, waiting_for
from pages.services import page_publish
from pages.services.protocols import protocol_confirm
from tests.factories import make_news, make_protocol

pytestmark = pytest.mark.django_db


def titles(pages):
    return [page.title for page in pages]


@pytest.fixture
def news(site_tree, team):
    """Six items, newest first: one for the team, one lead, one that starts tomorrow, one that ends in a minute."""
    now = timezone.now()
    made = {}
    for age, (name, fields) in enumerate(
        {
            "soon": {"news_date": now + timedelta(days=1)},
            "ends": {"expire_at": now + timedelta(minutes=1)},
            "team": {"audience": f"team:{team.pk}"},
            "plain": {},
            "lead": {"lead": True},
            "old": {},
        }.items()
    ):
        made[name] = make_news(site_tree, name, **{"news_date": now - timedelta(hours=age), **fields})
    return made


def on_home(user, page):
    with request_scope():
        return titles(home_news(user, page.locale_id, count=10))


def test_each_reader_gets_from_the_cache_what_the_database_would_give(news, emma, niels):
    locale_id = news["old"].locale_id
    for reader in (emma, niels):
        allowed = visible_to(reader, NewsPage.objects.filter(locale_id=locale_id, news_date__lte=timezone.now()))
        assert set(on_home(reader, news["old"])) == set(allowed.values_list("title", flat=True))
    assert on_home(emma, news["old"]) == ["lead", "ends", "team", "plain", "old"]
    assert on_home(niels, news["old"]) == ["lead", "ends", "plain", "old"]


def test_what_ends_or_is_closed_is_out_of_the_cache_at_once(news, niels, site_tree, monkeypatch):
    assert "plain" in on_home(niels, news["old"])
    news["plain"].unpublish()
    assert "plain" not in on_home(niels, news["old"])
    assert "ends" in on_home(niels, news["old"])
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "ends" not in on_home(niels, news["old"])
    restriction = PageViewRestriction.objects.create(page=site_tree.nl.news, restriction_type="groups")
    assert on_home(niels, news["old"]) == []
    restriction.delete()
    assert on_home(niels, news["old"]) == ["lead", "old"]


def test_a_change_of_audience_counts_at_once_both_ways(news, emma, niels, team):
    plain = NewsPage.objects.get(pk=news["plain"].pk)
    plain.audience = f"team:{team.pk}"
    page_publish(page=plain)
    assert "plain" in on_home(emma, plain) and "plain" not in on_home(niels, plain)
    opened = NewsPage.objects.get(pk=news["team"].pk)
    opened.audience = "everyone"
    page_publish(page=opened)
    assert "team" in on_home(niels, opened)


def test_a_reader_who_may_see_little_of_the_cache_is_asked_for_in_the_database(news, niels, monkeypatch):
    monkeypatch.setattr(page_cache, "NEWS", 2)  # the cache holds “ends” and “team” alone
    assert on_home(niels, news["old"]) == ["lead", "ends", "plain", "old"]


def test_also_read_leaves_out_the_item_itself_and_what_the_reader_may_not_see(news, emma, niels):
    with request_scope():
        assert titles(also_read(niels, news["plain"])) == ["ends", "lead", "old"]
    with request_scope():
        assert titles(also_read(emma, news["plain"])) == ["ends", "team", "lead"]


def test_what_waits_is_the_same_from_memory_as_from_the_database(site_tree, emma, niels, team):
    everybody = make_protocol(site_tree, "Handen", needs_confirmation=True)
    night = make_protocol(site_tree, "Nacht", needs_confirmation=True, audience=f"team:{team.pk}")
    make_protocol(site_tree, "Weg", needs_confirmation=True, state=ProtocolPage.State.WITHDRAWN)
    for page in (everybody, night):
        page_publish(page=ProtocolPage.objects.get(pk=page.pk))

    def agree(reader):
        with request_scope():
            kept = titles(waiting_for(reader, everybody.locale_id))
        asked = list(unconfirmed_for(reader, everybody.locale_id).values_list("title", flat=True))
        assert kept == asked
        return kept

    assert agree(emma) == ["Handen", "Nacht"] and agree(niels) == ["Handen"]
    page = ProtocolPage.objects.get(pk=everybody.pk)
    protocol_confirm(user=niels, page=page, number=1)
    assert agree(niels) == [] and agree(emma) == ["Handen", "Nacht"]
    page.material_change, page.version = True, "2.0"
    page_publish(page=page)
    assert agree(niels) == ["Handen"], "a material change asks again at once"
