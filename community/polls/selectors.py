"""Reading polls: what one reader may know of many of them, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.utils import timezone

from cms.plugins.access import audience_count, can, visible_to

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


@dataclass
class _Facts:
    choices: dict[int, list[Choice]]
    mine: dict[int, list[int]]
    marked: set[int]
    turnout: dict[int, int]
    votes: dict[int, dict[tuple[int, int], int]] = field(default_factory=dict)


def poll_states(user: Any, polls: Iterable[Poll]) -> dict[int, PollState]:
    """{primary key: state}. At most seven queries, however many polls."""
    rows = list(polls)
    if not rows:
        return {}
    facts = _facts(user, rows)
    states = {poll.pk: _state(user, poll, facts) for poll in rows}
    by_name = [state for state in states.values() if not state.hidden and not state.poll.anonymous]
    votes = _votes([state.poll.pk for state in by_name])
    for state in states.values():
        if state.hidden:
            continue
        if state.poll.anonymous:
            lines = lines_of_counts(state.poll, state.choices)
            state.result = Result(lines, state.poll.counted)
        else:
            lines = lines_of_votes(state.poll, state.choices, votes[state.poll.pk], state.mine)
            state.result = Result(lines, state.turnout)
    return states


def poll_state(user: Any, poll: Poll) -> PollState:
    return poll_states(user, [poll])[poll.pk]


def _facts(user: Any, polls: list[Poll]) -> _Facts:
    named = [poll.pk for poll in polls if not poll.anonymous]
    unseen = [poll.pk for poll in polls if poll.anonymous and poll.closed_at is None]
    choices: dict[int, list[Choice]] = defaultdict(list)
    for choice in Choice.objects.filter(poll__in=[poll.pk for poll in polls]).order_by("poll_id", "position"):
        choices[choice.poll_id].append(choice)
    mine: dict[int, list[int]] = defaultdict(list)
    turnout: dict[int, int] = {}
    if named:
        for poll_id, choice_id in (
            Vote.objects.filter(poll__in=named, user_id=user.pk).order_by("place").values_list("poll_id", "choice_id")
        ):
            mine[poll_id].append(choice_id)
        turnout |= _count(Vote.objects.filter(poll__in=named, place=1))
    if unseen:
        turnout |= _count(Mark.objects.filter(poll__in=unseen))
    return _Facts(choices, mine, _marked(user, unseen), turnout)


def _count(rows: Any) -> dict[int, int]:
    return dict(rows.order_by().values_list("poll_id").annotate(people=Count("pk")))


def _marked(user: Any, polls: list[int]) -> set[int]:
    """The anonymous polls in which this person took part."""
    numbers = {}
    for tally in Tally.objects.filter(pk__in=polls).defer("sealed") if polls else ():
        try:
            numbers[number_of(tally, user.pk)] = tally.poll_id
        except Unreadable:
            continue
    if not numbers:
        return set()
    return set(Mark.objects.filter(pk__in=list(numbers)).values_list("poll_id", flat=True))


def _votes(polls: list[int]) -> dict[int, dict[tuple[int, int], int]]:
    found: dict[int, dict[tuple[int, int], int]] = defaultdict(dict)
    if polls:
        rows = Vote.objects.filter(poll__in=polls).order_by().values_list("poll_id", "choice_id", "place")
        for poll_id, choice_id, place, people in rows.annotate(people=Count("pk")):
            found[poll_id][choice_id, place] = people
    return found


def _state(user: Any, poll: Poll, facts: _Facts) -> PollState:
    mine = facts.mine.get(poll.pk, [])
    voted = bool(mine) or poll.pk in facts.marked
    turnout = poll.turnout if poll.turnout is not None else facts.turnout.get(poll.pk, 0)
    invited = poll.invited if poll.invited is not None else max(audience_count(poll.audience), turnout)
    return PollState(
        poll=poll,
        choices=facts.choices.get(poll.pk, []),
        voted=voted,
        mine=mine,
        turnout=turnout,
        invited=invited,
        may_vote=bool(can(user, "polls.vote", poll)),
        hidden=_hidden(poll, voted),
    )


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


def open_polls_for(user: Any) -> list[PollState]:
    """The newest open polls this person may vote in, those they have not voted in first."""
    rows = visible_to(user, Poll.objects.open_at(timezone.now()).order_by("-published_at", "-pk"))[:CANDIDATES]
    states = [state for state in poll_states(user, rows).values() if state.may_vote]
    return sorted(states, key=lambda state: state.voted)


__all__ = ["Line", "PollState", "Result", "names_by_choice", "open_polls_for", "poll_state", "poll_states"]
