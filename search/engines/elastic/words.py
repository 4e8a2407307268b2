"""From what was asked to queries of ``elasticsearch.dsl`` on words. Typed text only ever becomes a term, never syntax.

The queries have the same shape as those of the embedded engine, so that scores mean the same.
"""

from collections.abc import Callable, Iterator
from typing import Any

from elasticsearch.dsl.query import Bool, ConstantScore, DisMax, Prefix, Query, Term, Terms

from search.engines.elastic.alike import Wanted
from search.engines.scores import FUZZY_SCORE, TIE
from search.query import FUZZY, PREFIX, WORD, Form, Group, Way
from search.query import Term as Word
from search.schema import ZONES, field_name

MOST_LEAVES = 960
"""OpenSearch refuses queries of more than 1024 clauses. Of a longer plan the least valuable forms are left out."""
PREFIX_SCORE = 4.0
"""What a word with the typed beginning counts, times the weight of its zone: about what a real match does."""

Asked = tuple[tuple[Group, ...], tuple[str, ...]]
"""Groups and zones of a plan."""


class Ready(Query):
    """A query that was written out before: the same words are asked several times for one answer."""

    name = "ready"

    def __init__(self, written: dict[str, Any]) -> None:
        super().__init__()
        self._written = written

    def to_dict(self) -> dict[str, Any]:
        return self._written


class Words:
    """Writes the groups of a plan. ``scale`` brings the word scores of the server to those of BM25 (k1 + 1)."""

    def __init__(self, asked: Asked, scale: float, alike: Callable[[Iterator[Wanted]], Any]) -> None:
        self._groups, self._zones = asked
        self._scale = scale
        leaves = list(self._leaves())
        values = sorted((value for value, _form, _zone in leaves), reverse=True)
        self._least = values[MOST_LEAVES] if len(values) > MOST_LEAVES else 0.0
        self._alike = alike(
            _look(form, zone) for value, form, zone in leaves if form.kind == FUZZY and value > self._least
        )

    def queries(self) -> list[Query]:
        """One for each group that has anything left to ask for."""
        found = [self._group(group) for group in self._groups]
        return [Ready(query.to_dict()) for query in found if query is not None]

    def _group(self, group: Group) -> Query | None:
        ways = [query for way in group.ways if (query := self._way(way, group.weight)) is not None]
        return DisMax(queries=ways, tie_breaker=TIE, boost=group.weight) if ways else None

    def _way(self, way: Way, weight: float) -> Query | None:
        share = way.boost / len(way.terms) ** 0.5
        terms = [self._term(term, weight * share) for term in way.terms]
        found = [term for term in terms if term is not None]
        if not found or (len(found) < len(terms) and not way.partial):
            return None
        if way.partial and len(terms) > 1:
            return Bool(should=found, minimum_should_match=1, boost=share)
        return Bool(must=found, boost=share)

    def _term(self, term: Word, worth: float) -> Query | None:
        found = [
            self._form(form, zone)
            for form in term.forms
            for zone in form.zones(self._zones)
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

    def _leaves(self) -> Iterator[tuple[float, Form, str]]:
        """Every form in every zone, with its value."""
        for group in self._groups:
            for way in group.ways:
                worth = group.weight * way.boost / len(way.terms) ** 0.5
                for term in way.terms:
                    for form in term.forms:
                        for zone in form.zones(self._zones):
                            yield _value(form, zone, worth), form, zone


def _value(form: Form, zone: str, worth: float) -> float:
    """How much a form can add at most, about: what it is worth, a look-alike a fifth of that."""
    return worth * form.boost * ZONES[zone] * (0.2 if form.kind == FUZZY else 1.0)


def _look(form: Form, zone: str) -> Wanted:
    """Where and how far a word may look like this one."""
    return field_name(zone, WORD), 2 if len(form.text) > 7 and zone != "body" else 1, form.text
