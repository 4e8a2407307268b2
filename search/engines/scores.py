"""What both engines agree on about scores."""

import math
from collections.abc import Callable

from search.query import FUZZY, PREFIX, Form, Group, Plan, Way
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


def ceiling(plan: Plan, documents: int, holding: Callable[[str, str], int]) -> float:
    """The score of an imagined document with every word of a plan, in every zone, as often as can count.

    ``holding(field, word)`` says how many documents hold a word in a field. A word counts as it was typed: with its
    stems and parts, without its synonyms.
    """
    return sum(_group(group, plan, documents, holding) for group in plan.groups)


def _group(group: Group, plan: Plan, documents: int, holding: Callable[[str, str], int]) -> float:
    way: Way = group.ways[0]
    terms = [
        _best(
            [
                _form(form, zone, documents, holding)
                for form in term.forms
                if form.kind not in (FUZZY, PREFIX)
                for zone in plan.zones
            ]
        )
        for term in way.terms
    ]
    return group.weight * way.boost * sum(terms) / len(terms) ** 0.5


def _form(form: Form, zone: str, documents: int, holding: Callable[[str, str], int]) -> float:
    name = field_name(zone, form.kind)
    return ZONES[zone] * form.boost * (K1 + 1) * idf(documents, holding(name, form.text))


def _best(scores: list[float]) -> float:
    return max(scores, default=0.0) * (1 - TIE) + TIE * sum(scores)
