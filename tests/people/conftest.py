"""People with profiles, a team each, and a page that only one team may read."""

from datetime import time

import pytest

from community.people.models import Location, Profile, Team, WorkDay


@pytest.fixture
def lindenhof(db):
    return Location.objects.create(slug="lindenhof", name="Lindenhof", city="Rivierdam", phone="0300 55 22 00")


@pytest.fixture
def night_care(db, lindenhof):
    return Team.objects.create(slug="night-care", name_nl="Nachtzorg", name_en="Night care", location=lindenhof)


@pytest.fixture
def it(db):
    return Team.objects.create(slug="it", name_nl="ICT", name_en="IT")


@pytest.fixture
def profile_of():
    def read(user, **fields):
        profile = Profile.objects.get(user=user)
        for name, value in fields.items():
            setattr(profile, name, value)
        if fields:
            profile.save()
        return profile

    return read


@pytest.fixture
def works():
    """`works(profile, 0, "22:45", "07:15")`: a shift on a weekday."""

    def add(profile, weekday, begin, end):
        return WorkDay.objects.create(
            profile=profile, weekday=weekday, starts=time.fromisoformat(begin), ends=time.fromisoformat(end)
        )

    return add
