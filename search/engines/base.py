"""The interface of a search engine. Each method's docstring is what callers may rely on."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from search.query import Plan
from search.schema import IndexDocument


class EngineUnavailable(Exception):
    """The engine cannot answer now: not built, damaged, or out of reach. The message is for the operator's log."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hit with what ranking needs, before anything of it is loaded."""

    score: float
    task: bool
    person: bool
    language: str
    timestamp: int
    handle: Any = None


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a plan.

    ``total`` counts every document the reader may find with it; ``candidates`` are the best of them, best first.
    ``load`` gives the stored facts (a dictionary) of candidates, in their order.
    ``facets`` counts permitted documents by value for each facet of the plan, each facet without its own filter, so
    that a choice can be widened. It is worked out when it is asked for.
    """

    total: int
    candidates: Sequence[Candidate]
    load: Callable[[Sequence[Candidate]], list[dict[str, Any]]]
    facets: Callable[[], Mapping[str, Mapping[str, int]]] = dict


class Rebuild(ABC):
    """A new index under construction, beside the one that answers."""

    @abstractmethod
    def add(self, documents: Iterable[IndexDocument]) -> int:
        """Add documents; returns how many. Nothing of it is searchable yet."""


class Engine(ABC):
    """Finds documents for plans and keeps them.

    Every answer is limited to documents whose audience is among ``plan.tokens`` and whose source is among
    ``plan.sources``: in hits, totals, facets and suggestions alike. No tokens or no sources: nothing is found.
    """

    name: str

    @abstractmethod
    def search(self, plan: Plan) -> Found:
        """Answer a plan. A plan without groups finds nothing. Raises ``EngineUnavailable``, and nothing else."""

    @abstractmethod
    def write(self, documents: Iterable[IndexDocument], gone: Iterable[str] = ()) -> int:
        """Replace documents by key and remove the keys in ``gone``, at once and durably; returns how many were written.

        The caller holds ``exclusive()``. Raises ``EngineUnavailable`` with the index as it was before.
        """

    @abstractmethod
    def keep_sources(self, sources: Iterable[str]) -> None:
        """Remove all documents of other sources than these. The caller holds ``exclusive()``."""

    @abstractmethod
    def exclusive(self, *, wait: bool = True) -> AbstractContextManager[bool]:
        """The right to write: one holder at a time over all processes. Gives False at once when ``wait`` is False
        and another holds it. It is freed when the holder dies."""

    @abstractmethod
    def rebuild(self) -> AbstractContextManager[Rebuild]:
        """Build a new index and put it in place of the old one when the block ends well; throw it away when it raises.

        The old index answers until then. The caller holds ``exclusive()``.
        """

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is an index of the present schema that opens."""

    @abstractmethod
    def count(self) -> int:
        """How many documents it holds. Raises ``EngineUnavailable``."""
