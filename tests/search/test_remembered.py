"""What the elastic engine remembers of the server's answers about words."""

from collections.abc import Sequence

import pytest

from search.engines.elastic import remembered
from search.engines.elastic.remembered import Remembered


class Clock:
    """The clock of a machine, in seconds since it was started."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(remembered, "time", clock)
    return clock


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def lengths(asked: list[str]) -> Remembered[str, int]:
    def ask(words: Sequence[str]) -> dict[str, int]:
        asked.extend(words)
        return {word: len(word) for word in words}

    return Remembered(600, ask)


def test_a_machine_that_was_just_started_asks_too(
    clock: Clock, lengths: Remembered[str, int], asked: list[str]
) -> None:
    """Its clock begins at nought, so nothing may count as known because it is recent."""
    clock.now = 3.0
    assert lengths.of(["verlof"])("verlof") == 6
    assert asked == ["verlof"]


def test_what_is_known_is_asked_again_when_it_is_old(
    clock: Clock, lengths: Remembered[str, int], asked: list[str]
) -> None:
    lengths.of(["rooster"])
    clock.now = 599.0
    lengths.of(["rooster", "verlof", "verlof"])
    assert asked == ["rooster", "verlof"]
    clock.now = 601.0
    lengths.of(["rooster", "verlof"])
    assert asked == ["rooster", "verlof", "rooster"]


def test_a_full_table_is_begun_anew_and_one_in_use_stays_whole(
    clock: Clock, lengths: Remembered[str, int], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    in_use = lengths.of(["een", "twee", "drie"])
    again = lengths.of(["een", "vier"])
    assert (again("een"), again("vier"), in_use("drie")) == (3, 4, 4)
    lengths.of(["drie"])
    assert asked == ["een", "twee", "drie", "een", "vier", "drie"]
