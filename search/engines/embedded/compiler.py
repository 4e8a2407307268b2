"""From a neutral plan to a tantivy query. Typed text only ever becomes a term that is looked up, never syntax."""

from collections.abc import Sequence

import tantivy
from tantivy import Occur, Query

from search.engines.scores import FUZZY_SCORE, TIE
from search.query import FUZZY, PREFIX, WORD, Form, Group, Plan, Term, Way
from search.schema import ZONES, field_name

PREFIX_TERMS = 24


class Compiler:
    """Builds the queries for one plan on one searcher."""

    def __init__(self, schema: "tantivy.Schema", searcher: "tantivy.Searcher", plan: Plan) -> None:
        self._schema = schema
        self._searcher = searcher
        self._plan = plan
        self._guard = self._guarded()
        self._groups = [(Occur.Should, self._group(group)) for group in plan.groups]
        self._asked = self._answering()

    def query(self, without: str = "") -> "Query":
        """The whole query, with the filters of the plan except the one on ``without``."""
        return Query.boolean_query([(Occur.Must, self._asked), *self._guard, *self._filters(without)])

    def these(self, numbers: Sequence[int]) -> "Query":
        """The documents with these numbers, under the same guard and filters, scored by the words they hold."""
        return Query.boolean_query([self._numbered(Occur.Must, numbers), *self._groups, *self._guard, *self._filters()])

    def _answering(self) -> "Query":
        words = Query.boolean_query(self._groups, minimum_number_should_match=self._plan.needed)
        if not self._plan.also:
            return words
        either = Query.boolean_query([(Occur.Should, words), self._numbered(Occur.Should, self._plan.also)])
        return Query.boolean_query([(Occur.Must, self._quiet(either)), *self._groups])

    def _numbered(self, occur: "Occur", numbers: Sequence[int]) -> tuple["Occur", "Query"]:
        return occur, self._quiet(Query.term_set_query(self._schema, "number", list(numbers)))

    def _filters(self, without: str = "") -> list[tuple["Occur", "Query"]]:
        return [
            (Occur.Must, self._quiet(Query.term_set_query(self._schema, name, list(values))))
            for name, values in self._plan.filters.items()
            if values and name != without
        ]

    def _guarded(self) -> list[tuple["Occur", "Query"]]:
        """What no question gets around: the reader's audiences and the sources that are on."""
        acl = Query.term_set_query(self._schema, "acl", sorted(self._plan.tokens))
        sources = Query.term_set_query(self._schema, "source", list(self._plan.sources))
        return [(Occur.Must, self._quiet(acl)), (Occur.Must, self._quiet(sources))]

    @staticmethod
    def _quiet(query: "Query") -> "Query":
        return Query.const_score_query(query, 0.0)

    def _group(self, group: Group) -> "Query":
        best = Query.disjunction_max_query([self._way(way) for way in group.ways], tie_breaker=TIE)
        return Query.boost_query(best, group.weight)

    def _way(self, way: Way) -> "Query":
        terms = [self._term(term) for term in way.terms]
        if len(terms) == 1:
            return Query.boost_query(terms[0], way.boost)
        occur = Occur.Should if way.partial else Occur.Must
        return Query.boost_query(Query.boolean_query([(occur, term) for term in terms]), way.boost / len(terms) ** 0.5)

    def _term(self, term: Term) -> "Query":
        found = [query for form in term.forms for zone in self._plan.zones for query in self._form(form, zone)]
        return Query.disjunction_max_query(found, tie_breaker=TIE)

    def _form(self, form: Form, zone: str) -> list["Query"]:
        weight = ZONES[zone] * form.boost
        if form.kind == FUZZY:
            return [self._fuzzy(form.text, zone, weight)]
        if form.kind == PREFIX:
            return self._prefix(form.text, zone, weight)
        name = field_name(zone, form.kind)
        index_option = "position" if form.kind == WORD else "freq"
        return [Query.boost_query(Query.term_query(self._schema, name, form.text, index_option), weight)]

    def _fuzzy(self, text: str, zone: str, weight: float) -> "Query":
        distance = 2 if len(text) > 7 and zone != "body" else 1
        alike = Query.fuzzy_term_query(
            self._schema, field_name(zone, WORD), text, distance=distance, transposition_cost_one=True
        )
        return Query.const_score_query(alike, FUZZY_SCORE * weight)

    def _prefix(self, text: str, zone: str, weight: float) -> list["Query"]:
        """Words that begin like this, from permitted documents only: the list itself must not tell of closed ones."""
        guard = Query.boolean_query(self._guard)
        name = field_name(zone, WORD)
        terms = self._searcher.terms_with_prefix(name, text, filter_query=guard, limit=PREFIX_TERMS)
        return [Query.boost_query(Query.term_query(self._schema, name, term), weight) for term, _count in terms]
