"""Reading polls: what one reader may know of many of them, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.db.models import Count
from django.utils import timezone

from cms.plugins.access import audience_count, can
from cms.plugins.contributions import RowCache
from cms.plugins.site import HouseMemory
from cms.plugins.users import face

from .models import Choice, Mark, Poll, Tally, Vote
from .results import Line, Result, lines_of_counts, lines_of_votes
from .sealing import Unreadable, number_of

CANDIDATES = 12
LATEST = 1_000
"""So many of the newest votes are known one by one with the figures that are kept."""
_PEOPLE: HouseMemory = HouseMemory("polls.people", most=500, seconds=60)


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
    def row(self) -> tuple[object, ...]:
        """All that its row in the list shows, for what is kept of it."""
        poll = self.poll
        return (
            *(poll.pk, poll.title, poll.anonymous, self.is_open, poll.closes_at, poll.closed_at, poll.published_at),
            *(face(poll.author), self.voted, self.may_vote, self.turnout, self.invited),
        )

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
    """What one person did in polls.

    mine    what they chose in polls by name, the first first
    votes   the primary keys of those votes
    marked  {anonymous poll in which they took part: how many did}
    """

    mine: dict[int, list[int]]
    votes: dict[int, list[int]]
    marked: dict[int, int]


@dataclass(frozen=True)
class _Counted:
    """Figures, and `latest`: the primary keys of the newest votes by name in them, at most LATEST."""

    figures: Figures
    latest: frozenset[int]

    def holds(self, votes: Sequence[int]) -> bool:
        """Whether these votes are in the figures. A changed vote has new keys. Older ones than the latest are."""
        oldest = min(self.latest) if len(self.latest) >= LATEST else 0
        return all(pk in self.latest or pk < oldest for pk in votes)


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
    invited = poll.invited if poll.invited is not None else max(_people_in(poll.audience), turnout)
    return Figures(choices, turnout, invited, votes)


def _people_in(audience: str) -> int:
    """How many people are in an audience; a minute old at most."""
    return _PEOPLE.get(audience, lambda: audience_count(audience))


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
    votes: dict[int, list[int]] = defaultdict(list)
    for poll_id, choice_id, pk in _rows(_VOTES, named, user.pk):
        mine[poll_id].append(choice_id)
        votes[poll_id].append(pk)
    return _Reader(mine, votes, _marked(user, [poll for poll in polls if poll.anonymous and poll.closed_at is None]))


def _marked(user: Any, polls: list[Poll]) -> dict[int, int]:
    """{open anonymous poll in which this person took part: how many people did}. At most two queries."""
    numbers = []
    for row in _rows(_SECRETS, [poll.pk for poll in polls]):
        with suppress(Unreadable):
            numbers.append(number_of(Tally(*row), user.pk))
    return dict(_rows(_MARKS, numbers))


# Written out: the front page asks them for every reader, and putting them together takes longer than the answer.
_VOTES = f"SELECT poll_id, choice_id, id FROM {Vote._meta.db_table} WHERE poll_id IN (%(keys)s) AND user_id = %%s ORDER BY place"  # noqa: S608 - our own names
_SECRETS = f"SELECT poll_id, secret, key FROM {Tally._meta.db_table} WHERE poll_id IN (%(keys)s)"  # noqa: S608
_MARKS = (
    f"SELECT poll_id, (SELECT COUNT(*) FROM {Mark._meta.db_table} others WHERE others.poll_id = own.poll_id) "  # noqa: S608
    f"FROM {Mark._meta.db_table} own WHERE number IN (%(keys)s)"
)


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


OPEN = RowCache(Poll, lambda: Poll.objects.open_at(timezone.now()))
"""The newest open polls, for the front page. No secret of an anonymous poll lies on it."""
_FIGURES: HouseMemory = HouseMemory("polls.figures", most=200, seconds=10)


def open_poll_for(user: Any) -> tuple[PollState, int] | None:
    """The newest open poll that waits for this person's vote, else the newest they voted in, and how many are open besides.

    For the front page: at most three queries while its figures are kept. They may be ten seconds old (`figures_changed`), and
    always hold this person's own vote. None: nothing is open.
    """
    polls = [poll for poll in OPEN.first(user, CANDIDATES) if can(user, "polls.vote", poll)]
    if not polls:
        return None
    reader = _reader(user, polls)
    poll = next((one for one in polls if one.pk not in reader.mine and one.pk not in reader.marked), polls[0])
    counted = _FIGURES.get(poll.pk, lambda: _counted(poll))
    if not counted.holds(reader.votes.get(poll.pk, ())):  # voted by way of another process just now
        counted = _counted(poll)
        _FIGURES.forget(poll.pk)
        _FIGURES.get(poll.pk, lambda: counted)
    figures = counted.figures
    turnout = max(figures.turnout, reader.marked.get(poll.pk, 0))
    figures = replace(figures, turnout=turnout, invited=max(figures.invited, turnout))
    return _state(user, poll, figures, reader), len(polls) - 1


def _counted(poll: Poll) -> _Counted:
    """The figures of now. The votes that are known one by one are read first, so each of them is in the figures."""
    votes = Vote.objects.filter(poll=poll).order_by("-pk").values_list("pk", flat=True)[:LATEST]
    latest = frozenset() if poll.anonymous else frozenset(votes)
    return _Counted(_figures([poll])[poll.pk], latest)


def figures_changed(poll: Poll) -> None:
    """Somebody voted: this process counts again at the next look, and reads what of an anonymous poll may be shown."""
    _FIGURES.forget(poll.pk)
    OPEN.forget()


__all__ = [
    "Line",
    "PollState",
    "Result",
    "figures_changed",
    "open_poll_for",
    "poll_state",
    "poll_states",
]
