"""Random people, teams, groups and pages: every door agrees with a reference model of ten lines."""

from __future__ import annotations

from copy import deepcopy

import pytest
from django.contrib.auth.models import Group
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, PageViewRestriction

from cms.core.notifications import may_hear
from cms.plugins.access import is_visible, page_tokens, tokens_for, visible_or_404, visible_to
from tests.factories import UserFactory, make_news, make_team

pytestmark = pytest.mark.django_db(transaction=False)

PEOPLE, TEAMS, GROUPS = range(4), range(3), range(3)
memberships = st.frozensets(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(TEAMS)))
groupings = st.frozensets(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(GROUPS)))
audience = st.none() | st.sampled_from(TEAMS)
privacy = st.none() | st.frozensets(st.sampled_from(GROUPS))
pages = st.lists(st.tuples(audience, privacy, st.booleans(), st.booleans()), min_size=1, max_size=4)


def reference(person, page, section, members, in_groups, active) -> bool:
    """Ten lines that say what the house promises. `page` and `section` are (team or None, groups or None)."""
    if person not in active:
        return False
    for team, groups in (page, section):
        if team is not None and (person, team) not in members:
            return False
        if groups is not None and not any((person, group) in in_groups for group in groups):
            return False
    return True


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    members=memberships,
    in_groups=groupings,
    inactive=st.frozensets(st.sampled_from(PEOPLE), max_size=1),
    section=st.tuples(audience, privacy),
    items=pages,
)
def test_every_door_agrees_with_the_reference(site_tree, members, in_groups, inactive, section, items):
    from django.db import transaction

    with transaction.atomic():
        _check(deepcopy(site_tree), members, in_groups, set(PEOPLE) - inactive, section, items)
        transaction.set_rollback(True)


def _check(tree, members, in_groups, active, section, items):
    people = [UserFactory(username=f"hyp{n}", is_active=n in active) for n in PEOPLE]
    teams = [make_team(f"hyp-{t}", members=[people[p] for p, team in members if team == t]) for t in TEAMS]
    groups = [Group.objects.create(name=f"hyp {g}") for g in GROUPS]
    for person, group in in_groups:
        people[person].groups.add(groups[group])
    _close(tree.nl.news, section, teams, groups)
    made = []
    for number, (team, closed, translated_first, check_translation) in enumerate(items):
        page = make_news(tree, f"Nieuws {number}")
        if translated_first:
            twin = make_news(tree, f"News {number}", language="en", translation_key=page.translation_key)
        _close(page, (team, closed), teams, groups)
        if not translated_first:
            twin = make_news(tree, f"News {number}", language="en", translation_key=page.translation_key)
        made.append((twin if check_translation else page, (team, closed)))
    for index, person in enumerate(people):
        expected = {p.pk for p, own in made if reference(index, own, section, members, in_groups, active)}
        everything = [p for p, _own in made]
        assert (
            set(visible_to(person, Page.objects.filter(pk__in=[p.pk for p in everything])).values_list("pk", flat=True))
            == expected
        )
        tokens = page_tokens([p.pk for p in everything])
        assert {
            pk for pk, token in tokens.items() if token in tokens_for(person)
        } == expected  # what the search engine filters on
        for page in everything:
            assert is_visible(person, page) == (page.pk in expected)
            assert (may_hear([person.pk], page, tokens[page.pk]) == {person.pk}) == (page.pk in expected)
            assert _found(person, page) == (page.pk in expected)


def _found(person, page) -> bool:
    from django.http import Http404

    try:
        return visible_or_404(person, type(page), pk=page.pk) == page
    except Http404:
        return False


def _close(page, wanted, teams, groups):
    team, closed = wanted
    if team is not None:
        page.audience = teams[team].token
        page.save()
    if closed is not None:
        restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
        restriction.groups.set([groups[g] for g in closed])
