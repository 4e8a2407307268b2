"""Words and meaning together: one order for what either of them found.

A document's score is the cosine of its whole, plus the cosine of its best passage, plus a part of how much of the question
its words answer (``Found.ceiling``). Two stages: the documents nearest in meaning and the best by words are put together
first, under the reader's permission; only the best of these have their passages read. The numbers below were measured,
and cross-validated so that they fit no single query: see docs/search.md. When there are no vectors, the words answer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import log
from time import time
from typing import Any

import numpy as np

from search import aside, slips
from search import glossary as house
from search.engines.base import Candidate, Engine, Found, Tally
from search.language.glossary import Glossary
from search.numbers import NUMBERS, Numbers
from search.query import FUZZY, Plan
from search.ranking import ranked
from search.vectors import retrieval
from search.vectors.embedders import Scale
from search.vectors.records import Array
from search.vectors.retrieval import Meaning
from search.vectors.store import View
from search.weighing import PLAIN, Weigher

ENOUGH = 10
"""With fewer hits than this for all words, half of the words is enough."""


_THICK, _STEPS = 4, 2
"""Passages from which on a page loses nothing for saying little, and in how many steps it comes to lose all of ``thin``."""
_FILTERED = 8


@dataclass(frozen=True, slots=True)
class Orders:
    """The numbers of what took part, best first: by its words alone, by its meaning alone, by both, and weighed."""

    words: tuple[int, ...] = ()
    meaning: tuple[int, ...] = ()
    both: tuple[int, ...] = ()
    weighed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer(Found):
    """A ``Found`` whose candidates stand in the order for this reader. ``corrected`` is the text as it was probably
    meant, when that differs; ``by_meaning``: vectors took part; ``worded``: the numbers of those that hold a word of it;
    ``orders`` says, when it is asked, what each part of the score would have made of it.
    """

    corrected: str = ""
    by_meaning: bool = False
    worded: frozenset[int] = frozenset()
    orders: Callable[[], Orders] = Orders


def ask(engine: Engine, plan: Plan) -> Found:
    """What has all that was asked; when that is hardly anything, what has half of it, else any of it."""
    found = engine.search(plan)
    for demand, enough in (("half", ENOUGH), ("any", 1)):
        looser = plan.limited(demand=demand)
        if found.total < enough and looser.needed < plan.needed:
            found = engine.search(looser)
    return found


def answer(
    engine: Engine,
    plan: Plan,
    *,
    language: str,
    weigh: Weigher | None = None,
    meaning: Meaning | None = None,
    glossary: Glossary | None = None,
    numbers: Numbers = NUMBERS,
) -> Answer:
    """What a reader finds, best first (or newest first, as the plan says). Raises ``EngineUnavailable``."""
    meaning = meaning or retrieval.current()
    glossary = glossary or house.current()
    plan, corrected = slips.corrected(engine, plan, glossary)
    view = meaning.view() if meaning and plan.groups else None
    scale = meaning.scale if meaning and view else None
    question = meaning.question(corrected or plan.text, glossary) if meaning and scale else None
    if view is None or scale is None or question is None:
        return _by_words(ask(engine, plan), plan, language, weigh, corrected)
    return _Fusion(engine, plan, view, question, scale, language, weigh, numbers).answer(corrected)


def _by_words(found: Found, plan: Plan, language: str, weigh: Weigher | None, corrected: str) -> Answer:
    facets = aside.begin(found.facets) if plan.facets else found.facets
    if plan.sort != "relevance":
        return Answer(found.total, found.candidates, found.load, facets, found.ceiling, corrected)
    plain = ranked(found.candidates, language=language, now=time())
    best = plain
    if weigh:
        weighed = [
            one if worth is PLAIN else one.scored(one.score * worth.factor)
            for one, worth in zip(plain, weigh(plain), strict=True)
        ]
        best = sorted(weighed, key=lambda one: -one.score)

    def orders() -> Orders:
        return Orders(_numbers(found.candidates), (), _numbers(plain), _numbers(best))

    facts = (found.total, best, found.load, facets, found.ceiling, corrected)
    return Answer(*facts, orders=orders)


def _numbers(candidates: Sequence[Candidate]) -> tuple[int, ...]:
    return tuple(one.number for one in candidates)


def _best_first(numbers: Sequence[int], scores: Array) -> tuple[int, ...]:
    """Without those that have no score."""
    return tuple(numbers[place] for place in np.argsort(-scores, kind="stable") if not np.isnan(scores[place]))


def _thinness(candidates: Sequence[Candidate], passages: Array) -> Array:
    """How little each page says, from 0 to 1; 0 without vectors, for tasks and for people."""
    answers = np.array([one.task or one.person for one in candidates], dtype=bool)
    thin = np.clip(_THICK - passages, 0, _STEPS) / _STEPS
    return np.where(answers | (passages == 0), 0.0, thin)


class _Fusion:
    """One question, put to the words and to the vectors."""

    def __init__(
        self, engine: Engine, plan: Plan, view: View, question: Array, scale: Scale, language: str,
        weigh: Weigher | None, numbers: Numbers,
    ) -> None:  # fmt: skip
        self._n = numbers
        self._engine, self._plan, self._view, self._question = engine, plan, view, question
        self._scale, self._language, self._weigh = scale, language, weigh
        self._from: dict[int, Found] = {}
        self._worded: set[int] = set()
        self._orders: Callable[[], Orders] = Orders

    def answer(self, corrected: str) -> Answer:
        candidates, strict = self._gathered()
        whole = {one.number for one in strict.candidates}
        order, scores, plain = self._scored(candidates)
        best = max(plain, default=0.0)
        if not order or (best < self._n.nothing and not self._said_as_typed()):
            return Answer(0, (), lambda wanted: [], dict, float, corrected, True)
        least = max(self._n.worth, best - self._n.span)
        kept, guesses = [], 0
        for one, score, unweighed in zip(order, scores, plain, strict=True):
            if unweighed < least and one.number not in whole:
                continue
            guesses += one.number not in self._worded
            if one.number in self._worded or guesses <= self._n.guesses:
                kept.append(one.scored(max(score - self._n.worth + self._n.span, 0.001)))
        return self._listed(kept, strict, corrected)

    # gathering

    def _gathered(self) -> tuple[list[Candidate], Found]:
        """Everything that takes part, and what holds all the words."""
        plan = self._plan.limited(sort="relevance", facets=())
        by_words = aside.begin(lambda: self._searched(plan))
        many = self._n.nearest * (_FILTERED if any(plan.filters.values()) else 1)
        near = self._engine.fetch(plan, self._view.best(self._question, plan.tokens, many))
        candidates: dict[int, Candidate] = {}
        for part in (*by_words(), near):
            for one in part.candidates:
                candidates.setdefault(one.number, one)
                self._from.setdefault(one.number, part)
        return list(candidates.values()), by_words()[0]

    def _searched(self, plan: Plan) -> list[Found]:
        """What holds all the words; and half of them, or any, when that is hardly anything."""
        found = [self._engine.search(plan)]
        for demand, enough in (("half", ENOUGH), ("any", 1)):
            looser = plan.limited(demand=demand)
            if found[-1].total < enough and looser.needed < plan.needed:
                found.append(self._engine.search(looser))
        return found

    # scoring

    def _scored(self, candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[float], list[float]]:
        """The candidates, best first, with their scores, and these without weights: weights order what was found, they
        do not say what is found."""
        if not candidates:
            return [], [], []
        ceiling = next(iter(self._from.values())).ceiling()
        share = np.array([one.score for one in candidates], dtype=np.float32) / (ceiling or 1.0)
        words = self._n.words * self._scale.words * np.minimum(share, 1.0)
        self._worded = {one.number for one in candidates if one.score > 0}
        numbers = [one.number for one in candidates]
        base = 2 * self._read(self._view.near(self._question, numbers, passages=False).whole)
        first = np.where(np.isnan(base), self._n.unknown, base) + words
        deep = np.argsort(-first, kind="stable")[: self._n.deep]
        near = self._view.near(self._question, [numbers[place] for place in deep])
        base[deep] = self._read(near.whole) + self._read(near.passage)
        scores = first.copy()
        scores[deep] = np.where(np.isnan(base[deep]), self._n.unknown, base[deep]) + words[deep]
        lifted = np.zeros_like(scores)
        lifted[deep] -= self._n.thin * _thinness([candidates[place] for place in deep], near.passages)
        if self._weigh:
            lifted += [self._n.boost * log(max(worth.factor, 0.01)) for worth in self._weigh(candidates)]
        plain, scores = scores, scores + lifted
        self._own_language_first(candidates, scores, plain, deep)
        self._orders = lambda: Orders(
            _best_first(numbers, np.where(share > 0, share, np.nan)), _best_first(numbers, base),
            _best_first(numbers, plain), _best_first(numbers, scores),
        )  # fmt: skip
        order = [int(place) for place in np.argsort(-scores, kind="stable")]
        return [candidates[place] for place in order], scores[order].tolist(), plain[order].tolist()

    def _read(self, cosines: Array) -> Array:
        """On the scale that the numbers of this module were measured on."""
        return self._scale.a * cosines + self._scale.b

    def _own_language_first(self, candidates: Sequence[Candidate], scores: Array, plain: Array, deep: Array) -> None:
        """Of two documents that say the same in two languages, the one in the reader's language goes before: the two change
        places, with their scores before and after weighing."""
        best = [place for place in deep[np.argsort(-scores[deep], kind="stable")][:40] if candidates[place].language]
        own = [place for place in best if candidates[place].language == self._language]
        other = [place for place in best if candidates[place].language != self._language]
        if not own or not other or not self._language:
            return
        mine = self._view.wholes([candidates[place].number for place in own])
        theirs = self._view.wholes([candidates[place].number for place in other])
        alike = self._read(theirs @ mine.T)
        for row, place in enumerate(other):
            twin = int(np.argmax(alike[row]))
            mutual = int(np.argmax(alike[:, twin])) == row
            if mutual and alike[row, twin] >= self._n.twins and scores[own[twin]] < scores[place]:
                for each in (scores, plain):
                    each[own[twin]], each[place] = each[place], each[own[twin]]

    # a dead end, and the list

    def _said_as_typed(self) -> bool:
        """Whether some document holds every word itself: no look-alikes, no other words for the same."""
        groups = tuple(
            replace(
                group,
                ways=tuple(
                    replace(
                        way,
                        terms=tuple(
                            replace(term, forms=tuple(form for form in term.forms if form.kind != FUZZY))
                            for term in way.terms
                        ),
                    )
                    for way in group.ways[:1]
                ),
            )
            for group in self._plan.groups
        )
        return self._engine.tally(self._plan.limited(groups=groups, facets=())).total > 0

    def _listed(self, kept: list[Candidate], strict: Found, corrected: str) -> Answer:
        """Totals, facets and the order by date come from the engine, told which documents belong although they lack
        words."""
        whole = {one.number for one in strict.candidates}
        also = tuple(one.number for one in kept if one.number not in whole)
        plan = self._plan.limited(also=also)
        if plan.sort == "date":
            found = self._engine.search(plan)
            return Answer(found.total, found.candidates, found.load, found.facets, found.ceiling, corrected, True)
        is_known = strict.total == len(whole)
        tally = Tally if is_known and not plan.facets else aside.begin(lambda: self._engine.tally(plan))
        total = strict.total + len(also) if is_known else tally().total
        facts = (total, kept[: plan.limit], self._load, lambda: tally().facets, strict.ceiling, corrected, True)
        return Answer(*facts, frozenset(self._worded), self._orders)

    def _load(self, wanted: Sequence[Candidate]) -> list[dict[str, Any]]:
        """Stored facts, from the answer that each candidate came with."""
        rows: dict[int, dict[str, Any]] = {}
        for part in {id(self._from[one.number]): self._from[one.number] for one in wanted}.values():
            mine = [one for one in wanted if self._from[one.number] is part]
            rows.update(zip((one.number for one in mine), part.load(mine), strict=True))
        return [rows[one.number] for one in wanted]
