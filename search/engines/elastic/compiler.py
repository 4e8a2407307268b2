"""From a neutral plan to queries of ``elasticsearch.dsl``. Typed text only ever becomes a term, never syntax.

The queries have the same shape as those of the embedded engine, so that scores mean the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool, ConstantScore, DisMax, MatchNone, Prefix, Query, Term, Terms

from search.engines.elastic.alike import Alike, Wanted
from search.engines.scores import FUZZY_SCORE, TIE
from search.query import FUZZY, PREFIX, WORD, Form, Group, Plan, Way
from search.query import Term as Word
from search.schema import ZONES, field_name

MOST_LEAVES = 960
"""OpenSearch refuses queries of more than 1024 clauses. Of a longer plan the least valuable forms are left out."""
PREFIX_SCORE = 4.0
"""What a word with the typed beginning counts, times the weight of its zone: about what a real match does."""
MAX_FACET_VALUES = 50
FACTS = ("task", "person", "language", "timestamp", "number")


class Compiler:
    """Builds the requests for one plan. ``scale`` brings the word scores of the server to those of BM25 (k1 + 1)."""

    def __init__(self, plan: Plan, scale: float, alike: Alike) -> None:
        self._plan = plan
        self._scale = scale
        leaves = [(_value(form, zone, worth), form, zone) for form, zone, worth in _leaves(plan)]
        self._least = (
            sorted((leaf[0] for leaf in leaves), reverse=True)[MOST_LEAVES] if len(leaves) > MOST_LEAVES else 0
        )
        self._alike = alike.of(
            _look(form, zone) for value, form, zone in leaves if form.kind == FUZZY and value > self._least
        )
        self._groups = [query for group in plan.groups if (query := self._group(group)) is not None]

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

    def _facts(self, query: Query, size: int) -> Search[Any]:
        return (
            Search()
            .query(query)
            .source(False)
            .extra(
                size=size, track_total_hits=True, stored_fields="_none_", docvalue_fields=list(FACTS)
            )
        )  # fmt: skip

    def _guard(self) -> list[Query]:
        """What no question gets around: the reader's audiences and the sources that are on."""
        return [Terms("acl", sorted(self._plan.tokens)), Terms("source", list(self._plan.sources))]

    def _filters(self, without: str = "") -> list[Query]:
        return [Terms(name, list(values)) for name, values in self._plan.filters.items() if values and name != without]

    def _asked(self) -> Query:
        """Enough of the groups. What answers without the words (``also``) counts as all of them, and scores nothing."""
        if not self._groups:
            return MatchNone()
        also = ConstantScore(filter=Terms("number", list(self._plan.also)), boost=0.0)
        instead = [also] * self._plan.needed if self._plan.also else []
        return Bool(should=[*self._groups, *instead], minimum_should_match=self._plan.needed)

    def _group(self, group: Group) -> Query | None:
        ways = [query for way in group.ways if (query := self._way(way, group.weight)) is not None]
        return DisMax(queries=ways, tie_breaker=TIE, boost=group.weight) if ways else None

    def _way(self, way: Way, weight: float) -> Query | None:
        share = way.boost / len(way.terms) ** 0.5
        terms = [self._term(term, weight * share) for term in way.terms]
        found = [term for term in terms if term is not None]
        if not found or (len(found) < len(terms) and not way.partial):
            return None
        if len(terms) == 1:
            return Bool(must=found, boost=way.boost)
        if way.partial:
            return Bool(should=found, minimum_should_match=1, boost=share)
        return Bool(must=found, boost=share)

    def _term(self, term: Word, worth: float) -> Query | None:
        found = [
            self._form(form, zone)
            for form in term.forms
            for zone in self._plan.zones
            if _value(form, zone, worth) > self._least
        ]
        return DisMax(queries=found, tie_breaker=TIE) if found else None

    def _form(self, form: Form, zone: str) -> Query:
        weight = ZONES[zone] * form.boost
        words = field_name(zone, WORD)
        if form.kind == FUZZY:
            alike = Terms(words, list(self._alike(_look(form, zone))))
            return ConstantScore(filter=alike, boost=FUZZY_SCORE * weight)
        if form.kind == PREFIX:
            return ConstantScore(filter=Prefix(words, {"value": form.text}), boost=PREFIX_SCORE * weight)
        return Term(field_name(zone, form.kind), {"value": form.text, "boost": weight * self._scale})


def _leaves(plan: Plan) -> Iterator[tuple[Form, str, float]]:
    """Every form in every zone, with what its term is worth."""
    for group in plan.groups:
        for way in group.ways:
            worth = group.weight * way.boost / len(way.terms) ** 0.5
            for term in way.terms:
                for form in term.forms:
                    for zone in plan.zones:
                        yield form, zone, worth


def _look(form: Form, zone: str) -> Wanted:
    """Where and how far a word may look like this one."""
    return field_name(zone, WORD), 2 if len(form.text) > 7 and zone != "body" else 1, form.text


def _value(form: Form, zone: str, worth: float) -> float:
    """How much a form can add at most, about: what it is worth, a look-alike a fifth of that."""
    return worth * form.boost * ZONES[zone] * (0.2 if form.kind == FUZZY else 1.0)
