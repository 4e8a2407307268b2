"""Two memories: one that lasts a request, and one that lasts until the house changes.

`request_memory()` belongs to the request at hand (a task or a command has none, and then nothing is remembered).
`house_cached()` keeps a value in this process until the house version changes; the version is read once a request, so a switch
thrown in one process is true on the next request in every other.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils.translation import get_language, override

T = TypeVar("T")

_memory: ContextVar[dict[Any, Any] | None] = ContextVar("stamtafel_request_memory", default=None)
_act: ContextVar[UUID | None] = ContextVar("stamtafel_act", default=None)
_house: dict[Any, Kept] = {}
_TO_RENEW = "values to work out anew after the answer"
_PATIENCE = 20  # seconds after which another request works out what one promised to
QUIET = 600
"""Seconds that a value may be given after its time, for `longer`: a quiet moment of the day, not a night. What the house says
changed is never given, however young."""
_MOST = 100_000  # far above what the parts of the house's memory hold together: each of them has its own limit


class Kept(NamedTuple):
    """A value of one version of the house, fresh until one moment and given until another (`time.monotonic`)."""

    version: int
    fresh: float
    given: float
    value: Any


def request_memory() -> dict[Any, Any] | None:
    """The dictionary of this request, or None outside a request."""
    return _memory.get()


def remembered(key: Any, compute: Callable[[], T]) -> T:
    """The value for this request, worked out at its first use. Outside a request it is worked out each time."""
    memory = _memory.get()
    if memory is None:
        return compute()
    if key not in memory:
        memory[key] = compute()
    return memory[key]


def forget_request() -> None:
    """Empty the memory of this request: used after a change of membership, settings or switches."""
    memory = _memory.get()
    if memory is not None:
        memory.clear()


class request_scope:
    """Context manager that gives a block of code a memory of its own, as the middleware does for a request.

    one_act  all that is done in it is one act of one person, as in a request; a job that does many things leaves it
    """

    def __init__(self, *, one_act: bool = False) -> None:
        self._one_act = one_act

    def __enter__(self) -> None:
        self._token, self._before = _memory.set({}), _act.set(uuid4() if self._one_act else None)

    def __exit__(self, *exc: object) -> None:
        _memory.reset(self._token)
        _act.reset(self._before)


def act_at_hand() -> UUID | None:
    """The name of the one act that is being done: all that follows from it carries it. None for what jobs and commands do."""
    return _act.get()


def house_version() -> int:
    """The number that changes with every change to what processes keep in memory. Read once a request."""
    return remembered("house_version", _version_now)


def _version_now() -> int:
    """Jobs and commands ask this for every value they keep: the ORM would need more time to think of the question than the
    database for the answer."""
    from .models.state import HouseVersion

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {HouseVersion._meta.db_table} WHERE id = 1")  # noqa: S608 - a table of our own
        row = cursor.fetchone()
    return row[0] if row else 0


def house_changed() -> None:
    """Say that something kept in memory is no longer true. Takes part in the caller's transaction.

    The new number is random, not the next one: what a transaction kept under a number it rolled back is never taken for true.
    """
    from .models.state import HouseVersion

    if not HouseVersion.objects.filter(pk=1).update(number=secrets.randbits(62)):
        HouseVersion.objects.get_or_create(pk=1)
    forget_request()
    _house.clear()
    transaction.on_commit(_forget_all)


def _forget_all() -> None:
    forget_request()
    _house.clear()


class HouseMemory:
    """A small part of the house's memory of its own, for values that are large: the least recently used goes first.

    most     how many values are kept in a process
    seconds  how long one may be kept, when the house does not change before
    longer   as in `house_cached`
    """

    def __init__(self, name: str, *, most: int, seconds: float, longer: float = 0) -> None:
        self.name, self.most, self.seconds, self.longer = name, most, seconds, longer
        self._order: OrderedDict[Any, None] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Any, compute: Callable[[], T]) -> T:
        """The value of `compute` for this key, as `house_cached` keeps it."""
        value = house_cached((self.name, key), compute, self.seconds, longer=self.longer)
        self._used(key)
        return value

    def many(self, keys: Iterable[Any], compute: Callable[[list[Any]], Mapping[Any, T]]) -> dict[Any, T]:
        """The values of these keys, as `get` keeps them; `compute` is asked once for all that are not there. A key it gives
        nothing for is left out, and asked for again the next time."""
        version, found, missing = house_version(), {}, []
        for key in keys:
            kept = _house.get((self.name, key))
            if kept is None or not _is_true(kept, version) or time.monotonic() >= kept.fresh:
                missing.append(key)
            else:
                found[key] = kept.value
        for key, value in (compute(missing) if missing else {}).items():
            _keep((self.name, key), version, value, self.seconds)
            found[key] = value
        for key in found:
            self._used(key)
        return found

    def when_whole(self, key: Any, compute: Callable[[], tuple[T, bool]]) -> T:
        """As `get`, for a value that may not be whole yet: `compute` gives it and says whether it is, else it is not kept."""
        made: list[T] = []

        def once(_missing: list[Any]) -> dict[Any, T]:
            value, is_whole = compute()
            made.append(value)
            return {key: value} if is_whole else {}

        kept = self.many([key], once)
        return made[0] if made else kept[key]

    def _used(self, key: Any) -> None:
        with self._lock:
            self._order[key] = None
            self._order.move_to_end(key)
            while len(self._order) > self.most:
                oldest, _nothing = self._order.popitem(last=False)
                _house.pop((self.name, oldest), None)

    def forget(self, key: Any) -> None:
        """Work the value out anew at its next use in this process; other processes keep theirs until it is too old."""
        with self._lock:
            self._order.pop(key, None)
            _house.pop((self.name, key), None)


def house_cached(key: Any, compute: Callable[[], T], seconds: float | None = None, *, longer: float = 0) -> T:
    """The value of `compute`, kept in this process until the house version changes.

    seconds  how long it may be kept at most: for values with parts (a name, a photo) whose change is no change of the house
    longer   so many seconds more it is still given to one request, which works it out anew when its answer has gone: a reader
             does not wait for what only grew old. For values that say nothing of what their reader may see: that is looked at
             each time they are used. `compute` runs in the language of that request, and must ask nothing else of it
    """
    version = house_version()
    kept, now = _house.get(key), time.monotonic()
    if kept is not None and _is_true(kept, version) and now < kept.fresh:
        return kept.value
    memory = request_memory()
    if kept is not None and _is_true(kept, version) and now < kept.given and memory is not None:
        promised = kept._replace(fresh=now + _PATIENCE)
        _house[key] = promised
        memory.setdefault(_TO_RENEW, []).append((key, promised, compute, seconds, longer))
        return kept.value
    value = compute()
    _keep(key, version, value, seconds, longer)
    return value


def renewals() -> Callable[[], None] | None:
    """What this request promised to work out anew, to be done when its answer has gone; None when there is nothing."""
    promised = (request_memory() or {}).pop(_TO_RENEW, [])
    if not promised:
        return None
    language = get_language()

    def renew() -> None:
        with override(language):
            for key, before, compute, seconds, longer in promised:
                version = before.version
                if version != house_version():
                    return  # the house changed: everybody works it out when they need it
                value = compute()
                if _house.get(key) is before:  # nobody forgot it, or worked it out, meanwhile
                    _keep(key, version, value, seconds, longer)

    return renew


def _is_true(kept: Kept, version: int) -> bool:
    """Whether it belongs to this version of the house; of a house without a number nothing is known."""
    return bool(version) and kept.version == version


def _keep(key: Any, version: int, value: Any, seconds: float | None, longer: float = 0) -> None:
    if len(_house) >= _MOST:
        _house.clear()
    fresh = time.monotonic() + seconds if seconds is not None else float("inf")
    _house[key] = Kept(version, fresh, fresh + longer, value)
