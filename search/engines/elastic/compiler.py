"""From a neutral plan to the requests for it, with the permission inside each."""

from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool, ConstantScore, MatchNone, Query, Term, Terms

from search.query import WORD, Plan
from search.schema import ZONES, field_name

MAX_FACET_VALUES = 50
TOTAL = "total"
FACTS = ("task", "person", "language", "timestamp", "number")


class Compiler:
    """Builds the requests for one plan. ``words`` are its groups as queries (``Words``)."""

    def __init__(self, plan: Plan, words: list[Query]) -> None:
        self._plan = plan
        self._groups = words

    def search(self) -> Search[Any]:
        """The best candidates and the total."""
        sort: list[Any] = ["_score", "title_size", "number"]
        if self._plan.sort == "date":
            sort = [{"timestamp": {"order": "desc"}}, "number"]
        query = Bool(must=[self._asked()], filter=[*self._guard(), *self._filters()])
        return self._facts(query, self._plan.limit).sort(*sort).extra(track_scores=True)

    def these(self, numbers: Sequence[int]) -> Search[Any]:
        """The documents with these numbers, under the same guard and filters, scored by the words they hold."""
        named = Terms("number", list(numbers))
        query = Bool(filter=[named, *self._guard(), *self._filters()], should=self._groups, minimum_should_match=0)
        return self._facts(query, len(numbers))

    def load(self, numbers: Sequence[int]) -> Search[Any]:
        """What is stored of documents, as far as the reader may see them at this moment."""
        query = Bool(filter=[Terms("number", list(numbers)), *self._guard()])
        return Search().query(query).source(["stored"]).extra(size=len(numbers), docvalue_fields=["number"])

    def facets(self) -> Search[Any]:
        """The counts of each facet, counted without its own filter."""
        search = Search().query(Bool(filter=[self._asked(), *self._guard()])).extra(size=0, track_total_hits=False)
        for facet in self._plan.facets:
            narrowed = search.aggs.bucket(facet, "filter", filter=Bool(filter=self._filters(without=facet)))
            narrowed.bucket("values", "terms", field=facet, size=MAX_FACET_VALUES)
        return search

    def tally(self) -> Search[Any]:
        """The counts of each facet, and how many there are under all filters together."""
        search = self.facets()
        search.aggs.bucket(TOTAL, "filter", filter=Bool(filter=self._filters()))
        return search

    def holding(self, words: Sequence[str]) -> Search[Any]:
        """For each word, how many documents of the reader hold it just so."""
        fields = [field_name(zone, WORD) for zone in ZONES]
        search = Search().query(Bool(filter=self._guard())).extra(size=0, track_total_hits=False)
        for number, word in enumerate(words):
            there = Bool(should=[Term(field, {"value": word}) for field in fields], minimum_should_match=1)
            search.aggs.bucket(str(number), "filter", filter=there)
        return search

    def _facts(self, query: Query, size: int) -> Search[Any]:
        return (
            Search()
            .query(query)
            .source(False)
            .extra(size=size, track_total_hits=True, stored_fields="_none_", docvalue_fields=list(FACTS))
        )

    def _guard(self) -> list[Query]:
        """What no question gets around: the reader's audiences and the sources that are on."""
        return [Terms("acl", sorted(self._plan.tokens)), Terms("source", list(self._plan.sources))]

    def _filters(self, without: str = "") -> list[Query]:
        return [Terms(name, list(values)) for name, values in self._plan.filters.items() if values and name != without]

    def _asked(self) -> Query:
        """Enough of the groups. What answers without the words (``also``) counts as all of them, and scores nothing."""
        if not self._groups:
            return MatchNone()
        needed = min(self._plan.needed, len(self._groups))
        also = ConstantScore(filter=Terms("number", list(self._plan.also)), boost=0.0)
        instead = [also] * needed if self._plan.also else []
        return Bool(should=[*self._groups, *instead], minimum_should_match=needed)
