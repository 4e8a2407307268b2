"""Remembers vectors in a file by the hash of their text: for measuring, where the same texts come back each time."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from search.vectors.embedders import Embedder, Vector
from search.vectors.records import hash_of

_MARK = 16


class CachedEmbedder(Embedder):
    """Another embedder with a memory. One process at a time writes to the file."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self.name, self.dimensions, self.scale = embedder.name, embedder.dimensions, embedder.scale
        self._asked: dict[str, Vector] = {}  # questions are few: they are remembered by this object alone
        self._width = _MARK + 2 * self.dimensions
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{self.name}.vectors"
        self._path.touch()
        raw = self._path.read_bytes()
        self._known = {
            raw[start : start + _MARK]: raw[start + _MARK : start + self._width]
            for start in range(0, len(raw) // self._width * self._width, self._width)
        }

    def query(self, text: str) -> Vector:
        if text not in self._asked:
            self._asked[text] = self._embedder.query(text)
        return self._asked[text]

    def passages(self, texts: Sequence[str]) -> Vector:
        marks = [hash_of(text) for text in texts]
        with self._path.open("ab") as file:
            for mark, text in zip(marks, texts, strict=True):
                if mark not in self._known:
                    self._known[mark] = self._embedder.passages([text])[0].astype(np.float16).tobytes()
                    file.write(mark + self._known[mark])
        rows = b"".join(self._known[mark] for mark in marks)
        return np.frombuffer(rows, dtype=np.float16).reshape(len(texts), self.dimensions).astype(np.float32)
