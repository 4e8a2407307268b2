"""The embedded engine: tantivy in this process, files in one local folder, nothing to install or start.

Layout of the folder: ``<schema hash>-<time>/`` holds an index, ``current`` names the one that answers, ``write.lock``
is held by the one process that writes, ``rebuild.lock`` by the one that builds a new index. Readers in any number of
processes follow ``current`` and reload before each search.
"""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from search.engines.base import Candidate, Engine, EngineUnavailable, Found, Hold, Rebuild, Written
from search.engines.embedded.compiler import Compiler
from search.engines.embedded.rebuild import EmbeddedHold, EmbeddedRebuild
from search.engines.embedded.rows import build_schema, careful, put, register
from search.engines.scores import ceiling, idf
from search.query import Plan
from search.schema import IndexDocument, schema_hash

WRITER_MEMORY = 30_000_000
REBUILD_MEMORY = 120_000_000
MAX_FACET_VALUES = 50


class EmbeddedEngine(Engine):
    """See the module and ``Engine``. ``place`` is the folder; it is made at the first write."""

    name = "embedded"

    def __init__(self, place: str) -> None:
        self.folder = Path(place) / "embedded"
        self._opened: tuple[str, tantivy.Index] | None = None

    # reading

    def search(self, plan: Plan) -> Found:
        with careful("search"):
            index = self._reader()
            if not plan.groups or not plan.tokens or not plan.sources:
                return Found(0, (), lambda wanted: [])
            searcher = index.searcher()
            asked = Compiler(index.schema, searcher, plan)
            by_date = "timestamp" if plan.sort == "date" else None
            answer: Any = searcher.search(asked.query(), limit=plan.limit, count=True, order_by_field=by_date)
            return Found(
                total=answer.count or 0,
                candidates=self._candidates(searcher, answer.hits),
                load=lambda wanted: self._load(searcher, wanted),
                facets=lambda: self._facets(searcher, asked, plan),
                ceiling=lambda: self._ceiling(searcher, plan),
            )

    def fetch(self, plan: Plan, numbers: Sequence[int]) -> Found:
        with careful("search"):
            index = self._reader()
            if not numbers or not plan.tokens or not plan.sources:
                return Found(0, (), lambda wanted: [])
            searcher = index.searcher()
            query = Compiler(index.schema, searcher, plan).these(numbers)
            answer: Any = searcher.search(query, limit=len(numbers), count=True)
            return Found(
                total=answer.count or 0,
                candidates=self._candidates(searcher, answer.hits),
                load=lambda wanted: self._load(searcher, wanted),
                ceiling=lambda: self._ceiling(searcher, plan),
            )

    @staticmethod
    def _ceiling(searcher: "tantivy.Searcher", plan: Plan) -> float:
        with careful("weighing the words"):
            return ceiling(plan, lambda field, word: idf(searcher.num_docs, searcher.doc_freq(field, word)))

    @staticmethod
    def _candidates(searcher: "tantivy.Searcher", hits: list[tuple[Any, Any]]) -> list[Candidate]:
        addresses = [address for _score, address in hits]
        names = ("task", "person", "dutch", "english", "timestamp", "number")
        columns = [searcher.fast_field_values(name, addresses) for name in names]
        return [
            Candidate(
                score=float(score or 0), task=bool(task), person=bool(person), timestamp=int(moment or 0),
                language="nl" if dutch else "en" if english else "", number=int(number or 0), handle=address,
            )
            for (score, address), task, person, dutch, english, moment, number in zip(hits, *columns, strict=True)
        ]  # fmt: skip

    @staticmethod
    def _facets(searcher: "tantivy.Searcher", asked: "Compiler", plan: Plan) -> dict[str, dict[str, int]]:
        """One pass for all facets without a choice; one more for each facet with one, which is counted without it."""
        chosen = [facet for facet in plan.facets if plan.filters.get(facet)]
        passes = [
            ("", [facet for facet in plan.facets if facet not in chosen]),
            *((facet, [facet]) for facet in chosen),
        ]
        counts: dict[str, dict[str, int]] = {}
        for without, facets in passes:
            if not facets:
                continue
            wanted = {facet: {"terms": {"field": facet, "size": MAX_FACET_VALUES}} for facet in facets}
            with careful("counting"):
                answers = searcher.aggregate(asked.query(without=without), wanted)
            for facet, answer in answers.items():
                counts[facet] = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["buckets"]}
        return counts

    @staticmethod
    def _load(searcher: "tantivy.Searcher", wanted: Sequence[Candidate]) -> list[dict[str, Any]]:
        with careful("loading hits"):
            return [json.loads(str(searcher.doc(candidate.handle).get_first("stored"))) for candidate in wanted]

    def exists(self) -> bool:
        try:
            self._reader()
        except EngineUnavailable:
            return False
        return True

    def count(self) -> int:
        with careful("count"):
            return int(self._reader().searcher().num_docs)

    def _reader(self) -> "tantivy.Index":
        """The index that ``current`` names, reloaded. Another process may have swapped or written it meanwhile."""
        name = self._current()
        try:
            return self._open(name)
        except EngineUnavailable:
            if (later := self._current()) == name:
                raise
            return self._open(later)

    def _open(self, name: str) -> "tantivy.Index":
        with careful("opening the index"):
            if self._opened is None or self._opened[0] != name:
                index = register(tantivy.Index.open(str(self.folder / name)))
                index.config_reader("manual")
                index.reload()
                self._opened = (name, index)
            else:
                index = self._opened[1]
                self._reload(index)
            return index

    @staticmethod
    def _reload(index: "tantivy.Index") -> None:
        """See what was written since. On a disk that became read-only nothing was, and what is open still answers."""
        try:
            index.reload()
        except (ValueError, OSError) as error:
            if "Lockfile" not in str(error):
                raise

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
