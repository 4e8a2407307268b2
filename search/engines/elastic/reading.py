"""From the answers of the server to what ``Found`` gives."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from search.engines.base import GONE, Candidate
from search.query import Plan


def candidates(answer: Mapping[str, Any]) -> tuple[int, list[Candidate]]:
    """The total, and the hits in their order."""
    hits = answer["hits"]
    return int(hits["total"]["value"]), [_candidate(hit) for hit in hits["hits"]]


def _candidate(hit: Mapping[str, Any]) -> Candidate:
    facts = {name: values[0] for name, values in hit["fields"].items()}
    return Candidate(
        score=float(hit["_score"] or 0.0), task=bool(facts["task"]), person=bool(facts["person"]),
        language=str(facts.get("language", "")), timestamp=int(facts["timestamp"]), number=int(facts["number"]),
    )  # fmt: skip


def stored(answer: Mapping[str, Any], wanted: Sequence[Candidate]) -> list[dict[str, Any]]:
    """What is stored of candidates, in their order."""
    hits = answer["hits"]["hits"] if wanted else []
    found = {int(hit["fields"]["number"][0]): json.loads(hit["_source"]["stored"]) for hit in hits}
    return [found.get(one.number, GONE) for one in wanted]


def counts(answer: Mapping[str, Any], plan: Plan) -> dict[str, dict[str, int]]:
    """Documents by value, for each facet."""
    return {
        facet: {
            str(bucket["key"]): int(bucket["doc_count"])
            for bucket in answer["aggregations"][facet]["values"]["buckets"]
        }
        for facet in plan.facets
    }
