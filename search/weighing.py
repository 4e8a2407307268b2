"""What editors and the last survey make of what was found, however it was found: by its words or by its meaning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wagtail.models import Page

from cms.plugins.site import house_cached
from search import tuning
from search.engines.base import Candidate, Engine
from search.indexing import sources
from search.query import Plan
from search.schema import document_key, document_number
from toptasks.selectors import MOST_WEIGHT, search_weights

SURVEY = "toptasks.survey"
"""The name among the weights under which editors say how much the page counts that colleagues chose most."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What one document counts, by the weight of its kind, because it is recent, and by what colleagues chose."""

    kind: float = 1.0
    recent: float = 1.0
    survey: float = 1.0

    @property
    def factor(self) -> float:
        return self.kind * self.recent * self.survey


PLAIN = Worth()
Weigher = Callable[[Sequence[Candidate]], list[Worth]]


def weigher(engine: Engine, plan: Plan, now: float) -> Weigher | None:
    """Says what candidates of this plan count, in their order; None when everything counts the same.

    A candidate does not know its kind: the engine is asked once for each kind with a weight of its own, usually none.
    The weigher raises ``EngineUnavailable``.
    """
    weights = {kind: one for kind, one in tuning.current().weights.items() if kind != SURVEY and not one.is_plain}
    chosen = _chosen()
    if not weights and not chosen:
        return None

    def weigh(candidates: Sequence[Candidate]) -> list[Worth]:
        numbers = [one.number for one in candidates]
        kinds: dict[int, tuning.Weight] = {}
        for kind, weight in weights.items():
            of_kind = engine.fetch(plan.limited(groups=(), facets=(), filters={"kind": (kind,)}), numbers)
            kinds.update(dict.fromkeys((one.number for one in of_kind.candidates), weight))
        return [_worth(one, kinds.get(one.number), chosen.get(one.number, 1.0), now) for one in candidates]

    return weigh


def _worth(candidate: Candidate, weight: tuning.Weight | None, survey: float, now: float) -> Worth:
    if weight is None:
        return Worth(survey=survey) if survey != 1.0 else PLAIN
    return Worth(weight.factor, weight.recently(candidate.timestamp, now), survey)


def _chosen() -> dict[int, float]:
    """The number of each document that a chosen task leads to, and what it counts."""
    pages = house_cached("search.chosen", _numbers_of_pages)
    own = tuning.current().weights.get(SURVEY)
    if own is None:
        return pages
    if own.factor == 1.0:
        return {}
    return {number: 1 + (factor - 1) / (MOST_WEIGHT - 1) * (own.factor - 1) for number, factor in pages.items()}


def _numbers_of_pages() -> dict[int, float]:
    """Which of the sources of pages knows a page is not asked: a number that nobody has weighs nothing."""
    keys = [key for key, source in sources().items() if issubclass(source.model, Page)]
    return {
        document_number(document_key(key, page)): factor for page, factor in search_weights().items() for key in keys
    }
