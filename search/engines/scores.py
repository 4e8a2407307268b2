"""What both engines agree on about scores."""

import math
from collections.abc import Callable, Iterable, Iterator

from search.query import FUZZY, PREFIX, Form, Group, Plan, Term
from search.schema import ZONES, field_name

FUZZY_SCORE = 1.1
"""What a look-alike word counts, times the weight of its zone; a real match counts about three to eight."""
TIE = 0.12
"""How much the other forms, zones and ways of a word add to the best of them."""
K1 = 1.2
"""BM25: how soon the same word again counts no more. Both engines multiply by K1 + 1, so that saturation is K1 + 1."""


def idf(documents: int, holding: int) -> float:
    """What a word weighs that so many of so many documents hold."""
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def ceiling(plan: Plan, weight: Callable[[str, str], float]) -> float:
    """The score of an imagined document with every word of a plan, in every zone, as often as can count.

    ``weight(field, word)`` is the ``idf`` of a word in a field. A word counts as it was typed: with its stems and parts,
    without its synonyms.
    """
    return sum(_group(group, plan, weight) for group in plan.groups)


def words_of(plan: Plan) -> Iterator[tuple[str, str]]:
    """The fields and words whose weight ``ceiling`` asks for."""
    for group in plan.groups:
        for term in group.ways[0].terms:
            for form, zone in _forms(term, plan):
                yield field_name(zone, form.kind), form.text


def _group(group: Group, plan: Plan, weight: Callable[[str, str], float]) -> float:
    way = group.ways[0]
    terms = [
        _best(
            ZONES[zone] * form.boost * (K1 + 1) * weight(field_name(zone, form.kind), form.text)
            for form, zone in _forms(term, plan)
        )
        for term in way.terms
    ]
    return group.weight * way.boost * sum(terms) / len(terms) ** 0.5


def _forms(term: Term, plan: Plan) -> list[tuple[Form, str]]:
    return [(form, zone) for form in term.forms if form.kind not in (FUZZY, PREFIX) for zone in form.zones(plan.zones)]


def _best(scores: Iterable[float]) -> float:
    found = list(scores)
    return max(found, default=0.0) * (1 - TIE) + TIE * sum(found)
