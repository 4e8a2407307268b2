"""Reading polls: what one reader may know of many of them, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count
from django.utils import timezone

from cms.plugins.access import audience_count, can
from cms.plugins.contributions import Shelf
from cms.plugins.site import QUIET, HouseMemory

from .models import Choice, Mark, Poll, Tally, Vote
from .results import Line, Result, lines_of_counts, lines_of_votes
from .sealing import Unreadable, number_of

CANDIDATES = 12
MOST_NAMES = 400


@dataclass
class PollState:
    """A poll as one reader sees it now.

    mine     what they chose, by name, the first first; empty in an anonymous poll: nobody can look that up
    turnout  people who voted, of `invited`
    result   None while it is hidden, and then `hidden` says why: "vote" first, at the "closing", "few" voters, the first
             "step" is not full, it is being "counted"
    """

    poll: Poll
    choices: list[Choice]
    voted: bool
    mine: list[int]
    turnout: int
    invited: int
    may_vote: bool
    result: Result | None = None
    hidden: str = ""

    @property
    def is_open(self) -> bool:
        return self.poll.is_open()

    @property
    def places(self) -> list[int]:
        return list(range(1, len(self.choices) + 1))

    @property
    def percent(self) -> int:
        return round(100 * self.turnout / self.invited) if self.invited else 0

    @property
    def may_change(self) -> bool:
        return self.voted and self.may_vote and not self.poll.anonymous


@dataclass(frozen=True)
class Figures:
    """What of a poll is the same for every reader, whoever may see it.

    votes  people who put a choice on a place, {(choice, place): people}; of polls by name only
    """

    choices: list[Choice]
    turnout: int
    invited: int
    votes: dict[tuple[int, int], int]


@dataclass(frozen=True)
class _Reader:
    """What one person chose in polls by name, the first first, and the anonymous polls in which they took part."""

    mine: dict[int, list[int]]
    marked: set[int]


def poll_states(user: Any, polls: Iterable[Poll]) -> dict[int, PollState]:
    """{primary key: state}. At most seven queries, however many polls."""
    rows = list(polls)
    figures, reader = _figures(rows), _reader(user, rows)
    return {poll.pk: _state(user, poll, figures[poll.pk], reader) for poll in rows}


def poll_state(user: Any, poll: Poll) -> PollState:
    return poll_states(user, [poll])[poll.pk]


def _figures(polls: list[Poll]) -> dict[int, Figures]:
    choices: dict[int, list[Choice]] = defaultdict(list)
    if polls:
        for choice in Choice.objects.filter(poll__in=[poll.pk for poll in polls]).order_by("poll_id", "position"):
            choices[choice.poll_id].append(choice)
    votes = _votes([poll.pk for poll in polls if not poll.anonymous])
    unseen = [poll.pk for poll in polls if poll.anonymous and poll.turnout is None]
    marks = Mark.objects.filter(poll__in=unseen).order_by().values_list("poll_id") if unseen else None
    turnout = dict(marks.annotate(people=Count("pk"))) if marks is not None else {}
    for pk, counts in votes.items():
        turnout[pk] = sum(people for (_choice, place), people in counts.items() if place == 1)
    return {poll.pk: _figures_of(poll, choices[poll.pk], turnout.get(poll.pk, 0), votes[poll.pk]) for poll in polls}


def _figures_of(poll: Poll, choices: list[Choice], turnout: int, votes: dict[tuple[int, int], int]) -> Figures:
    turnout = poll.turnout if poll.turnout is not None else turnout
    invited = poll.invited if poll.invited is not None else max(audience_count(poll.audience), turnout)
    return Figures(choices, turnout, invited, votes)


def _votes(polls: list[int]) -> dict[int, dict[tuple[int, int], int]]:
    found: dict[int, dict[tuple[int, int], int]] = defaultdict(dict)
    if polls:
        rows = Vote.objects.filter(poll__in=polls).order_by().values_list("poll_id", "choice_id", "place")
        for poll_id, choice_id, place, people in rows.annotate(people=Count("pk")):
            found[poll_id][choice_id, place] = people
    return found


def _reader(user: Any, polls: list[Poll]) -> _Reader:
    named = [poll.pk for poll in polls if not poll.anonymous]
    mine: dict[int, list[int]] = defaultdict(list)
    for poll_id, choice_id in _rows(_VOTES, named, user.pk):
        mine[poll_id].append(choice_id)
    return _Reader(mine, _marked(user, [poll for poll in polls if poll.anonymous and poll.closed_at is None]))


def _marked(user: Any, polls: list[Poll]) -> set[int]:
    """The open anonymous polls in which this person took part. At most two queries."""
    numbers = []
    for row in _rows(_SECRETS, [poll.pk for poll in polls]):
        with suppress(Unreadable):
            numbers.append(number_of(Tally(*row), user.pk))
    return {poll_id for (poll_id,) in _rows(_MARKS, numbers)}


# Written out: the front page asks them for every reader, and putting them together takes longer than the answer.
_VOTES = (
    f"SELECT poll_id, choice_id FROM {Vote._meta.db_table} WHERE poll_id IN (%(keys)s) AND user_id = %%s ORDER BY place"  # noqa: S608 - our own names
)
_SECRETS = f"SELECT poll_id, secret, key FROM {Tally._meta.db_table} WHERE poll_id IN (%(keys)s)"  # noqa: S608
_MARKS = f"SELECT poll_id FROM {Mark._meta.db_table} WHERE number IN (%(keys)s)"  # noqa: S608


def _rows(sql: str, keys: Sequence[int | str], *more: int) -> list[tuple[Any, ...]]:
    """The rows of these keys; no query without a key."""
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql % {"keys": ", ".join(["%s"] * len(keys))}, [*keys, *more])
        return cursor.fetchall()


def _state(user: Any, poll: Poll, figures: Figures, reader: _Reader) -> PollState:
    mine = reader.mine.get(poll.pk, [])
    voted = bool(mine) or poll.pk in reader.marked
    hidden = _hidden(poll, voted)
    return PollState(
        poll=poll,
        choices=figures.choices,
        voted=voted,
        mine=mine,
        turnout=figures.turnout,
        invited=figures.invited,
        may_vote=bool(can(user, "polls.vote", poll)),
        result=None if hidden else _result(poll, figures, mine),
        hidden=hidden,
    )


def _result(poll: Poll, figures: Figures, mine: list[int]) -> Result:
    if poll.anonymous:
        return Result(lines_of_counts(poll, figures.choices), poll.counted)
    return Result(lines_of_votes(poll, figures.choices, figures.votes, mine), figures.turnout)


def _hidden(poll: Poll, voted: bool) -> str:
    """Why the result does not show to this reader; empty when it does."""
    over = poll.is_over()
    if not over and poll.reveal == Poll.Reveal.CLOSED:
        return "closing"
    if not over and not voted:
        return "vote"
    if not poll.anonymous or poll.counts:
        return ""
    if poll.closed_at is not None:
        return "few"
    return "counted" if over else "step"


def names_by_choice(poll: Poll) -> dict[int, list[Vote]]:
    """Who chose what in a poll by name, the first votes; empty when there are too many for a page. One query."""
    found: dict[int, list[Vote]] = defaultdict(list)
    if poll.anonymous:
        return found
    rows = Vote.objects.filter(poll=poll, user__isnull=False).select_related("user").order_by("user__display_name")
    votes = list(rows[: MOST_NAMES + 1])
    if len(votes) <= MOST_NAMES:
        for vote in votes:
            found[vote.choice_id].append(vote)
    return found


OPEN = Shelf(Poll, lambda: Poll.objects.open_at(timezone.now()))
"""The newest open polls, for the front page. No secret of an anonymous poll lies on it."""
_FIGURES: HouseMemory = HouseMemory("polls.figures", most=200, seconds=10, longer=QUIET)


def open_poll_for(user: Any) -> tuple[PollState, int] | None:
    """The newest open poll that waits for this person's vote, else the newest they voted in, and how many are open besides.

    For the front page: at most two queries, and its figures may be ten seconds old, after a quiet time older (`figures_changed`). None: nothing is open.
    """
    polls = [poll for poll in OPEN.first(user, CANDIDATES) if can(user, "polls.vote", poll)]
    if not polls:
        return None
    reader = _reader(user, polls)
    poll = next((one for one in polls if one.pk not in reader.mine and one.pk not in reader.marked), polls[0])
    figures = _FIGURES.get(poll.pk, lambda: _figures([poll])[poll.pk])
    if any((pk, place) not in figures.votes for place, pk in enumerate(reader.mine.get(poll.pk, ()), start=1)):
        figures = _figures([poll])[poll.pk]  # voted by way of another process just now
    return _state(user, poll, figures, reader), len(polls) - 1


def figures_changed(poll: Poll) -> None:
    """Somebody voted: this process counts again at the next look, and reads what of an anonymous poll may be shown."""
    _FIGURES.forget(poll.pk)
    OPEN.forget()


__all__ = [
    "Line",
    "PollState",
    "Result",
    "figures_changed",
    "names_by_choice",
    "open_poll_for",
    "poll_state",
    "poll_states",
]
