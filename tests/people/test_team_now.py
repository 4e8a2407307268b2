"""The reader's own team on the home page: who is at work comes first, and other teams are none of it."""

from __future__ import annotations

from datetime import time

import pytest
from django.test import RequestFactory

from cms.plugins.site import request_scope
from cms.plugins.testkit import UserFactory
from community.people.models import Membership, Profile, WorkDay
from community.people.parts import team_now
from tests.factories import make_team

pytestmark = pytest.mark.django_db


def mates_of(user):
    request = RequestFactory().get("/nl/")
    request.user = user
    with request_scope():
        found = team_now(request)
    return [profile.user.username for profile in found["people"]] if found else None


def works(person, *days):
    profile = Profile.objects.get_or_create(user=person)[0]
    for day in days:
        WorkDay.objects.create(profile=profile, weekday=day, starts=time(0, 0), ends=time(23, 59))


@pytest.fixture
def mates(emma, team):
    people = [UserFactory(username=name, display_name=name.title()) for name in ("anna", "bert", "coen", "dirk", "els")]
    for person in people:
        Membership.objects.create(team=team, user=person)
        works(person)
    return people


def test_who_is_at_work_comes_first_and_the_reader_is_left_out(site_tree, emma, mates, client_of):
    works(mates[2], *range(7))
    assert mates_of(emma) == ["coen", "anna", "bert", "dirk"]
    html = client_of(emma).get("/nl/").content.decode()
    assert "Jouw team nu" in html and "/nl/community/people/team/night-care/" in html
    assert "Your team now" in client_of(emma).get("/en/").content.decode()


def test_who_is_in_no_team_or_in_another_sees_nobody_of_it(emma, niels, mates):
    assert mates_of(niels) is None
    make_team("kitchen", members=[niels])
    assert mates_of(niels) is None  # alone in it
