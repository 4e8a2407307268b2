"""Meaning that notes which documents had their passages read: for measuring among many documents."""

from collections.abc import Sequence
from pathlib import Path

from search.vectors.embedders import Embedder
from search.vectors.records import Array
from search.vectors.retrieval import Meaning
from search.vectors.store import Near, View


class _NotingView(View):
    """Another view, with a list of what was read closely."""

    def __init__(self, view: View, noted: set[int]) -> None:
        for name in View.__slots__:
            setattr(self, name, getattr(view, name))
        self._noted = noted

    def near(self, question: Array, numbers: Sequence[int], *, passages: bool = True) -> Near:
        if passages:
            self._noted.update(numbers)
        return super().near(question, numbers, passages=passages)


class NotingMeaning(Meaning):
    """``noted`` grows with each question."""

    def __init__(self, embedder: Embedder, place: Path) -> None:
        super().__init__(embedder, place)
        self.noted: set[int] = set()

    def view(self, *, unfinished: bool = False) -> View | None:
        view = super().view(unfinished=unfinished)
        return _NotingView(view, self.noted) if view is not None else None
