"""What the records of a store add up to: for each row of ``whole``, whose it is, who may see it, where its passages are."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from search.vectors.records import NO_ROW, Array, StoreDamaged

_FIELDS = {"number": "<u8", "audience": "<u4", "language": "<u1", "first": "<i8", "count": "<i4"}
_LATE = 20_000


class Rows:
    """Grows with the records. Arrays are longer than ``length``: only rows below it mean something."""

    def __init__(self) -> None:
        self.length = 0
        self.passages = 0
        self.living = 0
        self.alive = np.zeros(0, dtype=bool)
        self.columns: dict[str, Array] = {name: np.zeros(0, dtype=kind) for name, kind in _FIELDS.items()}
        self.texts: Array = np.zeros((0, 2), dtype="<u8")
        self._sorted: tuple[Array, Array] = (np.zeros(0, dtype="<u8"), np.zeros(0, dtype=np.int64))
        self._late: dict[int, int] = {}

    def apply(self, records: Array) -> None:
        """Take in the next records, in their order."""
        if not len(records):
            return
        kept = records[records["row"] != NO_ROW]
        if len(kept):
            self._grow(int(kept["row"].max()) + 1)
            at = kept["row"].astype(np.int64)
            for name, column in self.columns.items():
                column[at] = kept[name]
            self.texts[at, 0], self.texts[at, 1] = kept["text"]["first"], kept["text"]["second"]
            self.alive[at] = True
            self.passages = max(self.passages, int((kept["first"] + kept["count"]).max()))
        dead = records["old"][records["old"] != NO_ROW].astype(np.int64)
        if len(dead) and int(dead.max()) >= self.length:
            raise StoreDamaged("a record names a row that was never written")
        self.alive[dead] = False
        self.living = int(np.count_nonzero(self.alive[: self.length]))
        self._remember(kept)

    def _grow(self, length: int) -> None:
        if length > len(self.alive):
            size = max(length, 2 * len(self.alive), 1024)
            self.alive = np.concatenate([self.alive, np.zeros(size - len(self.alive), dtype=bool)])
            for name, column in self.columns.items():
                self.columns[name] = np.concatenate([column, np.zeros(size - len(column), dtype=column.dtype)])
            more = np.zeros((size - len(self.texts), 2), dtype=self.texts.dtype)
            self.texts = np.concatenate([self.texts, more])
        self.length = max(self.length, length)

    def _remember(self, kept: Array) -> None:
        """Where a document is: a sorted list of most, a dictionary of the latest."""
        if len(self._late) + len(kept) <= _LATE and len(self._sorted[0]):
            self._late.update(zip(kept["number"].tolist(), kept["row"].tolist(), strict=True))
            return
        living = np.flatnonzero(self.alive[: self.length])
        numbers = self.columns["number"][living]
        order = np.argsort(numbers)
        self._sorted, self._late = (numbers[order], living[order]), {}

    def find(self, numbers: Sequence[int]) -> Array:
        """The rows of these documents; -1 for one that is not there."""
        wanted = np.array(numbers, dtype="<u8")
        known, rows = self._sorted
        found = np.full(len(wanted), -1, dtype=np.int64)
        if len(known):
            at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
            found = np.where(known[at] == wanted, rows[at], -1)
        for place, number in enumerate(numbers if self._late else ()):
            found[place] = self._late.get(number, found[place])
        dead = (found >= 0) & ~self.alive[np.maximum(found, 0)] if self.length else found >= 0
        found[dead] = -1
        return found


class Audiences:
    """The sets of audience tokens that records name by number, and which of them a reader belongs to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place = 0
        self.sets: list[frozenset[str]] = []
        self._allowed: dict[frozenset[str], Array] = {}

    def refresh(self, needed: int) -> None:
        """Read on until there are ``needed`` sets. Raises ``StoreDamaged`` when there are fewer."""
        if len(self.sets) >= needed:
            return
        with self._path.open("rb") as file:
            file.seek(self._place)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self.sets.append(frozenset(json.loads(line)))
                self._place += len(line)
        self._allowed = {}
        if len(self.sets) < needed:
            raise StoreDamaged(f"{self._path} has fewer audiences than the records name")

    def allowed(self, tokens: frozenset[str]) -> Array:
        """For each set, whether a reader with these tokens is in it."""
        if tokens not in self._allowed:
            if len(self._allowed) > 200:
                self._allowed = {}
            self._allowed[tokens] = np.array([not one.isdisjoint(tokens) for one in self.sets] or [False], dtype=bool)
        return self._allowed[tokens]
