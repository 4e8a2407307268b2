"""The arithmetic of a survey, without a database: league table, cuts, what may be shown of departments, stability.

Sources and reasons: docs/top-tasks.md.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from toptasks.models.surveys import POINTS

FEWEST = 5
"""Nothing is said about fewer people than this."""
TOP = 10
STABLE = 0.9
"""From this share of the top ten on that stays when the answers are drawn again, the order is called stable."""
_DRAWS = 200

Picks = Sequence[int]
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Standing:
    """One task in the league table. `share` and `cumulative` are parts of all points, 0 to 1."""

    item: int
    points: int
    votes: int
    firsts: int
    rank: int
    share: float = 0.0
    cumulative: float = 0.0


def standings(ballots: Sequence[Picks], items: Sequence[int]) -> list[Standing]:
    """The league table: most points first; then most people, then most first choices. Equals share their place."""
    points: Counter[int] = Counter()
    votes: Counter[int] = Counter()
    firsts: Counter[int] = Counter()
    for picks in ballots:
        firsts.update(picks[:1])
        for item, worth in zip(picks, POINTS, strict=False):
            points[item] += worth
            votes[item] += 1
    order = sorted(items, key=lambda item: (-points[item], -votes[item], -firsts[item], item))
    total = sum(points[item] for item in items) or 1
    table: list[Standing] = []
    running = 0
    for place, item in enumerate(order, start=1):
        running += points[item]
        same = table and (table[-1].points, table[-1].votes, table[-1].firsts) == (
            points[item],
            votes[item],
            firsts[item],
        )
        rank = table[-1].rank if same else place
        table.append(
            Standing(item, points[item], votes[item], firsts[item], rank, points[item] / total, running / total)
        )
    return table


def cut(table: Sequence[Standing], share: float) -> int:
    """How many of the first tasks have this share of all points together."""
    return next((number for number, row in enumerate(table, start=1) if row.cumulative >= share - 1e-9), len(table))


def stability(ballots: Sequence[Picks], items: Sequence[int], *, seed: int = 1) -> float | None:
    """How much of the top ten stays when the same number of answers is drawn again from those given (bootstrap), 0 to 1.

    None for fewer than `FEWEST` answers.
    """
    if len(ballots) < FEWEST:
        return None
    dice = random.Random(seed)  # noqa: S311 - a statistic, not a secret
    size = min(TOP, max(1, len(items) // 3))
    top = {row.item for row in standings(ballots, items)[:size]}
    draws = max(20, min(_DRAWS, 400_000 // (len(ballots) * len(POINTS))))
    kept = 0
    for _draw in range(draws):
        again = standings(dice.choices(ballots, k=len(ballots)), items)
        kept += len(top & {row.item for row in again[:size]})
    return kept / (draws * size)


def shown_groups(sizes: Mapping[T, int], total: int) -> set[T]:
    """The groups whose counts may be shown: each of at least `FEWEST` people, and so is what remains of the total.

    `sizes` holds how many of the `total` belong to each group; who belongs to none is part of the remainder. A remainder
    of a few people could be worked out by subtracting, so the smallest groups go until it is nobody or enough.
    """
    shown = {group for group, size in sizes.items() if size >= FEWEST}
    while shown and 0 < total - sum(sizes[group] for group in shown) < FEWEST:
        shown.remove(min(shown, key=lambda group: (sizes[group], str(group))))
    return shown


def shown_cells(
    cells: Mapping[tuple[T, int], int], rows: Mapping[int, int], columns: Mapping[T, int]
) -> dict[tuple[T, int], int]:
    """The cells (group, item) that may be shown beside the totals of each item and of each group.

    A cell of fewer than `FEWEST` people is left out, an empty one too: “nobody” says something about everybody in the
    group. What a row or a column lacks must be nothing or at least `FEWEST`, so that subtracting gives nothing away.
    """
    shown = {cell: count for cell, count in cells.items() if count >= FEWEST}
    while True:
        row_left, column_left = Counter(dict(rows)), Counter(dict(columns))
        for (group, item), count in shown.items():
            row_left[item] -= count
            column_left[group] -= count
        bad_rows = {item for item, left in row_left.items() if 0 < left < FEWEST}
        bad_columns = {group for group, left in column_left.items() if 0 < left < FEWEST}
        risky = [cell for cell in shown if cell[1] in bad_rows or cell[0] in bad_columns]
        if not risky:
            return shown
        shown.pop(min(risky, key=lambda cell: (shown[cell], str(cell))))
