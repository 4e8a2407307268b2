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
