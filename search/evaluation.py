"""Measures relevance with judged queries, through the same path as the site."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import Any

from cms.plugins.access import EVERYONE
from cms.plugins.points import SearchDocument
from search.engines import ENGINES, scratch
from search.engines.base import Engine
from search.query import plan_for
from search.ranking import ranked
from search.schema import IndexDocument, index_document
from search.selectors import ask

SOURCE = "judged"
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Measure:
    """How one query did. ``first`` is the rank of the first best answer (grade 3), 0 when not in the first ten."""

    query: str
    language: str
    challenge: str
    first: int
    ndcg: float
    zero: bool
    titles: tuple[str, ...]
    wanted: tuple[str, ...]


def documents(rows: Iterable[dict[str, Any]]) -> Iterator[IndexDocument]:
    """Judged content or distractors (``id``, ``lang``, ``title``, ``body``) as documents for an index."""
    for row in rows:
        yield index_document(
            SearchDocument(
                id=str(row["id"]), source=SOURCE, object_id=row["id"], title=row["title"], body=row.get("body", ""),
                language=row.get("lang", ""), audience=EVERYONE, url="", kind=row.get("type", "page"), date=None,
                keywords=" . ".join(row.get("keywords", ())), task=bool(row.get("task")),
            )
        )  # fmt: skip


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def evaluate(
    queries: Sequence[dict[str, Any]],
    content: Sequence[dict[str, Any]],
    *,
    distractors: Iterable[dict[str, Any]] = (),
    engine: str = "",
) -> list[Measure]:
    """Index everything in a temporary index, ask each query, and measure the first ten answers."""
    if engine and engine not in ENGINES:
        raise ValueError(f"there is no engine called {engine}")
    with scratch(engine) as place:
        with place.rebuild() as fresh:
            fresh.add(documents(content), version=1)
            fresh.add(documents(distractors), version=1)
            with place.exclusive() as hold:
                fresh.publish(hold)
        return [measure(place, query) for query in queries]


def answers(engine: Engine, text: str, *, language: str) -> list[dict[str, Any]]:
    plan = plan_for(text, tokens_of_reader=frozenset({EVERYONE}), sources=(SOURCE,))
    found = ask(engine, plan)
    return found.load(ranked(found.candidates, language=language, now=time())[:DEPTH])


def measure(engine: Engine, query: dict[str, Any]) -> Measure:
    grades = {judged["title"]: int(judged["grade"]) for judged in query["relevant"]}
    titles = tuple(hit["title"] for hit in answers(engine, query["query"], language=query.get("lang", "")))
    gains = [grades.get(title, 0) for title in titles]
    ideal = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
    return Measure(
        query=query["query"], language=query.get("lang", ""), challenge=query.get("challenge", ""),
        first=next((rank for rank, grade in enumerate(gains, 1) if grade == 3), 0),
        ndcg=_gain(gains) / ideal if ideal else 0.0, zero=not titles, titles=titles,
        wanted=tuple(title for title, grade in grades.items() if grade == 3),
    )  # fmt: skip


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def summary(measures: Sequence[Measure]) -> dict[str, float | int]:
    """The figures of the search_eval command; success and MRR count queries that have a best answer at all."""
    judged = [one for one in measures if one.wanted] or list(measures)
    share = len(judged) or 1
    return {
        "success@1": round(sum(one.first == 1 for one in judged) / share, 4),
        "success@3": round(sum(1 <= one.first <= 3 for one in judged) / share, 4),
        "mrr": round(sum(1 / one.first for one in judged if one.first) / share, 4),
        "ndcg@10": round(sum(one.ndcg for one in measures) / (len(measures) or 1), 4),
        "zero": round(sum(one.zero for one in measures) / (len(measures) or 1), 4),
        "queries": len(measures),
    }


def report(measures: Sequence[Measure]) -> dict[str, Any]:
    """The summary over all, per language and per challenge."""
    by_language: dict[str, list[Measure]] = defaultdict(list)
    by_challenge: dict[str, list[Measure]] = defaultdict(list)
    for one in measures:
        by_language[one.language].append(one)
        by_challenge[one.challenge].append(one)
    return {
        "all": summary(measures),
        "lang": {name: summary(group) for name, group in sorted(by_language.items())},
        "challenge": {name: summary(group) for name, group in sorted(by_challenge.items())},
    }
