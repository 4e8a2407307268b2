"""The embedded index as it is at one moment, and the answers it gives then.

What was worked out about it is remembered as long as nothing is written: how many documents hold a word, the guard of a
reader, the words of a question as queries. One answer asks for the same things several times.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import tantivy

from search.engines.base import Candidate, Found, Tally
from search.engines.embedded.compiler import Compiler, Guard, Words, guard
from search.engines.embedded.rows import careful
from search.engines.scores import ceiling, idf
from search.query import PREFIX, WORD, Plan
from search.schema import ZONES, field_name

MAX_FACET_VALUES = 50
_TOTAL = "total"
_FACTS = ("task", "person", "dutch", "english", "timestamp", "number")
_NO_READER: Guard = ()


class Snapshot:
    """Safe to share between threads. Every method may raise ``EngineUnavailable``."""

    def __init__(self, index: "tantivy.Index") -> None:
        self.schema: tantivy.Schema = index.schema
        self.searcher: tantivy.Searcher = index.searcher()
        self.sources = tuple(name for name, _count in self.searcher.terms_with_prefix("source", ""))
        self.frequency = lru_cache(maxsize=50_000)(self._frequency)
        self.guard = lru_cache(maxsize=64)(self._guard)
        self.beginning = lru_cache(maxsize=256)(self._beginning)
        self._words = lru_cache(maxsize=64)(lambda groups, zones, reader: Words(self, groups, zones, reader))

    # what the compiler asks

    def term(self, field: str, value: Any, index_option: str = "basic") -> "tantivy.Query":
        return tantivy.Query.term_query(self.schema, field, value, index_option)

    def words(self, plan: Plan) -> Words:
        """Those of a plan with an unfinished word belong to its reader; others are the same for all."""
        forms = (form for group in plan.groups for way in group.ways for term in way.terms for form in term.forms)
        own = any(form.kind == PREFIX for form in forms)
        reader = self.guard(plan.tokens, plan.sources) if own else _NO_READER
        words: Words = self._words(plan.groups, plan.zones, reader)
        return words

    def _frequency(self, field: str, word: str) -> int:
        return int(self.searcher.doc_freq(field, word))

    def _guard(self, tokens: frozenset[str], sources: tuple[str, ...]) -> Guard:
        return guard(self, tokens, sources)

    def _beginning(self, field: str, start: str, reader: Guard, most: int) -> tuple[str, ...]:
        """Words that begin like this. When there are more, those of permitted documents: closed ones must not take
        their places. Of fewer all are asked, under the guard as ever, which spares a count for each."""
        found = self.searcher.terms_with_prefix(field, start, limit=most + 1)
        if len(found) > most:
            permitted = tantivy.Query.boolean_query(list(reader))
            found = self.searcher.terms_with_prefix(field, start, filter_query=permitted, limit=most)
        return tuple(term for term, _count in found)

    # answers

    def search(self, plan: Plan) -> Found:
        with careful("search"):
            asked = Compiler(self, plan)
            by_date = "timestamp" if plan.sort == "date" else None
            return self._found(plan, asked.scoring(), plan.limit, by_date)

    def fetch(self, plan: Plan, numbers: Sequence[int]) -> Found:
        with careful("search"):
            return self._found(plan.limited(facets=()), Compiler(self, plan).these(numbers), len(numbers))

    def _found(self, plan: Plan, query: "tantivy.Query", limit: int, by_date: str | None = None) -> Found:
        answer: Any = self.searcher.search(query, limit=limit, count=True, order_by_field=by_date)
        return Found(
            total=answer.count or 0,
            candidates=self._candidates(answer.hits),
            load=self._load,
            facets=lambda: self.tally(plan).facets,
            ceiling=lambda: self._ceiling(plan),
        )

    def tally(self, plan: Plan) -> Tally:
        """One pass for the total and all facets without a choice; one more for each facet with one, which is counted
        without it. Nothing is scored."""
        asked = Compiler(self, plan)
        chosen = [facet for facet in plan.facets if plan.filters.get(facet)]
        wanted: dict[str, Any] = {facet: _terms(facet) for facet in plan.facets if facet not in chosen}
        with careful("counting"):
            answers = self.searcher.aggregate(
                asked.counting(), {**wanted, _TOTAL: {"value_count": {"field": "number"}}}
            )
            total = int(answers.pop(_TOTAL)["value"])
            for facet in chosen:
                answers |= self.searcher.aggregate(asked.counting(without=facet), {facet: _terms(facet)})
        return Tally(total, _counts(answers))

    def holding(self, plan: Plan, words: Sequence[str]) -> frozenset[str]:
        with careful("search"):
            return frozenset(word for word in words if self._is_held(plan, word))

    def _is_held(self, plan: Plan, word: str) -> bool:
        fields = [field_name(zone, WORD) for zone in ZONES]
        there = [self.term(field, word) for field in fields if self.frequency(field, word)]
        if not there:
            return False
        either = [(tantivy.Occur.Should, one) for one in there]
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, tantivy.Query.boolean_query(either)), *self.guard(plan.tokens, plan.sources)]
        )
        return bool(self.searcher.search(query, limit=1, count=False).hits)

    def _ceiling(self, plan: Plan) -> float:
        with careful("weighing the words"):
            documents = self.searcher.num_docs
            return ceiling(plan, lambda field, word: idf(documents, self.frequency(field, word)))

    def _candidates(self, hits: list[tuple[Any, Any]]) -> list[Candidate]:
        addresses = [address for _score, address in hits]
        columns = [self.searcher.fast_field_values(name, addresses) for name in _FACTS]
        return [
            Candidate(
                float(score or 0), bool(task), bool(person), "nl" if dutch else "en" if english else "", moment or 0,
                number or 0, address,
            )
            for (score, address), task, person, dutch, english, moment, number in zip(hits, *columns, strict=True)
        ]  # fmt: skip

    def _load(self, wanted: Sequence[Candidate]) -> list[dict[str, Any]]:
        with careful("loading hits"):
            rows: list[Any] = [self.searcher.doc(candidate.handle).get_first("stored") for candidate in wanted]
            return [json.loads(bytes(row)) for row in rows]


def _terms(facet: str) -> dict[str, Any]:
    return {"terms": {"field": facet, "size": MAX_FACET_VALUES}}


def _counts(answers: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    return {
        facet: {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["buckets"]}
        for facet, answer in answers.items()
    }
