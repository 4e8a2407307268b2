"""What the leak walk and its tests look at. The people of the ground are there for `emma`, `niels`, `hanna` and `carmen`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.contracts.ground import NO_LIMIT
from tests.contracts.plants import Planted
from tests.contracts.walk import Walker
from tests.support import grounds


def stand_on(name: str, settings, tmp_path, monkeypatch) -> Planted:
    monkeypatch.setattr(NO_LIMIT, lambda *args, **kwargs: False)
    grounds.take_files(name, settings, tmp_path / "ground")
    return grounds.value(name)


@pytest.fixture
def walker_of() -> Callable[[Any], Walker]:
    """`walker_of(user)` → a client for many requests, signed in as that person."""

    def sign_in(user: Any) -> Walker:
        walker = Walker()
        walker.force_login(user)
        return walker

    return sign_in


@pytest.fixture
@grounds.ground("planted")
def planted(db, settings, tmp_path, monkeypatch) -> Planted:
    """Everything is planted and indexed; some of it is still open to everybody."""
    return stand_on("planted", settings, tmp_path, monkeypatch)


@pytest.fixture
@grounds.ground("closed")
def closed(db, settings, tmp_path, monkeypatch) -> Planted:
    """Everything that was planted is closed, and the house has heard of it where it can."""
    return stand_on("closed", settings, tmp_path, monkeypatch)
