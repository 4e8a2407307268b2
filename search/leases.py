"""Rights that one process has at a time, over all machines: rows in the database, on SQLite and PostgreSQL alike.

Not advisory locks: those hang on a connection, and connections are pooled, replaced and shared. A right that is not
renewed ends by itself; whether one still has it is asked in the transaction that depends on it (``confirm``).
"""

import os
import socket
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from search.engines.base import EngineUnavailable, Hold
from search.models import Lease

LASTS = timedelta(seconds=90)
"""Longer than any single request to a search server with its retries."""
RENEW = 20.0
"""Seconds after which working renews it."""
_LOOK = 0.2
_HOST = socket.gethostname()


class LeaseHold(Hold):
    """A right that was taken. It lasts as long as it is renewed in time."""

    def __init__(self, name: str, holder: str) -> None:
        self._name, self._holder = name, holder
        self._renewed = time.monotonic()

    def renew(self) -> None:
        """Called often while working; writes to the database only now and then. Raises when it is too late."""
        if time.monotonic() - self._renewed > RENEW:
            if not self._mine().update(until=Now() + LASTS):
                raise self._lost()
            self._renewed = time.monotonic()

    def confirm(self) -> None:
        with transaction.atomic():
            if not self._mine().select_for_update().exists():
                raise self._lost()

    def release(self) -> None:
        Lease.objects.filter(name=self._name, holder=self._holder).update(holder="", until=None)

    def _mine(self):  # type: ignore[no-untyped-def]
        return Lease.objects.filter(name=self._name, holder=self._holder, until__gt=Now())

    def _lost(self) -> EngineUnavailable:
        return EngineUnavailable(f"the lease {self._name} ended while it was in use: this process stood still too long")


@contextmanager
def lease(name: str, *, wait: bool = True) -> Iterator[LeaseHold | None]:
    """The right with this name, until the end of the block. None at once when another has it and ``wait`` is False."""
    hold = _take(name)
    while hold is None and wait:
        time.sleep(_LOOK)
        hold = _take(name)
    try:
        yield hold
    finally:
        if hold is not None:
            hold.release()


def wait_for_turn(name: str) -> None:
    """Wait until no other transaction has this turn, and keep it until the end of the caller's transaction."""
    Lease.objects.get_or_create(name=name)
    Lease.objects.select_for_update().get(name=name)


def is_held(name: str) -> bool:
    """Whether anybody has this right now."""
    row = Lease.objects.filter(name=name, until__gt=Now()).first()
    return row is not None and not _is_dead(row.holder)


def _take(name: str) -> LeaseHold | None:
    holder = f"{_HOST}/{os.getpid()}/{uuid.uuid4().hex[:12]}"
    Lease.objects.get_or_create(name=name)
    free = Q(until__isnull=True) | Q(until__lte=Now())
    before = Lease.objects.get(name=name).holder
    if _is_dead(before):
        free |= Q(holder=before)
    taken = Lease.objects.filter(free, name=name).update(holder=holder, until=Now() + LASTS)
    return LeaseHold(name, holder) if taken else None


def _is_dead(holder: str) -> bool:
    """Whether a holder was a process on this machine that is gone: nobody waits for the end of its time then."""
    host, _, rest = holder.partition("/")
    pid = rest.partition("/")[0]
    if host != _HOST or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
