"""Writes a vector store: one process at a time, and nothing of it is lost or half there when it is killed."""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

from search.vectors import records, sketch
from search.vectors.records import HASH, NO_ROW, RECORD, Array, StoreDamaged
from search.vectors.store import VectorStore


@contextmanager
def writing(store: VectorStore, *, wait: bool = True) -> Iterator["Writer | None"]:
    """The right to write, with a writer; None at once when ``wait`` is False and another process writes.

    What is not committed when the block ends is as if it had never been. A damaged store raises ``StoreDamaged``.
    """
    store.folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(store.folder / "write.lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield None
            return
        if not store.generation():
            begin(store)
        with ExitStack() as stack:
            yield Writer(store, stack)
    finally:
        os.close(handle)


def begin(store: VectorStore, *, name: str = "") -> None:
    """Put an empty generation (or the one of this name) in place of what answers."""
    name = name or f"g{time.time_ns()}"
    folder = store.folder / name
    folder.mkdir(exist_ok=True)
    for part in ("documents", "whole", "passages", "whole.hash", "passages.hash", "audiences"):
        (folder / part).touch()
    pointer = store.folder / "current.new"
    pointer.write_text(name)
    sync(pointer)
    pointer.replace(store.folder / "current")
    sync(store.folder)
    for other in store.folder.iterdir():
        if other.is_dir() and other.name != name:
            shutil.rmtree(other, ignore_errors=True)


def sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Writer:
    """Adds to the generation that answers. See ``writing``."""

    def __init__(self, store: VectorStore, stack: ExitStack) -> None:
        self.store = store
        self.folder = store.folder / store.generation()
        view = store.view()
        if view is None:
            raise StoreDamaged(f"{store.folder} went away")
        self._rows, self._audiences = view._rows, view._audiences
        self.length, self.passages = self._rows.length, self._rows.passages
        self._planes = sketch.read_planes(self.folder, store.dimensions)
        self._cut_off()
        names = ["whole", "whole.hash", "passages", "passages.hash", "audiences", "documents"]
        names += ["sketch"] if self._planes is not None else []
        self._files = {name: stack.enter_context((self.folder / name).open("ab")) for name in names}
        self._sets = {one: number for number, one in enumerate(self._audiences.sets)}
        self._waiting: list[Array] = []
        self._latest: dict[int, int] = {}
        self._dead: list[int] = []
        self._known: dict[str, tuple[Array, Array]] = {}

    def _cut_off(self) -> None:
        """What a crash left behind the last record."""
        width = 2 * self.store.dimensions
        kept = records.rows_in(self.folder / "documents", RECORD.itemsize)
        whole = len(records.read_records(self.folder / "documents"))
        sizes = {
            "documents": min(kept, whole) * RECORD.itemsize,
            "whole": self.length * width, "whole.hash": self.length * HASH.itemsize,
            "passages": self.passages * width, "passages.hash": self.passages * HASH.itemsize,
        }  # fmt: skip
        if self._planes is not None:
            sizes["sketch"] = self.length * sketch.width(self.store.dimensions)
        for name, size in sizes.items():
            path = self.folder / name
            if path.stat().st_size < size:
                raise StoreDamaged(f"{path} is shorter than the records say")
            os.truncate(path, size)
        with (self.folder / "audiences").open("rb+") as file:
            raw = file.read()
            file.truncate(raw.rfind(b"\n") + 1)

    # what is there already

    def row_of(self, number: int) -> int:
        if number in self._latest:
            return self._latest[number]
        return int(self._rows.find([number])[0])

    def vectors_of(self, hashes: Sequence[bytes], *, whole: bool) -> list[Array | None]:
        """The vector of each text that the store holds already, by the hash of the text."""
        name = "whole" if whole else "passages"
        if name not in self._known:
            count = self._rows.length if whole else self._rows.passages
            there = records.mapped(self.folder / f"{name}.hash", HASH, count)
            order = np.argsort(there["first"], kind="stable")
            self._known[name] = (np.asarray(there[order]), order)
        known, order = self._known[name]
        vectors = records.mapped(self.folder / name, np.float16, len(known), self.store.dimensions)
        found: list[Array | None] = []
        for one in np.frombuffer(b"".join(hashes), dtype=HASH):
            at = int(np.searchsorted(known["first"], one["first"])) if len(known) else 0
            same = at < len(known) and known[at] == one
            vector = np.asarray(vectors[order[at]]) if same else None
            found.append(vector if vector is not None and vector.any() else None)
        return found

    # writing

    def put(
        self, number: int, *, text: bytes, whole: Array, whole_hash: bytes, passages: Array, hashes: Sequence[bytes],
        audiences: frozenset[str], language: str,
    ) -> None:  # fmt: skip
        """Replace the vectors of a document. ``text`` is the hash of all its texts."""
        old = self.row_of(number)
        row, first = self.length, self.passages
        self._files["whole"].write(np.asarray(whole, dtype=np.float16).tobytes())
        self._files["whole.hash"].write(whole_hash)
        self._files["passages"].write(np.asarray(passages, dtype=np.float16).tobytes())
        self._files["passages.hash"].write(b"".join(hashes))
        if self._planes is not None:
            drawn = sketch.sketches(np.asarray(whole, dtype=np.float32)[None, :], self._planes)
            self._files["sketch"].write(drawn.tobytes())
        self.length += 1
        self.passages += len(hashes)
        self._note(number, text, first, len(hashes), row, old, audiences, language)
        if old >= 0:
            self._dead.append(old)

    def readdress(self, number: int, audiences: frozenset[str]) -> None:
        """The same texts, for others. Nothing happens when the document is not there."""
        row = self.row_of(number)
        if 0 <= row < self._rows.length:
            columns = self._rows.columns
            text, language = self._rows.texts[row].tobytes(), records.LANGUAGES[columns["language"][row]]
            first, count = int(columns["first"][row]), int(columns["count"][row])
            self._note(number, text, first, count, row, -1, audiences, language)

    def remove(self, number: int) -> None:
        """Forget a document. Its vectors are wiped at the commit."""
        old = self.row_of(number)
        if old >= 0:
            self._note(number, b"\0" * 16, 0, 0, -1, old, frozenset(), "")
            self._dead.append(old)

    def _note(
        self, number: int, text: bytes, first: int, count: int, row: int, old: int, audiences: frozenset[str],
        language: str,
    ) -> None:  # fmt: skip
        record = np.zeros(1, dtype=RECORD)
        record["number"], record["first"], record["count"] = number, first, count
        record["text"] = np.frombuffer(text, dtype=HASH)
        record["row"], record["old"] = (row if row >= 0 else NO_ROW), (old if old >= 0 else NO_ROW)
        record["audience"] = self._audience(audiences)
        record["language"] = records.LANGUAGES.index(language) if language in records.LANGUAGES else 0
        self._waiting.append(record)
        self._latest[number] = row

    def _audience(self, tokens: frozenset[str]) -> int:
        if tokens not in self._sets:
            self._sets[tokens] = len(self._sets)
            self._files["audiences"].write(json.dumps(sorted(tokens)).encode() + b"\n")
        return self._sets[tokens]

    def commit(self) -> None:
        """Everything since the last commit, durably and for all readers. First the vectors, then the records."""
        if not self._waiting:
            return
        for name, file in self._files.items():
            if name != "documents":
                file.flush()
                os.fsync(file.fileno())
        documents = self._files["documents"]
        documents.write(records.sealed(np.concatenate(self._waiting)).tobytes())
        documents.flush()
        os.fsync(documents.fileno())
        self._wipe()
        self._waiting, self._latest, self._known = [], {}, {}
        view = self.store.view()
        if view is not None:
            self._rows, self._audiences = view._rows, view._audiences

    def _wipe(self) -> None:
        """No vector of a text that is gone stays on the disk."""
        width = 2 * self.store.dimensions
        for row in self._dead:
            if row < self._rows.length:
                first, count = (int(self._rows.columns[name][row]) for name in ("first", "count"))
                self._blank("whole", row * width, width)
                self._blank("passages", first * width, count * width)
                if self._planes is not None:
                    self._blank(
                        "sketch", row * sketch.width(self.store.dimensions), sketch.width(self.store.dimensions)
                    )
        self._dead = []

    def _blank(self, name: str, place: int, size: int) -> None:
        with (self.folder / name).open("rb+") as file:
            file.seek(place)
            file.write(bytes(size))

    # order in the house

    def tidy(self) -> bool:
        """After a commit: sketches once there is enough to learn from, a new generation when much of this one is dead.
        Whether anything was done; the writer must not be used any more then."""
        rows = self._rows
        if rows.length > 4 * sketch.ENOUGH and rows.length > 2 * rows.living:
            self._copy()
            return True
        if self._planes is None and rows.living >= sketch.ENOUGH:
            vectors = records.mapped(self.folder / "whole", np.float16, rows.length, self.store.dimensions)
            sketch.write_all(vectors, self.folder, sync)
            return True
        return False

    def _copy(self) -> None:
        """What lives, in a new generation beside this one, which is then put in place."""
        rows, width = self._rows, self.store.dimensions
        living = np.flatnonzero(rows.alive[: rows.length])
        name = f"g{time.time_ns()}"
        fresh = self.store.folder / name
        fresh.mkdir()
        (fresh / "audiences").write_bytes((self.folder / "audiences").read_bytes())
        first, count = rows.columns["first"][living], rows.columns["count"][living]
        for part, places in (("whole", living), ("passages", _ranges(first, count))):
            size = len(places) and int(places.max()) + 1
            for file, dtype, columns in ((part, np.dtype(np.float16), width), (f"{part}.hash", HASH, 0)):
                there = records.mapped(self.folder / file, dtype, size, columns)
                with (fresh / file).open("wb") as target:
                    for start in range(0, len(places), 8_192):
                        target.write(np.asarray(there[places[start : start + 8_192]]).tobytes())
        made = np.zeros(len(living), dtype=RECORD)
        for column in ("number", "audience", "language", "count"):
            made[column] = rows.columns[column][living]
        made["text"]["first"], made["text"]["second"] = rows.texts[living, 0], rows.texts[living, 1]
        made["row"], made["old"] = np.arange(len(living)), NO_ROW
        made["first"] = np.concatenate([[0], np.cumsum(count)[:-1]]) if len(count) else 0
        (fresh / "documents").write_bytes(records.sealed(made).tobytes())
        if len(living) >= sketch.ENOUGH:
            sketch.write_all(records.mapped(fresh / "whole", np.float16, len(living), width), fresh, sync)
        for path in fresh.iterdir():
            sync(path)
        begin(self.store, name=name)


def _ranges(first: Array, count: Array) -> Array:
    if not len(first):
        return np.zeros(0, dtype=np.int64)
    return np.concatenate([np.arange(start, start + size) for start, size in zip(first, count, strict=True)])
