"""Teams are audiences: who has the token, who may pick it, and that it fails closed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.core.models import PluginState
from cms.core.scope import request_scope
from cms.plugins.access import audience_choices, audience_label, audience_members, is_visible, tokens_for
from community.people import audience
from community.people.models import Membership

pytestmark = pytest.mark.django_db


def test_own_team_extra_team_and_lead_hold_the_token_and_others_do_not(
    night_care, it, emma, niels, hanna, ed, profile_of
):
    profile_of(emma, team=night_care)
    Membership.objects.create(team=night_care, user=hanna)
    night_care.lead = ed
    night_care.save()
    profile_of(niels, team=it)

    for member in (emma, hanna, ed):
        assert night_care.token in tokens_for(member)
    assert night_care.token not in tokens_for(niels)
    assert set(audience_members(night_care.token)) == {emma, hanna, ed}


def test_tokens_cost_one_query(night_care, it, emma, profile_of):
    profile_of(emma, team=night_care)
    Membership.objects.create(team=it, user=emma)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert set(audience.tokens(emma)) == {night_care.token, it.token}
    assert len(queries) == 1


def test_an_inactive_member_counts_for_nothing(night_care, emma, niels, profile_of):
    profile_of(emma, team=night_care)
    profile_of(niels, team=night_care)
    niels.is_active = False
    niels.save()
    assert tokens_for(niels) == frozenset()
    assert list(audience_members(night_care.token)) == [emma]
    assert audience.choices(emma)[0].count == 1


def test_people_pick_their_own_teams_and_editors_every_team(night_care, it, emma, niels, carmen, profile_of):
    def teams_offered_to(user):
        return {choice.token for choice in audience_choices(user) if choice.token.startswith("team:")}

    profile_of(emma, team=night_care)
    assert teams_offered_to(emma) == {night_care.token}
    assert teams_offered_to(niels) == set()
    assert teams_offered_to(carmen) == {night_care.token, it.token}


def test_the_label_follows_the_language_and_a_new_name(night_care, settings):
    from django.utils import translation

    with translation.override("nl"):
        assert audience_label(night_care.token) == "Nachtzorg"
    with translation.override("en"):
        assert audience_label(night_care.token) == "Night care"
    night_care.name_en = "Nights"
    night_care.save()
    with translation.override("en"):
        assert audience_label(night_care.token) == "Nights"


@pytest.mark.parametrize(
    "token", ["team:", "team:x", "team:999999", "team:1:2", "group:1", "team:99999999999999999999"]
)
def test_a_token_nobody_has_has_no_members(token):
    assert list(audience.members(token)) == []
    assert audience.label(token) == ""


def test_switched_off_the_tokens_vanish_and_team_pages_are_closed(night_care, emma, site_tree, profile_of):
    from tests.factories import make_news

    profile_of(emma, team=night_care)
    page = make_news(site_tree, "Alleen voor de nacht", audience=night_care.token)
    with request_scope():
        assert is_visible(emma, page)
    PluginState.objects.create(label="people", enabled=False)
    with request_scope():
        assert night_care.token not in tokens_for(emma)
        assert not is_visible(emma, page)
        assert list(audience_members(night_care.token)) == []


def test_leaving_a_team_closes_its_pages(night_care, emma, niels, site_tree, profile_of):
    from tests.factories import make_news

    profile = profile_of(emma, team=night_care)
    page = make_news(site_tree, "Alleen voor de nacht", audience=night_care.token)
    assert is_visible(emma, page) and not is_visible(niels, page)
    profile.team = None
    profile.save()
    assert not is_visible(emma, page)
