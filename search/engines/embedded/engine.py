"""The embedded engine: tantivy in this process, files in one local folder, nothing to install or start.

Layout of the folder: ``<schema hash>-<time>/`` holds an index, ``current`` names the one that answers, ``write.lock``
is held by the one process that writes, ``rebuild.lock`` by the one that builds a new index. Readers in any number of
processes follow ``current`` and reload before each search.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import tantivy

from search.engines.base import Engine, EngineUnavailable, Found, Hold, Rebuild, Tally, Written
from search.engines.embedded.rebuild import EmbeddedHold, EmbeddedRebuild
from search.engines.embedded.rows import build_schema, careful, put, register
from search.engines.embedded.snapshot import Snapshot
from search.query import Plan
from search.schema import IndexDocument, schema_hash

WRITER_MEMORY = 30_000_000
REBUILD_MEMORY = 700_000_000
"""As much is used only by an index that is as large: half a million documents of a page each. More makes fewer parts, and
each part is asked anew for each word and for each of the reader's audiences."""


_NOTHING = Found(0, (), lambda wanted: [])
Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Opened:
    """An index that is open, and the last write it was seen with."""

    name: str
    written: Stamp
    index: "tantivy.Index"
    snapshot: Snapshot


def _written(folder: Path) -> Stamp:
    """Changes with each commit: the list of segments is then replaced by a new file."""
    facts = (folder / "meta.json").stat()
    return facts.st_mtime_ns, facts.st_ino, facts.st_size


def _is_asked(plan: Plan) -> bool:
    return bool(plan.groups and plan.tokens and plan.sources)


class EmbeddedEngine(Engine):
    """See the module and ``Engine``. ``place`` is the folder; it is made at the first write."""

    name = "embedded"

    def __init__(self, place: str) -> None:
        self.folder = Path(place) / "embedded"
        self._opened: _Opened | None = None

    # reading

    def search(self, plan: Plan) -> Found:
        snapshot = self._snapshot()
        return snapshot.search(plan) if _is_asked(plan) else _NOTHING

    def fetch(self, plan: Plan, numbers: Sequence[int]) -> Found:
        snapshot = self._snapshot()
        return snapshot.fetch(plan, numbers) if numbers and plan.tokens and plan.sources else _NOTHING

    def tally(self, plan: Plan) -> Tally:
        snapshot = self._snapshot()
        return snapshot.tally(plan) if _is_asked(plan) else Tally()

    def holding(self, plan: Plan, words: Sequence[str]) -> frozenset[str]:
        snapshot = self._snapshot()
        return snapshot.holding(plan, words) if plan.tokens and plan.sources else frozenset()

    def exists(self) -> bool:
        try:
            self._reader()
        except EngineUnavailable:
            return False
        return True

    def count(self) -> int:
        with careful("count"):
            return int(self._snapshot().searcher.num_docs)

    def _reader(self) -> "tantivy.Index":
        """The index that ``current`` names, as it is now."""
        self._snapshot()
        assert self._opened is not None
        return self._opened.index

    def _snapshot(self) -> Snapshot:
        """The index that ``current`` names, as it is now. Another process may have swapped or written it meanwhile."""
        name = self._current()
        try:
            return self._open(name)
        except EngineUnavailable:
            if (later := self._current()) == name:
                raise
            return self._open(later)

    def _open(self, name: str) -> Snapshot:
        with careful("opening the index"):
            opened, written = self._opened, _written(self.folder / name)
            if opened is not None and opened.name == name:
                if opened.written == written:
                    return opened.snapshot
                index = opened.index
                if not self._reload(index):
                    return opened.snapshot
            else:
                index = register(tantivy.Index.open(str(self.folder / name)))
                index.config_reader("manual")
                index.reload()
            self._opened = _Opened(name, written, index, Snapshot(index))
            return self._opened.snapshot

    @staticmethod
    def _reload(index: "tantivy.Index") -> bool:
        """See what was written since. On a disk that became read-only nothing was, and what is open still answers."""
        try:
            index.reload()
        except (ValueError, OSError) as error:
            if "Lockfile" not in str(error):
                raise
            return False
        return True

    def _current(self) -> str:
        try:
            name = (self.folder / "current").read_text().strip()
        except OSError as error:
            raise EngineUnavailable("there is no search index yet: run manage.py search_index") from error
        if not name.startswith(f"{schema_hash()}-") or "/" in name:
            raise EngineUnavailable("the search index has an older form: run manage.py search_index --rebuild")
        return name

    # writing

    @contextmanager
    def exclusive(self, *, wait: bool = True) -> Iterator[Hold | None]:
        with self._lock("write.lock") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield None
                return
            yield EmbeddedHold()

    @contextmanager
    def _lock(self, name: str) -> Iterator[int]:
        """A file to lock; closing it, or the end of the process, unlocks it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.folder / name, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise EngineUnavailable(f"cannot write to {self.folder}: {error}") from error
        try:
            yield handle
        finally:
            os.close(handle)

    def write(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        documents, gone = list(documents), list(gone)
        newer = self._newer([*(document.key for document in documents), *gone], version)
        with self._writing() as writer:
            return put(writer, documents, gone, version, newer)

    def _newer(self, keys: list[str], version: int) -> set[str]:
        """Which of these keys the index holds in a higher version. Hardly ever any, so this costs one look-up."""
        with careful("comparing versions"):
            index = self._reader()
            searcher = index.searcher()
            above = tantivy.Query.range_query(
                index.schema, "version", tantivy.FieldType.Integer, version, 2**63 - 1, include_lower=False
            )
            named = tantivy.Query.term_set_query(index.schema, "key", keys)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, named), (tantivy.Occur.Must, above)])
            hits = searcher.search(query, limit=max(1, len(keys))).hits
            return {str(searcher.doc(address).get_first("key")) for _score, address in hits}

    def keep_sources(self, sources: Iterable[str]) -> None:
        kept = tantivy.Query.term_set_query(build_schema(), "source", list(sources))
        others = [(tantivy.Occur.Must, tantivy.Query.all_query()), (tantivy.Occur.MustNot, kept)]
        with self._writing() as writer:
            writer.delete_documents_by_query(tantivy.Query.boolean_query(others))

    @contextmanager
    def _writing(self) -> Iterator["tantivy.IndexWriter"]:
        with careful("writing"):
            index = register(tantivy.Index.open(str(self.folder / self._current())))
            writer = index.writer(heap_size=WRITER_MEMORY, num_threads=1)
            try:
                yield writer
                writer.commit()
            except BaseException:
                writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()

    @contextmanager
    def rebuild(self) -> Iterator[Rebuild]:
        with self._lock("rebuild.lock") as handle:
            self._claim(handle)
            name = f"{schema_hash()}-{time.time_ns()}"
            fresh = self.folder / name
            self._sweep(self._pointed())
            try:
                with careful("making a new index"):
                    fresh.mkdir(parents=True)
                    index = register(tantivy.Index(build_schema(), path=str(fresh), reuse=False))
                    writer = index.writer(heap_size=REBUILD_MEMORY, num_threads=1)
                yield EmbeddedRebuild(writer, lambda: self._swap(name))
            finally:
                self._sweep(self._pointed())

    @staticmethod
    def _claim(handle: int) -> None:
        """The lock of the one rebuild; somebody who only looks has it for a moment."""
        for _attempt in range(20):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(0.05)
            else:
                return
        raise EngineUnavailable("another process is building the search index already")

    def rebuilding(self) -> bool:
        with self._lock("rebuild.lock") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    def _pointed(self) -> str:
        """The folder that ``current`` names, whatever its form."""
        try:
            return (self.folder / "current").read_text().strip()
        except OSError:
            return ""

    def _swap(self, name: str) -> None:
        pointer = self.folder / "current.new"
        with pointer.open("w") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.folder / "current")

    def _sweep(self, kept: str) -> None:
        """Remove indexes that do not answer: older ones, and what a rebuild left that was broken off. A reader that
        has one open keeps its files until it follows ``current``."""
        for folder in self.folder.iterdir():
            if folder.is_dir() and folder.name != kept:
                shutil.rmtree(folder, ignore_errors=True)
