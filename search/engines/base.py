"""The interface of a search engine. Each method's docstring is what callers may rely on."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from search.query import Plan
from search.schema import IndexDocument


class EngineUnavailable(Exception):
    """The engine cannot answer now: not built, damaged, or out of reach. The message is for the operator's log."""


class Candidate(NamedTuple):
    """A hit with what ranking needs, before anything of it is loaded.

    ``score`` is the word score (BM25 over the plan), on the same scale in every engine. ``number`` names the document
    for stores beside the engine (``schema.document_number``).
    """

    score: float
    task: bool
    person: bool
    language: str
    timestamp: int
    number: int = 0
    handle: Any = None

    def scored(self, score: float) -> "Candidate":
        """The same candidate with another score."""
        return Candidate(score, self.task, self.person, self.language, self.timestamp, self.number, self.handle)


GONE = {
    "source": "", "id": "", "kind": "", "title": "", "body": "", "url": "", "language": "", "date": "",
    "author": "", "place": "", "task": False, "image": "",
}  # fmt: skip
"""Stored facts of a candidate that went, or was closed, between finding and loading. No source owns it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a plan.

    ``total`` counts every document the reader may find with it; ``candidates`` are the best of them, best first.
    ``load`` gives the stored facts (a dictionary) of candidates, in their order; ``GONE`` for one that went meanwhile.
    ``facets`` counts permitted documents by value for each facet of the plan, each facet without its own filter, so
    that a choice can be widened. ``ceiling`` is the word score of an imagined document that holds every word that was
    asked for as often as can count: ``score / ceiling()`` says how much of the question the words answer. Both are
    worked out when they are asked for, and may raise ``EngineUnavailable`` then.
    """

    total: int
    candidates: Sequence[Candidate]
    load: Callable[[Sequence[Candidate]], list[dict[str, Any]]]
    facets: Callable[[], Mapping[str, Mapping[str, int]]] = dict
    ceiling: Callable[[], float] = float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many documents answer a plan, and how many of each value of its facets; as in ``Found``."""

    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a write: how many documents are in the index as given or newer, and the key of each one that the
    engine refused, with the reason."""

    count: int
    refused: Mapping[str, str] = field(default_factory=dict)


class Hold(ABC):
    """The right to write, as long as it lasts."""

    @abstractmethod
    def confirm(self) -> None:
        """Raise ``EngineUnavailable`` when the right was lost meanwhile (the holder stood still for too long).

        Inside a database transaction it stays confirmed until the end of the transaction.
        """


class Rebuild(Hold):
    """A new index under construction, beside the one that answers, and the right to build it. Nothing of it can be
    found before ``publish``."""

    @abstractmethod
    def add(self, documents: Iterable[IndexDocument], *, version: int) -> int:
        """Add documents, each key once; returns how many. One that the engine refuses is a line in the log."""

    @abstractmethod
    def replay(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        """After all ``add``: bring what was written to the old index meanwhile into this one, as ``Engine.write``."""

    @abstractmethod
    def publish(self, hold: Hold | None) -> None:
        """Put the new index in place of the old one, at once for all readers, while ``hold`` lasts."""


class Engine(ABC):
    """Finds documents for plans and keeps them.

    Every answer is limited to documents whose audience is among ``plan.tokens`` and whose source is among
    ``plan.sources``: in hits, totals, facets and suggestions alike. No tokens or no sources: nothing is found.

    Versions order writes: a number that only grows, drawn (``search.versions.draw``) before the objects are read from
    the database. What was read earlier never replaces what was read later, whichever arrives last.
    """

    name: str

    @abstractmethod
    def search(self, plan: Plan) -> Found:
        """Answer a plan. A plan without groups finds nothing. Raises ``EngineUnavailable``, and nothing else."""

    @abstractmethod
    def fetch(self, plan: Plan, numbers: Sequence[int]) -> Found:
        """Those of the documents with these numbers that the reader may find: permission and filters as in ``search``.

        They need not hold a single word of the plan, which may have none; the score says how much of it they hold (0.0:
        nothing).
        ``total`` counts them; ``facets`` are empty.
        """

    @abstractmethod
    def tally(self, plan: Plan) -> Tally:
        """The total and the facets that ``search`` would give for this plan. Nothing is scored or loaded."""

    @abstractmethod
    def holding(self, plan: Plan, words: Sequence[str]) -> frozenset[str]:
        """Those of these folded words that stand, just so, in a document this reader may find. Groups and filters of
        the plan have no part in it."""

    @abstractmethod
    def write(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        """Replace documents by key and remove the keys in ``gone``, durably and searchable at once.

        A document of a higher version stays as it is. One that the engine refuses does not stop the others.
        The caller holds ``exclusive()``. Raises ``EngineUnavailable``; the same write may then be done again.
        """

    @abstractmethod
    def keep_sources(self, sources: Iterable[str]) -> None:
        """Remove all documents of other sources than these. The caller holds ``exclusive()``."""

    @abstractmethod
    def exclusive(self, *, wait: bool = True) -> AbstractContextManager[Hold | None]:
        """The right to write: one holder at a time over all processes (and machines, when the engine serves several).

        Gives None at once when ``wait`` is False and another holds it. It is freed when the holder dies.
        """

    @abstractmethod
    def rebuild(self) -> AbstractContextManager[Rebuild]:
        """Build a new index beside the old one, which answers and is written to until ``publish``.

        What is not published when the block ends is thrown away. One rebuild at a time: a second one raises
        ``EngineUnavailable``.
        """

    @abstractmethod
    def rebuilding(self) -> bool:
        """Whether a new index is being built, so that what is written now must be replayed there. Asked, and true for
        as long as it matters, under ``exclusive()``."""

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is an index of the present schema that opens. Raises ``EngineUnavailable`` when that cannot be
        known now."""

    @abstractmethod
    def count(self) -> int:
        """How many documents it holds. Raises ``EngineUnavailable``."""
