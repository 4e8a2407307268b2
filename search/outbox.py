"""The outbox: how changes reach the index, and why none is lost.

``record`` writes a row in the transaction of the change. After the commit the rows are drained: the objects are read
afresh and written to the engine, and only then the rows go. When the process dies in between, or the engine is down,
the rows wait for the next change or for the sweep. One drainer works at a time (the engine's ``exclusive``).

Why a stale write never wins and no change is lost: a batch takes its rows, then draws a version, then reads the
objects. A write that lacks the change of a row was read before that row was committed, so its version is lower, and
the engine lets it not replace the higher one. While a new index is built, rows are kept after their write and written
to the new one before it is published (``indexing.rebuild``).
"""

import atexit
import logging
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from django.db import DatabaseError, connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from search import indexing, versions
from search.engines import get_engine
from search.engines.base import Engine, EngineUnavailable, Hold
from search.models import OutboxEntry
from search.schema import document_key
from search.vectors import waiting as vectors
from search.vectors import work

logger = logging.getLogger(__name__)
BATCH = 500
BUSY_WINDOW = 5.0
BUSY_LIMIT = 1.0
"""Seconds of draining within the window after which single commits no longer drain themselves (bulk work)."""
_held_back: ContextVar[bool] = ContextVar("search_outbox_held_back", default=False)


def record(source: str, object_ids: Iterable[object]) -> None:
    """Note that these objects of a source changed, in the caller's transaction, and drain after its commit."""
    rows = [OutboxEntry(source=source, object_id=str(pk)) for pk in dict.fromkeys(object_ids)]
    if not rows:
        return
    OutboxEntry.objects.bulk_create(rows, batch_size=500)
    if not _is_planned():
        transaction.on_commit(_after_commit, robust=True)


def _is_planned() -> bool:
    """Whether this transaction drains already. Callbacks of a rolled-back savepoint are gone from the list."""
    return any(entry[1] is _after_commit for entry in connection.run_on_commit)


@contextmanager
def held_back() -> Iterator[None]:
    """Within the block changes are noted but not drained: bulk builders end with one ``search_index`` instead."""
    token = _held_back.set(True)
    try:
        yield
    finally:
        _held_back.reset(token)


def _after_commit() -> None:
    if _held_back.get():
        return
    if _pace.busy():
        _pace.later()
        return
    from search.tasks import drain_outbox

    drain_outbox.enqueue()


class _Pace:
    """Keeps a burst of commits in one process from draining one by one; the last of them is drained soon after."""

    def __init__(self) -> None:
        self._spent: list[tuple[float, float]] = []
        self._timer: threading.Timer | None = None

    def spent(self, seconds: float) -> None:
        self._spent.append((time.monotonic(), seconds))

    def busy(self) -> bool:
        since = time.monotonic() - BUSY_WINDOW
        self._spent = [(at, seconds) for at, seconds in self._spent if at > since]
        return sum(seconds for _at, seconds in self._spent) > BUSY_LIMIT

    def later(self) -> None:
        if self._timer is None or not self._timer.is_alive():
            self._timer = threading.Timer(1.0, _drain_aside)
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        if self._timer is not None and self._timer.is_alive():
            self._timer.cancel()
            _drain_aside()

    def forget(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        self._timer, self._spent = None, []


_pace = _Pace()
atexit.register(_pace.stop)


def nothing_aside() -> None:
    """When this returns, no drain beside the callers' own is planned or under way in this process, and no burst is remembered.
    What waits stays in the outbox, for the next change or the sweep. For whoever is about to take the database away."""
    _pace.forget()


def _drain_aside() -> None:
    try:
        drain()
    except (DatabaseError, EngineUnavailable):
        logger.warning("Search: changes wait in the outbox; the sweep will take them", exc_info=True)
    finally:
        connection.close()


def waiting() -> "QuerySet[OutboxEntry]":
    """Entries whose time has come."""
    return OutboxEntry.objects.filter(Q(retry_at__isnull=True) | Q(retry_at__lte=timezone.now()), kept=False)


def drain() -> int:
    """Bring the index up to date with everything that waits; returns how many entries were taken.

    Does nothing when there is no index yet (the first ``search_index`` reads everything) or when another process is
    draining: that one looks again after it has let go, so an entry that came meanwhile is not left behind.
    Raises ``EngineUnavailable`` when the engine fails; the entries stay.
    """
    engine = get_engine()
    if not waiting().exists() or not engine.exists():
        return 0
    started, total = time.monotonic(), 0
    try:
        while waiting().exists():
            with engine.exclusive(wait=False) as hold:
                if hold is None:
                    break
                while taken := _drain_batch(engine, hold):
                    total += taken
    finally:
        _pace.spent(time.monotonic() - started)
    if total:
        work.soon()
    return total


def _drain_batch(engine: Engine, hold: Hold) -> int:
    entries = list(waiting().order_by("pk")[:BATCH])
    if not entries:
        return 0
    version = versions.draw()
    by_source: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        by_source[entry.source][entry.object_id] = None
    batch = indexing.read(by_source)
    refused = engine.write(batch.documents, batch.gone, version=version).refused
    for entry in entries:
        if reason := refused.get(document_key(entry.source, entry.object_id)):
            batch.failed[entry.source, entry.object_id] = reason
    with transaction.atomic():
        hold.confirm()
        vectors.written(batch.documents, batch.gone)
        _settle(entries, batch.failed, keep=engine.rebuilding())
        for source, ids in batch.hanging.items():
            record(source, ids)
    return len(entries)


def _settle(entries: list[OutboxEntry], failed: dict[tuple[str, str], str], *, keep: bool) -> None:
    """Away with what the index holds now, and with what was kept for a new index that is not being built any more."""
    done = [entry.pk for entry in entries if (entry.source, entry.object_id) not in failed]
    if keep:
        OutboxEntry.objects.filter(pk__in=done).update(kept=True)
    else:
        OutboxEntry.objects.filter(Q(pk__in=done) | Q(kept=True)).delete()
    _put_off([entry for entry in entries if (entry.source, entry.object_id) in failed], failed)


def _put_off(entries: list[OutboxEntry], errors: dict[tuple[str, str], str]) -> None:
    """An object that cannot be read waits longer each time (one minute to about a day); it is never dropped."""
    for entry in entries:
        entry.attempts = min(entry.attempts + 1, 11)
        entry.retry_at = timezone.now() + timedelta(minutes=2 ** (entry.attempts - 1))
        entry.error = errors[entry.source, entry.object_id][:300]
    OutboxEntry.objects.bulk_update(entries, ["attempts", "retry_at", "error"])
