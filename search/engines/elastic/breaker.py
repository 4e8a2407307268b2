"""A circuit breaker: while a server does not answer, nobody waits for it."""

import threading
import time

from search.engines.base import EngineUnavailable

FAILURES = 3
PAUSE = 2.0
LONGEST = 30.0


class Breaker:
    """Opens after ``FAILURES`` failures in a row. While it is open, asking is refused at once; after a pause one request
    may try, and each time that fails the pause doubles, up to ``LONGEST`` seconds. One that works closes it.

    Each process has its own.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._pause = PAUSE
        self._until = 0.0
        self._why = ""

    @property
    def is_open(self) -> bool:
        return self._failures >= FAILURES

    def check(self) -> None:
        """Raise ``EngineUnavailable`` when asking makes no sense now."""
        with self._lock:
            if not self.is_open:
                return
            if time.monotonic() < self._until:
                raise EngineUnavailable(f"{self._why}; not asked again for a moment")
            self._until = time.monotonic() + self._pause  # this one may try, the others wait for how it goes

    def failed(self, why: str) -> None:
        with self._lock:
            if self.is_open:
                self._pause = min(self._pause * 2, LONGEST)
            self._failures += 1
            self._why = why
            self._until = time.monotonic() + self._pause

    def worked(self) -> None:
        with self._lock:
            self._failures, self._pause, self._until = 0, PAUSE, 0.0
