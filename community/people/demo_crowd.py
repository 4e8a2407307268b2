"""A crowd of invented colleagues for load tests: quick, and the same for the same seed."""

import re
from datetime import time, timedelta
from random import Random
from typing import Any

from django.db import transaction

from cms.plugins.signals import content_changed
from cms.plugins.site import house_changed
from cms.plugins.users import Topic, User

from .demo_words import NAMES, TEAM_KINDS
from .models import Location, Profile, Team, WorkDay
from .search_text import fold, name_for, text_for

BATCH = 1000
TEAM_SIZE = 40
HOURS = (
    (time(7, 0), time(15, 30)),
    (time(8, 30), time(17, 0)),
    (time(15, 0), time(23, 0)),
    (time(22, 45), time(7, 15)),
)


def build(demo: Any, count: int, *, password: str, topics: list[Topic], locations: list[Location]) -> None:
    """Add `count` people, in teams of about forty, spread over the locations."""
    dice = Random(f"{demo.seed}:crowd")  # noqa: S311 - dice, not secrets
    teams = _teams(max(count // TEAM_SIZE, 1), locations)
    taken = set(User.objects.values_list("username", flat=True))
    with demo.progress("More people", count) as bar:
        for start in range(0, count, BATCH):
            size = min(BATCH, count - start)
            _batch(demo, dice, size, taken, teams, topics, password)
            bar.advance(size)
    house_changed()


def _teams(count: int, locations: list[Location]) -> list[tuple[Team, tuple[str, ...]]]:
    made = []
    for number in range(count):
        nl, en, jobs = TEAM_KINDS[number % len(TEAM_KINDS)]
        location = locations[number % len(locations)]
        place = number // len(TEAM_KINDS) + 1
        team, _new = Team.objects.get_or_create(
            slug=f"{fold(en).replace(' ', '-')}-{place}",
            defaults={
                "name_nl": f"{nl} {location.name} {place}",
                "name_en": f"{en} {location.name} {place}",
                "location": location,
            },
        )
        made.append((team, jobs))
    return made


@transaction.atomic
def _batch(demo, dice: Random, size: int, taken: set[str], teams, topics: list[Topic], password: str) -> None:
    drafts = [_person(demo, dice, taken, teams, password) for _ in range(size)]
    users = User.objects.bulk_create([user for user, _team in drafts], batch_size=BATCH)
    profiles, known = [], []
    for user, (_user, team) in zip(users, drafts, strict=True):
        chosen = dice.sample(topics, k=dice.choice((0, 1, 1, 2, 3))) if topics else []
        profile = Profile(
            user=user,
            team=team,
            location_id=team.location_id,
            phone=f"{dice.randint(3000, 9999)}",
            manager_id=team.lead_id,
        )
        profile.location = team.location
        profile.search_text, profile.name_text = text_for(profile, chosen), name_for(profile)
        profiles.append(profile)
        known.append(chosen)
    profiles = Profile.objects.bulk_create(profiles, batch_size=BATCH)
    expertise = Profile.expertise.through
    expertise.objects.bulk_create(
        [
            expertise(profile_id=p.pk, topic_id=topic.pk)
            for p, chosen in zip(profiles, known, strict=True)
            for topic in chosen
        ],
        batch_size=BATCH * 2,
    )
    WorkDay.objects.bulk_create([day for profile in profiles for day in _days(dice, profile)], batch_size=BATCH * 2)
    content_changed.send(sender=Profile, ids=[profile.pk for profile in profiles])


def _person(demo, dice: Random, taken: set[str], teams, password: str) -> tuple[User, Team]:
    origin = dice.choices(NAMES, weights=(52, 12, 10, 10, 9, 7))[0]
    family_from = origin if dice.random() < 0.7 else dice.choice(NAMES)
    first, last = dice.choice(origin[0].split()), dice.choice(family_from[1].split("|"))
    username = _username(first, last, taken)
    team, jobs = dice.choice(teams)
    nl, _bar, en = dice.choice(jobs).partition("|")
    user = User(
        username=username,
        email=f"{username}@delinde.example",
        password=password,
        display_name=f"{first} {last}",
        first_name=first,
        last_name=last,
        job_title=nl,
        job_title_en=en,
        language="nl" if dice.random() < 0.9 else "en",
        joined_on=(demo.now - timedelta(days=dice.randint(70, 9000))).date(),
    )
    return user, team


def _username(first: str, last: str, taken: set[str]) -> str:
    base = re.sub(r"[^a-z]+", "", fold(first)) + "." + re.sub(r"[^a-z]+", "", fold(last))
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}{number}"
    taken.add(name)
    return name


def _days(dice: Random, profile: Profile) -> list[WorkDay]:
    begin, end = dice.choices(HOURS, weights=(4, 3, 2, 1))[0]
    weekdays = dice.sample(range(5), k=dice.choice((3, 4, 4, 5)))
    return [WorkDay(profile=profile, weekday=day, starts=begin, ends=end) for day in weekdays]
