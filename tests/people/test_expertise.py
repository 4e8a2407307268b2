"""Who knows about what: only within the audience, with who is away and whom to ask instead."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.core.switches import plugin_switch
from cms.plugins.access import EVERYONE
from cms.plugins.experts import absences_of, experts_on, known_topics
from cms.plugins.registry import is_enabled
from cms.plugins.site import request_scope
from cms.plugins.users import Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def topics(db):
    return [Topic.objects.create(slug=slug, name_nl=slug, name_en=slug) for slug in ("gloves", "hygiene", "garden")]


@pytest.fixture
def knows(profile_of, topics):
    def set_topics(user, *places, **fields):
        profile = profile_of(user, **fields)
        profile.expertise.set([topics[place] for place in places])
        return profile

    return set_topics


def test_those_who_know_most_come_first_and_outsiders_of_the_audience_not_at_all(
    night_care, topics, knows, ed, emma, niels, hanna, django_assert_num_queries
):
    knows(ed, 0, 1)
    knows(emma, 0, team=night_care)
    knows(niels, 2)
    knows(hanna, 0)
    hanna.is_active = False
    hanna.save()
    wanted = [topics[0].pk, topics[1].pk]
    found = experts_on(wanted, EVERYONE)
    assert [expert.person for expert in found] == [ed, emma]
    assert found[0].topics == {topics[0].pk, topics[1].pk} and found[0].absence is None
    assert [expert.person for expert in experts_on(wanted, night_care.token)] == [emma]
    with request_scope():
        is_enabled("people")  # read once a request
        with django_assert_num_queries(2):
            experts_on(wanted, EVERYONE)
    assert experts_on([], EVERYONE) == []
    assert known_topics(ed) == {topics[0].pk, topics[1].pk}


def test_an_absence_names_the_substitute_as_long_as_they_work_here(topics, knows, ed, emma, niels):
    today = timezone.localdate()
    until = today + timedelta(days=3)
    knows(ed, 0, absent_from=today, absent_until=until, substitute=emma)
    knows(niels, 0, absent_from=today + timedelta(days=1), substitute=emma)
    absence = experts_on([topics[0].pk], EVERYONE)[0].absence
    assert (absence.until, absence.substitute) == (until, emma)
    assert set(absences_of([ed.pk, niels.pk])) == {ed.pk}
    emma.is_active = False
    emma.save()
    assert absences_of([ed.pk])[ed.pk].substitute is None


def test_without_the_plugin_nobody_is_an_expert_and_nobody_is_away(topics, knows, ed):
    knows(ed, 0, absent_from=timezone.localdate())
    plugin_switch(label="people", enabled=False)
    plugin_switch(label="dummy", enabled=False)
    assert experts_on([topics[0].pk], EVERYONE) == []
    assert absences_of([ed.pk]) == {} and known_topics(ed) == frozenset()
