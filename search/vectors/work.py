"""Keeps the vectors right, in the background: what changed is noted when the index is written, and done soon after.

One process works at a time. It may be killed at any moment: what it had not finished still waits.
"""

import contextlib
import logging
import os
import shutil
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError, connection

from cms.plugins.site import request_scope
from search import glossary, indexing
from search.models import WaitingVector
from search.schema import document_key, document_number
from search.vectors import retrieval
from search.vectors.embedders import EmbedderUnavailable
from search.vectors.filling import fill
from search.vectors.records import StoreDamaged
from search.vectors.retrieval import Meaning
from search.vectors.waiting import note, wanted_of
from search.vectors.writer import Writer, writing

logger = logging.getLogger(__name__)
BATCH = 64
_CHUNK = 2_000
_NICE = 10


@dataclass(frozen=True, slots=True)
class State:
    """How far the vectors are: documents that have some, objects that wait, and the model. ``model`` "": meaning is off."""

    model: str
    documents: int
    waiting: int


def catch_up(seconds: float = float("inf"), advance: Callable[[int], object] = lambda count: None) -> int:
    """Work on what waits until nothing does or the time is up; returns how many objects were done.

    ``advance`` is told of each batch. Nothing is done when meaning is off or another process is at it. A model or a
    disk that fails is a line in the log, and the rest waits.
    """
    meaning = retrieval.current()
    if meaning is None:
        return 0
    until, total = time.monotonic() + seconds, 0
    try:
        meaning.measure()
        begin()
        while time.monotonic() < until:
            with writing(meaning.store, wait=False) as writer:
                done = _batches(writer, meaning, until, advance) if writer else 0
            total += done
            if not done:
                break
        if not WaitingVector.objects.exists():
            meaning.store.mark_complete()
            if total:
                _forget_other_models(meaning)
    except (EmbedderUnavailable, OSError, StoreDamaged) as error:
        logger.warning("Search: %d objects wait for vectors: %s", WaitingVector.objects.count(), error)
    return total


def begin() -> None:
    """Without a store, with a damaged one, or after meaning was off, everything there is gets noted.

    Does nothing when meaning is off. Raises ``EmbedderUnavailable``.
    """
    meaning = retrieval.current()
    if meaning is None:
        return
    try:
        there = bool(meaning.store.generation()) and meaning.store.view() is not None
    except (StoreDamaged, ValueError) as error:
        logger.warning("Search: the vectors are damaged and made anew: %s", error)
        shutil.rmtree(meaning.store.folder, ignore_errors=True)
        there = False
    missed = retrieval.place() / retrieval.MISSED
    if not there or missed.exists():
        for source in indexing.sources().values():
            ids = source.queryset().order_by("pk").values_list("pk", flat=True).distinct()
            note((source.key, str(pk)) for pk in ids.iterator(_CHUNK))
        missed.unlink(missing_ok=True)


def _batches(writer: Writer, meaning: Meaning, until: float, advance: Callable[[int], object]) -> int:
    """As many batches as the time allows, until the store wants tidying; returns how many objects were done."""
    total = 0
    while time.monotonic() < until:
        entries = list(WaitingVector.objects.order_by("pk")[:BATCH])
        if not entries:
            break
        _work_on(writer, meaning, entries)
        # An object that changed again meanwhile waits under a higher number, and stays.
        WaitingVector.objects.filter(pk__in=[entry.pk for entry in entries]).delete()
        total += len(entries)
        advance(len(entries))
        if writer.tidy():
            break
    return total


def _work_on(writer: Writer, meaning: Meaning, entries: Sequence[WaitingVector]) -> None:
    by_source: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        by_source[entry.source].append(entry.object_id)
    with request_scope():
        batch, known = indexing.read(by_source), glossary.current()
    for _filled in fill(writer, meaning.embedder, (wanted_of(document, known) for document in batch.documents)):
        pass
    for key in batch.gone:
        writer.remove(document_number(key))
    off = by_source.keys() - indexing.sources().keys()
    for source in off:
        for pk in by_source[source]:
            writer.remove(document_number(document_key(source, pk)))
    writer.commit()


def _forget_other_models(meaning: Meaning) -> None:
    """What an earlier model left, once this one knows everything."""
    for folder in meaning.store.folder.parent.iterdir():
        if folder.is_dir() and folder != meaning.store.folder:
            shutil.rmtree(folder, ignore_errors=True)


def state() -> State:
    meaning = retrieval.current()
    if meaning is None:
        return State("", 0, 0)
    view = meaning.view(unfinished=True)
    return State(meaning.embedder.name, len(view) if view else 0, WaitingVector.objects.count())


# soon, beside everything else


class _Aside:
    """A thread of this process that works on what waits, behind everything else. For houses without a worker."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="search-vectors", daemon=True)
                self._thread.start()

    @staticmethod
    def _run() -> None:
        with contextlib.suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
        try:
            catch_up()
        except DatabaseError:
            logger.warning("Search: vectors wait; the next change or the sweep takes them up", exc_info=True)
        finally:
            connection.close()


_aside = _Aside()


def soon() -> None:
    """Have what waits done soon, by the worker where there is one, else by a thread of this process."""
    if retrieval.current() is None:
        return
    if settings.TASK_WORKER:
        from search.tasks import make_vectors

        make_vectors.enqueue()
    else:
        _aside.start()
