"""The embedded engine: tantivy in this process, files in one local folder, nothing to install or start.

Layout of the folder: ``<schema hash>-<time>/`` holds an index, ``current`` names the one that answers, ``write.lock``
is held by the one process that writes. Readers in any number of processes follow ``current`` and reload before each
search.
"""

import fcntl
import json
import logging
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from search.engines import compiler
from search.engines.base import Candidate, Engine, EngineUnavailable, Found, Rebuild
from search.query import Plan
from search.schema import FACET_FIELDS, KINDS_OF_WORDS, ZONES, IndexDocument, field_name, schema_hash

logger = logging.getLogger(__name__)
WRITER_MEMORY = 30_000_000
REBUILD_MEMORY = 120_000_000
MAX_FACET_VALUES = 50


def build_schema() -> "tantivy.Schema":
    """Text arrives as words separated by spaces: the analysis was done in Python."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("acl", tokenizer_name="raw", index_option="basic")
    for zone in ZONES:
        for kind in KINDS_OF_WORDS:
            option = "position" if kind == "word" else "freq"
            builder.add_text_field(field_name(zone, kind), tokenizer_name="whitespace", index_option=option)
    for facet in FACET_FIELDS:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("timestamp", indexed=True, fast=True)
    builder.add_boolean_field("task", indexed=True, fast=True)
    builder.add_boolean_field("person", indexed=True, fast=True)
    builder.add_boolean_field("dutch", indexed=True, fast=True)
    builder.add_boolean_field("english", indexed=True, fast=True)
    builder.add_text_field("stored", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _register(index: "tantivy.Index") -> "tantivy.Index":
    """Analysers are not stored with an index; each opening needs them again."""
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("whitespace", analyser)
    return index


def _row(document: IndexDocument) -> "tantivy.Document":
    row = tantivy.Document()
    row.add_text("key", document.key)
    for audience in document.audiences:
        row.add_text("acl", audience)
    for name, words in document.words.items():
        if words:
            row.add_text(name, " ".join(words))
    for facet in ("kind", "source", "language", "author", "place", "year"):
        value = getattr(document, facet)
        if value:
            row.add_text(facet, value)
    for topic in document.topics:
        row.add_text("topics", topic)
    row.add_integer("timestamp", document.timestamp)
    row.add_boolean("task", document.task)
    row.add_boolean("person", document.person)
    row.add_boolean("dutch", document.language == "nl")
    row.add_boolean("english", document.language == "en")
    row.add_text("stored", document.stored)
    return row


@contextmanager
def _careful(what: str) -> Iterator[None]:
    """Turn everything that goes wrong below us into ``EngineUnavailable``, panics of the library included."""
    try:
        yield
    except EngineUnavailable:
        raise
    except (ValueError, OSError, RuntimeError) as error:
        raise EngineUnavailable(f"{what}: {error}") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise EngineUnavailable(f"{what}: {error}") from error
        raise


class EmbeddedRebuild(Rebuild):
    def __init__(self, writer: "tantivy.IndexWriter") -> None:
        self._writer = writer

    def add(self, documents: Iterable[IndexDocument]) -> int:
        count = 0
        with _careful("adding to the new index"):
            for document in documents:
                self._writer.add_document(_row(document))
                count += 1
        return count


class EmbeddedEngine(Engine):
    """See the module and ``Engine``. ``place`` is the folder; it is made at the first write."""

    name = "embedded"

    def __init__(self, place: str) -> None:
        self.folder = Path(place) / "embedded"
        self._opened: tuple[str, tantivy.Index] | None = None

    # reading

    def search(self, plan: Plan) -> Found:
        with _careful("search"):
            index = self._reader()
            if not plan.groups or not plan.tokens or not plan.sources:
                return Found(0, (), lambda wanted: [])
            searcher = index.searcher()
            asked = compiler.Compiler(index.schema, searcher, plan)
            query = asked.query()
            by_date = "timestamp" if plan.sort == "date" else None
            answer: Any = searcher.search(query, limit=plan.limit, count=True, order_by_field=by_date)
            candidates = self._candidates(searcher, answer.hits)
            return Found(
                total=answer.count or 0,
                candidates=candidates,
                load=lambda wanted: self._load(searcher, wanted),
                facets=lambda: self._facets(searcher, asked, plan),
            )

    @staticmethod
    def _candidates(searcher: "tantivy.Searcher", hits: list[tuple[Any, Any]]) -> list[Candidate]:
        addresses = [address for _score, address in hits]
        names = ("task", "person", "dutch", "english", "timestamp")
        columns = [searcher.fast_field_values(name, addresses) for name in names]
        return [
            Candidate(
                score=float(score or 0), task=bool(task), person=bool(person), timestamp=int(moment or 0),
                language="nl" if dutch else "en" if english else "", handle=address,
            )
            for (score, address), task, person, dutch, english, moment in zip(hits, *columns, strict=True)
        ]  # fmt: skip

    @staticmethod
    def _facets(searcher: "tantivy.Searcher", asked: "compiler.Compiler", plan: Plan) -> dict[str, dict[str, int]]:
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
            with _careful("counting"):
                answers = searcher.aggregate(asked.query(without=without), wanted)
            for facet, answer in answers.items():
                counts[facet] = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["buckets"]}
        return counts

    @staticmethod
    def _load(searcher: "tantivy.Searcher", wanted: Sequence[Candidate]) -> list[dict[str, Any]]:
        with _careful("loading hits"):
            return [json.loads(str(searcher.doc(candidate.handle).get_first("stored"))) for candidate in wanted]

    def exists(self) -> bool:
        try:
            self._reader()
        except EngineUnavailable:
            return False
        return True

    def count(self) -> int:
        with _careful("count"):
            return int(self._reader().searcher().num_docs)

    def _reader(self) -> "tantivy.Index":
        """The index that ``current`` names, reloaded. Another process may have swapped or written it meanwhile."""
        name = self._current()
        with _careful("opening the index"):
            if self._opened is None or self._opened[0] != name:
                index = _register(tantivy.Index.open(str(self.folder / name)))
                index.config_reader("manual")
                self._opened = (name, index)
            index = self._opened[1]
            index.reload()
            return index

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
    def exclusive(self, *, wait: bool = True) -> Iterator[bool]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.folder / "write.lock", os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise EngineUnavailable(f"cannot write to {self.folder}: {error}") from error
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
                return
            yield True
        finally:
            os.close(handle)

    def write(self, documents: Iterable[IndexDocument], gone: Iterable[str] = ()) -> int:
        count = 0
        with self._writing() as writer:
            for key in gone:
                writer.delete_documents_by_term("key", key)
            for document in documents:
                writer.delete_documents_by_term("key", document.key)
                writer.add_document(_row(document))
                count += 1
        return count

    def keep_sources(self, sources: Iterable[str]) -> None:
        kept = tantivy.Query.term_set_query(build_schema(), "source", list(sources))
        others = [(tantivy.Occur.Must, tantivy.Query.all_query()), (tantivy.Occur.MustNot, kept)]
        with self._writing() as writer:
            writer.delete_documents_by_query(tantivy.Query.boolean_query(others))

    @contextmanager
    def _writing(self) -> Iterator["tantivy.IndexWriter"]:
        with _careful("writing"):
            index = _register(tantivy.Index.open(str(self.folder / self._current())))
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
        name = f"{schema_hash()}-{time.time_ns()}"
        fresh = self.folder / name
        try:
            with _careful("making a new index"):
                fresh.mkdir(parents=True)
                index = _register(tantivy.Index(build_schema(), path=str(fresh), reuse=False))
                writer = index.writer(heap_size=REBUILD_MEMORY, num_threads=1)
            yield EmbeddedRebuild(writer)
            with _careful("closing the new index"):
                writer.commit()
                writer.wait_merging_threads()
                self._swap(name)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        self._sweep(name)

    def _swap(self, name: str) -> None:
        pointer = self.folder / "current.new"
        with pointer.open("w") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.folder / "current")

    def _sweep(self, kept: str) -> None:
        """Remove older indexes. A reader that has one open keeps its files until it follows ``current``."""
        for folder in self.folder.iterdir():
            if folder.is_dir() and folder.name != kept:
                shutil.rmtree(folder, ignore_errors=True)
