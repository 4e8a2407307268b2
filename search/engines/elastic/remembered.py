"""What the server answered about words, kept for some minutes."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

MOST = 20_000

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """Answers by key, each for ``seconds``. When ``MOST`` are exceeded all are forgotten. Threads may share one: a table that
    was given out does not change."""

    def __init__(self, seconds: float, ask: Callable[[Sequence[Key]], Mapping[Key, Value]]) -> None:
        self._seconds, self._ask = seconds, ask
        self._known: dict[Key, tuple[float, Value]] = {}

    def of(self, wanted: Iterable[Key]) -> Callable[[Key], Value]:
        """A function that gives the answer to each of ``wanted``; what is not known, or too old, is asked at once together."""
        since = time.monotonic() - self._seconds
        known, asked = self._known, tuple(dict.fromkeys(wanted))
        if unknown := [one for one in asked if one not in known or known[one][0] < since]:
            now = time.monotonic()
            if len(known) > MOST:
                known, unknown = {}, list(asked)
            self._known = known = known | {one: (now, answer) for one, answer in self._ask(unknown).items()}
        return lambda one: known[one][1]
