"""Both engines say the same about judged content: what is found, in which order, with which score."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search import evaluation
from search.engines.base import Engine
from search.query import Plan, plan_for, prefix_plan
from tests.search.tools import filled

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite_only]
DATA = Path(__file__).parent / "data"
QUERIES: list[dict[str, Any]] = json.loads((DATA / "judged_queries.json").read_text())
CONTENT: list[dict[str, Any]] = json.loads((DATA / "judged_content.json").read_text())
LENGTHS = (1, 2, 3, 5, 8)
READER = {"tokens_of_reader": frozenset({"everyone"}), "sources": ("judged",)}


@pytest.fixture
def engines(embedded: Engine, elastic: Engine) -> tuple[Engine, Engine]:
    filled(embedded, evaluation.documents(CONTENT))
    filled(elastic, evaluation.documents(CONTENT))
    return embedded, elastic


def plans() -> Iterator[Plan]:
    for query in QUERIES:
        yield plan_for(query["query"], **READER, facets=("kind",)).limited(demand="half")


def test_the_same_is_found_in_nearly_the_same_order(engines: tuple[Engine, Engine]) -> None:
    """Small differences come from fields that some documents lack, which the engines average differently."""
    same_first, same_total, overlap = 0, 0, 0.0
    for plan in plans():
        ours, theirs = (engine.search(plan) for engine in engines)
        first = [[one.number for one in found.candidates[:10]] for found in (ours, theirs)]
        scores = {one.number: one.score for one in ours.candidates}
        for one in theirs.candidates[:10]:
            if one.number in scores:
                assert one.score == pytest.approx(scores[one.number], rel=0.15), plan.text
        assert theirs.ceiling() == pytest.approx(ours.ceiling(), rel=0.1), plan.text
        assert abs(ours.total - theirs.total) <= 2, plan.text
        same_first += first[0][:1] == first[1][:1]
        same_total += ours.total == theirs.total and ours.facets() == theirs.facets()
        overlap += len(set(first[0]) & set(first[1])) / (len(first[0]) or 1)
    assert same_first >= len(QUERIES) - 3
    assert same_total >= len(QUERIES) - 3
    assert overlap / len(QUERIES) >= 0.97


def test_suggestions_are_the_same(engines: tuple[Engine, Engine]) -> None:
    differ = []
    for query in QUERIES:
        for length in LENGTHS:
            plan = prefix_plan(query["query"][:length], **READER)
            ours, theirs = ({one.number for one in engine.search(plan).candidates} for engine in engines)
            if ours != theirs:
                differ.append((plan.text, len(ours), len(theirs)))
    assert len(differ) <= len(QUERIES) * len(LENGTHS) * 0.05, differ


def test_the_task_is_found_equally_well(patient: None, search_server: Any, settings: Any) -> None:
    from tests.search.tools import use_server

    use_server(settings, search_server)
    ours, theirs = (
        evaluation.report(evaluation.evaluate(QUERIES, CONTENT, engine=name)) for name in ("embedded", "elastic")
    )
    for figure in ("success@1", "success@3", "mrr", "ndcg@10"):
        assert theirs["all"][figure] == pytest.approx(ours["all"][figure], abs=0.02), figure
    assert theirs["all"]["success@3"] >= 0.98 and theirs["all"]["zero"] == 0
    for language, row in ours["lang"].items():
        assert theirs["lang"][language]["ndcg@10"] == pytest.approx(row["ndcg@10"], abs=0.03)
