"""What hundreds of colleagues shared over a year: copies of the demo's blogs, films, polls and expertise pages, in bulk.

As many as a house of this size would have; what is there already stays, so a second run takes a second.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from itertools import cycle
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

YEAR = 365 * 24
OLDEST = 40 * 24  # hours: what is copied stands behind what was written for the demo
VOTERS = 40
MARK = " nr. "
"""Stands in the title of every copy."""


def fill() -> None:
    """Ten blogs, two films, five polls, and two expertise pages for each hundred people."""
    from community.blogs.models import BlogPost
    from community.vlogs.models import Vlog

    people = list(get_user_model().objects.active().order_by("pk"))
    _copies(BlogPost, len(people) // 10, people)
    _copies(Vlog, len(people) // 50, people)
    _polls(len(people) // 20, people)
    _expertise(len(people) // 50, people)


@transaction.atomic
def _copies(model: Any, wanted: int, people: list[Any]) -> list[Any]:
    """So many copies of the shared rows of a kind, each by somebody else, with the topics of what they copy."""
    missing = wanted - model.objects.filter(title__contains=MARK).count()
    if missing <= 0:
        return []
    sources = list(model.objects.published().filter(audience="everyone").exclude(title__contains=MARK).order_by("pk"))
    copies, topics = [], {source.pk: list(source.topics.all()) for source in sources}
    for number, source in zip(range(missing), cycle(sources), strict=False):
        moment = timezone.now() - timedelta(hours=OLDEST + YEAR * number / missing)
        copies.append(
            _copy(
                source, title=f"{source.title}{MARK}{number + 1}", author=people[number * 7 % len(people)],
                created_at=moment, published_at=moment,
            )
        )  # fmt: skip
    made = model.objects.bulk_create(copies, batch_size=500)
    link = model.topics.through
    column = model._meta.model_name
    pairs = [(row, topic) for row, source in zip(made, cycle(sources), strict=False) for topic in topics[source.pk]]
    link.objects.bulk_create([link(**{column: row, "topic": topic}) for row, topic in pairs], batch_size=500)
    return made


def _copy(source: Model, **changes: Any) -> Any:
    values = {field.attname: getattr(source, field.attname) for field in source._meta.concrete_fields}
    copy = type(source)(**{**values, source._meta.pk.attname: None})  # type: ignore[union-attr]
    for name, value in changes.items():
        setattr(copy, name, value)
    return copy


def _polls(wanted: int, people: list[Any]) -> None:
    """Named ones; one in three is open."""
    from community.polls.models import Choice, Poll

    with transaction.atomic():
        made = _copies(Poll, wanted, people)
        for number, poll in enumerate(made):
            ends = None if number % 3 == 0 else poll.published_at + timedelta(days=7)
            poll.anonymous, poll.kind, poll.at_most, poll.counts, poll.counted = False, Poll.Kind.SINGLE, None, [], 0
            poll.closes_at = poll.closed_at = ends
            poll.turnout, poll.invited = (VOTERS, len(people)) if ends else (None, None)
        names = ("anonymous", "kind", "at_most", "counts", "counted", "closes_at", "closed_at", "turnout", "invited")
        Poll.objects.bulk_update(made, names, batch_size=500)
        words = ["Ja, graag", "Nee, liever niet", "Het maakt mij niet uit", "Alleen in het weekend"]
        rows = [Choice(poll=poll, text=text, position=place) for poll in made for place, text in enumerate(words)]
        choices = Choice.objects.bulk_create(rows, batch_size=500)
        for place, poll in enumerate(made):
            own = choices[place * len(words) : (place + 1) * len(words)]
            vote(poll, own, (people[(place * 11 + step) % len(people)] for step in range(min(VOTERS, len(people)))))


def vote(poll: Any, choices: list[Any], people: Iterable[Any]) -> None:
    """A named vote of each of these people, on one choice after the other."""
    from community.polls.models import Vote

    rows = [Vote(poll=poll, choice=choice, user=person) for person, choice in zip(people, cycle(choices), strict=False)]
    Vote.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)


@transaction.atomic
def _expertise(wanted: int, people: list[Any]) -> None:
    """Pages with their sections, one keeper each; the topics stay with the pages of the demo."""
    from community.expertise.models import ExpertisePage, Keeper, Section

    missing = wanted - ExpertisePage.objects.filter(title__contains=MARK).count()
    if missing <= 0:
        return
    originals = ExpertisePage.objects.published().exclude(title__contains=MARK).order_by("pk")
    sources = list(originals.filter(audience="everyone", locale__language_code="nl"))
    copies = [
        _copy(source, title=f"{source.title}{MARK}{number + 1}", topic_id=None, translation_key=uuid.uuid4())
        for number, source in zip(range(missing), cycle(sources), strict=False)
    ]
    made = ExpertisePage.objects.bulk_create(copies, batch_size=500)
    sections = {source.pk: list(Section.objects.filter(page=source, is_live=True)) for source in sources}
    Section.objects.bulk_create(
        [
            _copy(section, page_id=page.pk, translation_key=uuid.uuid4())
            for page, source in zip(made, cycle(sources), strict=False)
            for section in sections[source.pk]
        ],
        batch_size=500,
    )
    keepers = [Keeper(page=page, user=people[place * 5 % len(people)]) for place, page in enumerate(made)]
    Keeper.objects.bulk_create(keepers, batch_size=500)
