"""Reads a vector store, in any number of processes beside the one that writes. ``records`` says what the files are."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import simsimd

from search.vectors import records, sketch
from search.vectors.records import Array, StoreDamaged
from search.vectors.rows import Audiences, Rows

_COMPARED = 5
"""So many times as many documents as are wanted are compared in full after the sketches."""
_LEAST_COMPARED = 1_500
_READERS = 16
"""For so many readers is remembered what they may see."""
COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Near:
    """How near documents are to a question: cosine of the whole, and of the best passage. NaN: no vector yet.

    ``passages`` is how many each document has, its name among them; 0 for one without vectors.
    """

    whole: Array
    passage: Array
    passages: Array


class View:
    """A store as it is at one moment. It stays readable when the store changes."""

    __slots__ = ("_audiences", "_length", "_passages", "_planes", "_readers", "_rows", "_sketch", "_whole")

    def __init__(self, folder: Path, dimensions: int, rows: Rows, audiences: Audiences) -> None:
        self._rows, self._audiences = rows, audiences
        self._readers: dict[frozenset[str], tuple[Array, Array, int]] = {}
        self._length = rows.length
        self._whole = records.mapped(folder / "whole", np.float16, rows.length, dimensions)
        self._passages = records.mapped(folder / "passages", np.float16, rows.passages, dimensions)
        self._planes = sketch.read_planes(folder, dimensions) if rows.length >= sketch.ENOUGH else None
        size = sketch.width(dimensions)
        drawn = min(rows.length, records.rows_in(folder / "sketch", size)) if self._planes is not None else 0
        self._sketch = records.mapped(folder / "sketch", np.uint8, drawn, size)

    def __len__(self) -> int:
        return self._rows.living

    def numbers(self) -> set[int]:
        """All documents that have vectors."""
        return set(self._rows.columns["number"][: self._length][self._rows.alive[: self._length]].tolist())

    def texts_of(self, numbers: Sequence[int]) -> list[bytes]:
        """The hash of all texts of each document as its vectors know it; b"" for none."""
        return [self._rows.texts[row].tobytes() if row >= 0 else b"" for row in self._found(numbers)]

    def audiences_of(self, numbers: Sequence[int]) -> list[frozenset[str]]:
        audience = self._rows.columns["audience"]
        return [self._audiences.sets[audience[row]] if row >= 0 else frozenset() for row in self._found(numbers)]

    def _found(self, numbers: Sequence[int]) -> Array:
        """The rows of documents; -1 for one that is not there, or came after this view was taken."""
        found = self._rows.find(numbers)
        found[found >= self._length] = -1
        return found

    def best(self, question: Array, tokens: frozenset[str], limit: int) -> list[int]:
        """The numbers of the documents nearest to a question, among those for an audience in ``tokens`` only."""
        rows = self._likely(question, tokens, max(_LEAST_COMPARED, _COMPARED * limit))
        if not len(rows):
            return []
        order = _top(_about(question, self._whole[rows]), limit)
        return [int(number) for number in self._rows.columns["number"][rows[order]]]

    def _seen_by(self, tokens: frozenset[str]) -> tuple[Array, Array, int]:
        """Which rows a reader may see; the least distance of their sketches, that of who may not being far; and how many
        with a sketch they may see. Remembered for some readers: nothing of a view changes."""
        known = self._readers.get(tokens)
        if known is None:
            allowed = self._audiences.allowed(tokens)
            visible = self._rows.alive[: self._length] & allowed[self._rows.columns["audience"][: self._length]]
            shade = np.where(visible[: len(self._sketch)], np.uint16(0), sketch.FAR)
            if len(self._readers) >= _READERS:
                self._readers.clear()
            known = self._readers[tokens] = visible, shade, int(np.count_nonzero(visible[: len(self._sketch)]))
        return known

    def _likely(self, question: Array, tokens: frozenset[str], limit: int) -> Array:
        """The visible rows worth comparing in full: by their sketches, and all that have none yet."""
        visible, shade, sketched = self._seen_by(tokens)
        drawn = len(self._sketch)
        if self._planes is None or not drawn or sketched <= limit:
            return np.flatnonzero(visible)
        distances = np.maximum(sketch.distances(question, self._planes, self._sketch), shade)
        furthest = np.partition(distances, limit - 1)[limit - 1]
        return np.concatenate([np.flatnonzero(distances <= furthest), drawn + np.flatnonzero(visible[drawn:])])

    def near(self, question: Array, numbers: Sequence[int], *, passages: bool = True) -> Near:
        """How near these documents are to a question."""
        found = self._found(numbers)
        there = found >= 0
        whole = np.full(len(found), np.nan, dtype=np.float32)
        whole[there] = self._whole[found[there]].astype(np.float32) @ question
        best = np.full(len(found), np.nan, dtype=np.float32)
        sizes = np.zeros(len(found), dtype=np.int64)
        sizes[there] = self._rows.columns["count"][found[there]]
        if passages and there.any():
            first, count = self._rows.columns["first"][found[there]], self._rows.columns["count"][found[there]]
            wanted = np.concatenate([np.arange(start, start + size) for start, size in zip(first, count, strict=True)])
            cosines = self._passages[wanted].astype(np.float32) @ question
            starts = np.concatenate([[0], np.cumsum(count)[:-1]])
            full = count > 0
            values = np.full(len(count), np.nan, dtype=np.float32)
            values[full] = np.maximum.reduceat(cosines, starts[full]) if full.any() else values[full]
            best[there] = np.where(full, values, whole[there])
        return Near(whole, best, sizes)

    def wholes(self, numbers: Sequence[int]) -> Array:
        """The vectors of documents, one row each; zeros for one that has none."""
        found = self._found(numbers)
        vectors = np.zeros((len(found), self._whole.shape[1]), dtype=np.float32)
        vectors[found >= 0] = self._whole[found[found >= 0]]
        return vectors


def _about(question: Array, vectors: Array) -> Array:
    """The cosines with vectors of two bytes, without making numbers of four bytes of them: exact enough to choose by."""
    return np.asarray(simsimd.cdist(question.astype(np.float16)[None, :], vectors, metric="dot"))[0]


def _top(scores: Array, limit: int) -> Array:
    """The places of the highest scores, best first; without those of minus infinity."""
    if len(scores) > limit:
        places = np.argpartition(scores, -limit)[-limit:]
    else:
        places = np.arange(len(scores))
    places = places[np.argsort(-scores[places], kind="stable")]
    return places[np.isfinite(scores[places])]


class VectorStore:
    """The store of one model in a folder. ``view`` follows what other processes write."""

    def __init__(self, place: Path, name: str, dimensions: int) -> None:
        self.dimensions = dimensions
        self.folder = place / f"{name}-{dimensions}-{records.VERSION}"
        self._lock = threading.Lock()
        self._generation = ""
        self._seen = 0
        self._rows, self._audiences = Rows(), Audiences(Path())
        self._view: View | None = None

    def generation(self) -> str:
        """The name of the generation that answers; "" when there is no store."""
        try:
            name = (self.folder / "current").read_text().strip()
        except FileNotFoundError:
            return ""
        if "/" in name or not name.startswith("g"):
            raise StoreDamaged(f"{self.folder}/current names no generation")
        return name

    @property
    def is_complete(self) -> bool:
        """Whether every document there was has had its vectors: until then an order by meaning would be one of a few."""
        return (self.folder / COMPLETE).exists()

    def mark_complete(self) -> None:
        """Say that nothing waits any more. It stays true while new documents come in one by one."""
        if self.folder.is_dir():
            (self.folder / COMPLETE).touch()

    def view(self) -> View | None:
        """The store as it is now; None when there is none. Raises ``StoreDamaged`` and ``OSError``."""
        with self._lock:
            for _attempt in range(2):  # a new generation may take the place of the old one while we look
                name = self.generation()
                if not name:
                    return None
                try:
                    return self._refreshed(name)
                except (FileNotFoundError, StoreDamaged):
                    self._generation = ""
                    if self.generation() == name:
                        raise
            return None

    def _refreshed(self, name: str) -> View:
        folder = self.folder / name
        if name != self._generation:
            self._rows, self._audiences, self._seen, self._view = Rows(), Audiences(folder / "audiences"), 0, None
            self._generation = name
        if self._view is None or records.rows_in(folder / "documents", records.RECORD.itemsize) > self._seen:
            fresh = records.read_records(folder / "documents", self._seen)
            kept = fresh[fresh["row"] != records.NO_ROW]
            self._audiences.refresh(int(kept["audience"].max()) + 1 if len(kept) else 0)
            self._rows.apply(fresh)
            self._seen += len(fresh)
            self._view = View(folder, self.dimensions, self._rows, self._audiences)
        return self._view
