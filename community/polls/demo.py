"""The polls of the demo organisation, made and voted on through the services."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import capfirst

from cms.plugins.access import EVERYONE, audience_choices, audience_members
from cms.plugins.activities import Activity
from cms.plugins.users import Topic

from .models import Poll
from .services import poll_close, poll_save
from .voting import vote_cast

NEWS_FOR = timedelta(hours=30)


def build(demo: Any) -> None:
    """Make what is missing; a poll that is there stays as it is."""
    try:
        written = demo.content("polls").POLLS
    except ModuleNotFoundError:
        return
    with demo.progress("Polls", len(written)) as bar:
        for row in written:
            _poll(demo, row)
            bar.advance()


def _poll(demo: Any, row: dict[str, Any]) -> None:
    author = demo.user(row["by"])
    audience = _audience(author, row.get("team", ""))
    if audience is None or Poll.objects.filter(title=row["question"], author=author).exists():
        return
    poll = Poll(
        title=row["question"], body=row["text"], language=row["language"], kind=row["kind"], anonymous=row["anonymous"],
        reveal=row["reveal"], at_most=row.get("at_most"), audience=audience, closes_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    topics = list(Topic.objects.filter(slug__in=row["topics"]))
    choices = [one if isinstance(one, str) else _day(demo, one, row["language"]) for one in row["choices"]]
    poll = poll_save(poll=poll, user=author, choices=choices, topics=topics)
    _vote(demo, poll, row)
    if row["days_left"] < 0:
        poll_close(poll=Poll.objects.get(pk=poll.pk), user=author)
    _date(demo, poll, row)


def _day(demo: Any, days: int, language: str) -> str:
    """So many days after the Monday two weeks ahead, as people write a day: “Dinsdag 8 september”."""
    monday = demo.now + timedelta(days=14 - demo.now.weekday())
    with translation.override(language):
        return capfirst(date_format(monday + timedelta(days=days), "l j F"))


def _audience(author: Any, team: str) -> str | None:
    """The token of the author's own team; None when it has none to share with (the plugin of teams is off)."""
    if not team:
        return EVERYONE
    return next((choice.token for choice in audience_choices(author) if choice.token.startswith("team:")), None)


def _vote(demo: Any, poll: Poll, row: dict[str, Any]) -> None:
    people = list(audience_members(poll.audience).exclude(username__in=row["waits_for"]).order_by("pk")[:200])
    demo.rng.shuffle(people)
    choices = list(poll.choices.values_list("pk", flat=True))
    if poll.kind == Poll.Kind.RANKING:
        wishes = [_order(demo.rng, choices, row["votes"]) for _person in range(sum(row["votes"]))]
    elif poll.kind == Poll.Kind.MULTIPLE:
        wishes = _several(choices, row["votes"])
    else:
        wishes = [[pk] for pk, number in zip(choices, row["votes"], strict=True) for _vote in range(number)]
    demo.rng.shuffle(wishes)
    for person, picks in zip(people, wishes, strict=False):
        vote_cast(user=person, poll=poll, picks=picks)


def _order(rng: Any, choices: list[int], weights: list[int]) -> list[int]:
    """The choices in an order in which those with more weight tend to come first."""
    keyed = [(rng.random() ** (1 / weight), pk) for pk, weight in zip(choices, weights, strict=True)]
    return [pk for _key, pk in sorted(keyed, reverse=True)]


def _several(choices: list[int], votes: list[int]) -> list[list[int]]:
    """As many voters as the most chosen choice has votes; each choice goes to as many of them as it has votes."""
    voters: list[list[int]] = [[] for _voter in range(max(votes))]
    for pk, number in zip(choices, votes, strict=True):
        for picks in sorted(voters, key=len)[:number]:
            picks.append(pk)
    return [picks[:3] for picks in voters if picks]


def _date(demo: Any, poll: Poll, row: dict[str, Any]) -> None:
    """The moments of the story: shared so many days ago, closing so many days ahead or ago. Old news reaches nobody today."""
    shared = demo.now - timedelta(days=row["days_ago"], hours=3)
    end = demo.now.replace(minute=0, second=0, microsecond=0) + timedelta(days=row["days_left"], hours=2)
    closed = {"closed_at": end} if row["days_left"] < 0 else {}
    Poll.objects.filter(pk=poll.pk).update(created_at=shared, published_at=shared, closes_at=end, **closed)
    for activity in Activity.objects.filter(type__startswith="polls.", target_id=poll.pk):
        moment: datetime = end if activity.type == "polls.closed" else shared
        told = {} if moment > demo.now - NEWS_FOR else {"fanned_out_at": moment}
        Activity.objects.filter(pk=activity.pk).update(created_at=moment, **told)
