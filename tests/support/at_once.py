"""Two people, or one person twice, in the same moment: each call in a thread of its own, with a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections

PATIENCE = 120  # seconds


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What each of these gave, in their order; an exception it raised is what it gave. All begin together."""
    start, found = threading.Barrier(len(calls)), [None] * len(calls)

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            start.wait(timeout=PATIENCE)
            found[place] = call()
        except BaseException as problem:
            found[place] = problem
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert not any(thread.is_alive() for thread in threads), "one of them waits for the other for ever"
    return found


class Stop:
    """A place where one call waits while others go on: until `go()`, or `seconds` when they in turn wait for a lock it holds."""

    def __init__(self, seconds: float = 3) -> None:
        self._seconds, self._there, self._on = seconds, threading.Event(), threading.Event()

    def after(
        self, call: Callable[..., Any], when: Callable[..., bool] = lambda *_args, **_how: True
    ) -> Callable[..., Any]:
        """The same call, which stops the first time, before it gives back what it found."""

        def stopping(*args: Any, **how: Any) -> Any:
            found = call(*args, **how)
            if not self._there.is_set() and when(*args, **how):
                self._there.set()
                self._on.wait(self._seconds)
            return found

        return stopping

    def meanwhile(self, call: Callable[[], Any]) -> Any:
        """Do this while the other stands still, and let it go on."""
        assert self._there.wait(PATIENCE), "nobody came to the place to stop"
        try:
            return call()
        finally:
            self._on.set()
