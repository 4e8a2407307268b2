"""From counts to lines of a chart and a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .models import Choice, Poll


@dataclass(frozen=True)
class Line:
    """One choice in a result.

    people  who chose it; in a ranking, who put it first
    points  in a ranking: as many as there are choices for a first place, one less for each place lower, none when left out
    share   percent of the voters; in a ranking, of the points a choice can have
    mine    the place this reader gave it, 1 for every choice that is not ranked; 0 when they did not choose it
    """

    choice: Choice
    people: int
    points: int
    share: int
    mine: int = 0

    @property
    def score(self) -> int:
        return self.points or self.people


@dataclass(frozen=True)
class Result:
    """The lines, the best first, and the number of voters they are about."""

    lines: list[Line]
    voters: int

    @property
    def is_empty(self) -> bool:
        return self.voters == 0


def lines_of_counts(poll: Poll, choices: Sequence[Choice]) -> list[Line]:
    """Of an anonymous poll, from what may be shown of its totals."""
    counts, size = poll.counts, len(choices)
    if poll.kind != Poll.Kind.RANKING:
        table = {(choice.pk, 1): counts[n] for n, choice in enumerate(choices)}
    else:
        table = {
            (choice.pk, place + 1): counts[n * size + place]
            for n, choice in enumerate(choices)
            for place in range(size)
        }
    return _lines(poll, choices, table, poll.counted, ())


def lines_of_votes(
    poll: Poll, choices: Sequence[Choice], votes: Mapping[tuple[int, int], int], mine: Sequence[int]
) -> list[Line]:
    """Of a poll by name. `votes` is {(choice, place): people}; a choice of several counts whatever its place."""
    voters = sum(people for (_choice, place), people in votes.items() if place == 1)
    table = dict(votes)
    if poll.kind != Poll.Kind.RANKING:
        table = {}
        for (choice, _place), people in votes.items():
            table[choice, 1] = table.get((choice, 1), 0) + people
    return _lines(poll, choices, table, voters, mine)


def _lines(
    poll: Poll, choices: Sequence[Choice], table: Mapping[tuple[int, int], int], voters: int, mine: Sequence[int]
) -> list[Line]:
    ranked, size = poll.kind == Poll.Kind.RANKING, len(choices)
    lines = []
    for choice in choices:
        people = table.get((choice.pk, 1), 0)
        points = (
            sum(table.get((choice.pk, place), 0) * (size + 1 - place) for place in range(1, size + 1)) if ranked else 0
        )
        most = voters * size if ranked else voters
        share = round(100 * (points if ranked else people) / most) if most else 0
        place = mine.index(choice.pk) + 1 if choice.pk in mine else 0
        lines.append(Line(choice, people, points, share, place if ranked else min(place, 1)))
    return sorted(lines, key=lambda line: (-line.score, line.choice.position))
