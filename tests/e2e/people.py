"""Colleagues of the demo organisation in the house of the journeys: who they are there, and what they know about."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group

from cms.plugins.access import AMBASSADORS, EXPERTS, HOSTS
from cms.plugins.testkit import UserFactory
from cms.plugins.users import Topic
from demo.content.people import PEOPLE, TOPICS

GROUPS = {"expert": EXPERTS, "host": HOSTS, "ambassador": AMBASSADORS}


def colleague(username: str) -> Any:
    """A person of the demo with the name, the work, the badges and the topics they have there."""
    from community.people.models import Profile

    row = next(row for row in PEOPLE if row["username"] == username)
    person = UserFactory(username=username, display_name=row["name"], job_title=row["job"]["nl"])
    person.groups.add(*(Group.objects.get_or_create(name=GROUPS[badge])[0] for badge in row["badges"]))
    topics = [one for one in TOPICS if one["slug"] in row["expertise"]]
    known = [
        Topic.objects.get_or_create(slug=one["slug"], defaults={"name_nl": one["nl"], "name_en": one["en"]})[0]
        for one in topics
    ]
    Profile.objects.get(user=person).expertise.set(known)
    return person
