"""From a neutral plan to tantivy queries. Typed text only ever becomes a term that is looked up, never syntax.

Of each group there are two queries: one that scores, and one that only says which documents match, for counting. Forms
that stand nowhere in the index are left out of both: they cost time and find nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tantivy import Occur, Query

from search.engines.scores import FUZZY_SCORE, TIE
from search.query import FUZZY, PREFIX, STEM, WORD, Form, Group, Plan, Term, Way
from search.schema import ZONES, field_name

if TYPE_CHECKING:
    from search.engines.embedded.snapshot import Snapshot

PREFIX_TERMS = 24
Clause = tuple["Occur", "Query"]
Guard = tuple[Clause, ...]
_Leaf = tuple[str, str, str]
"""A word in a field, or a look-alike in a zone: its kind, the field or zone, the text."""


def quiet(query: "Query") -> "Query":
    return Query.const_score_query(query, 0.0)


def guard(snapshot: "Snapshot", tokens: frozenset[str], sources: tuple[str, ...]) -> Guard:
    """What no question gets around: the reader's audiences and the sources that are on."""
    held = [token for token in sorted(tokens) if snapshot.frequency("acl", token)]
    allowed = Query.term_set_query(snapshot.schema, "acl", held) if held else Query.empty_query()
    clauses = [(Occur.Must, quiet(allowed))]
    if off := [name for name in snapshot.sources if name not in sources]:
        clauses.append((Occur.MustNot, any_of(snapshot.term("source", name) for name in off)))
    return tuple(clauses)


def any_of(queries: Iterable["Query"]) -> "Query":
    found = list(queries)
    if len(found) == 1:
        return found[0]
    return Query.boolean_query([(Occur.Should, one) for one in found]) if found else Query.empty_query()


class Words:
    """The groups of a plan as queries, for one reader: of unfinished words only those in permitted documents are asked."""

    def __init__(self, snapshot: "Snapshot", groups: tuple[Group, ...], zones: tuple[str, ...], reader: Guard) -> None:
        self._snapshot, self._zones, self._reader = snapshot, zones, reader
        self._alike = lru_cache(maxsize=None)(self._looking_alike)
        self.scored = [self._group(group) for group in groups]
        self.counted = [self._counting(group) for group in groups]

    def _group(self, group: Group) -> "Query":
        ways = [query for way in group.ways if (query := self._way(way)) is not None]
        if not ways:
            return Query.empty_query()
        best = ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways, tie_breaker=TIE)
        return best if group.weight == 1.0 else Query.boost_query(best, group.weight)

    def _way(self, way: Way) -> "Query | None":
        terms = [self._term(term) for term in way.terms]
        found = [term for term in terms if term is not None]
        if not found or (len(found) < len(terms) and not way.partial):
            return None
        boost = way.boost / len(terms) ** 0.5
        occur = Occur.Should if way.partial else Occur.Must
        together = found[0] if len(found) == 1 else Query.boolean_query([(occur, term) for term in found])
        return together if boost == 1.0 else Query.boost_query(together, boost)

    def _term(self, term: Term) -> "Query | None":
        found = [query for form in term.forms for zone in form.zones(self._zones) for query in self._form(form, zone)]
        return Query.disjunction_max_query(found, tie_breaker=TIE) if found else None

    def _form(self, form: Form, zone: str) -> list["Query"]:
        weight = ZONES[zone] * form.boost
        if form.kind == FUZZY:
            return [Query.const_score_query(self._alike(form.text, zone), FUZZY_SCORE * weight)]
        return [
            Query.boost_query(self._snapshot.term(name, text, "freq"), weight)
            for name, text in self._standing(form, zone)
        ]

    def _counting(self, group: Group) -> "Query":
        """What holds a group, however often. What several ways ask for is asked once."""
        alone: dict[_Leaf, None] = {}
        together: list[Query] = []
        for way in group.ways:
            terms = [dict.fromkeys(self._leaves(term)) for term in way.terms]
            if way.partial or len(terms) == 1:
                alone |= {leaf: None for term in terms for leaf in term}
            elif all(terms):
                together.append(Query.boolean_query([(Occur.Must, any_of(map(self._leaf, term))) for term in terms]))
        return any_of([*map(self._leaf, alone), *together])

    def _leaves(self, term: Term) -> Iterator[_Leaf]:
        """Where a term is looked for. A word with a stem among its forms is found by that."""
        is_stemmed = any(form.kind == STEM for form in term.forms)
        for form in term.forms:
            for zone in form.zones(self._zones):
                if form.kind == FUZZY:
                    yield FUZZY, zone, form.text
                elif not (is_stemmed and form.kind == WORD):
                    yield from ((WORD, name, text) for name, text in self._standing(form, zone))

    def _leaf(self, leaf: _Leaf) -> "Query":
        kind, place, text = leaf
        return self._alike(text, place) if kind == FUZZY else self._snapshot.term(place, text)

    def _standing(self, form: Form, zone: str) -> Sequence[tuple[str, str]]:
        """The field and the words of it that a form asks for, as far as they stand in the index."""
        if form.kind == PREFIX:
            name = field_name(zone, WORD)
            return [(name, text) for text in self._snapshot.beginning(name, form.text, self._reader, PREFIX_TERMS)]
        name = field_name(zone, form.kind)
        return [(name, form.text)] if self._snapshot.frequency(name, form.text) else []

    def _looking_alike(self, text: str, zone: str) -> "Query":
        distance = 2 if len(text) > 7 and zone != "body" else 1
        return Query.fuzzy_term_query(
            self._snapshot.schema, field_name(zone, WORD), text, distance=distance, transposition_cost_one=True
        )


class Compiler:
    """Builds the queries for one plan on one snapshot."""

    def __init__(self, snapshot: "Snapshot", plan: Plan) -> None:
        self._snapshot, self._plan = snapshot, plan
        self._guard = snapshot.guard(plan.tokens, plan.sources)
        self._words = snapshot.words(plan)

    def scoring(self) -> "Query":
        """The whole query, with scores."""
        if not self._plan.also:
            return self._all_of(self._needed(self._words.scored))
        groups = [(Occur.Should, group) for group in self._words.scored]
        return self._all_of([(Occur.Must, quiet(self._either())), *groups])

    def counting(self, without: str = "") -> "Query":
        """What matches, without scores, under the filters of the plan except the one on ``without``."""
        asked = [(Occur.Must, self._either())] if self._plan.also else self._needed(self._words.counted)
        return self._all_of(asked, without)

    def these(self, numbers: Sequence[int]) -> "Query":
        """The documents with these numbers, under the same guard and filters, scored by the words they hold."""
        groups = [(Occur.Should, group) for group in self._words.scored]
        return self._all_of([(Occur.Must, quiet(self._numbered(numbers))), *groups])

    def _all_of(self, clauses: Sequence[Clause], without: str = "") -> "Query":
        return Query.boolean_query([*clauses, *self._guard, *self._filters(without)])

    def _needed(self, groups: Sequence["Query"]) -> list[Clause]:
        """Enough of the groups: all, any, or some of them."""
        needed = self._plan.needed
        if needed == len(groups):
            return [(Occur.Must, group) for group in groups]
        some = [(Occur.Should, group) for group in groups]
        if needed > 1:
            return [(Occur.Must, Query.boolean_query(some, minimum_number_should_match=needed))]
        return [(Occur.Must, Query.boolean_query(some))]

    def _either(self) -> "Query":
        words = Query.boolean_query(self._needed(self._words.counted))
        return any_of([words, self._numbered(self._plan.also)])

    def _numbered(self, numbers: Sequence[int]) -> "Query":
        """A word for each: a set of numbers would be looked up among all numbers there are."""
        return any_of(self._snapshot.term("number", number) for number in numbers)

    def _filters(self, without: str = "") -> list[Clause]:
        return [
            (Occur.Must, quiet(any_of(self._snapshot.term(name, value) for value in values)))
            for name, values in self._plan.filters.items()
            if values and name != without
        ]
