"""Grounds: what many tests start with is made once in a process, in a copy of the database, and not again for each test.

A test stands on the ground whose fixture it asks for; the first name in `GROUNDS` wins. What it changes is rolled back, or put
back when it commits, so the next one finds the ground as it was made. Whoever asks for no ground finds an empty house.

A fixture that is a ground says so with `@ground(name)`, below `@pytest.fixture`, and gives `value(name)`: a copy of what the
builder returned. Files and the search index of a ground lie in
a folder of its own; a fixture whose ground has any calls `take_files`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings
from wagtail.models import Site

from cms.core import scope
from tests.support.database import Database

GROUNDS = {
    "closed": "tests.contracts.ground.make_closed",
    "planted": "tests.contracts.ground.make_planted",
    "house": "tests.e2e.house.make_house",
    "site_tree": "tests.factories.make_site_tree",
}
"""The ground, and the function without arguments that makes it."""
Fixture = TypeVar("Fixture", bound=Callable[..., Any])
COMMITTED = {"house"}
"""Made as a test makes things that commits; the others as in a test whose transaction never ends."""

database = Database()
_made: dict[str, _Ground] = {}


@dataclass(frozen=True)
class _Ground:
    """What the builder gave, and what the process held in memory afterwards."""

    value: Any
    memory: tuple[dict[Any, Any], ...]


def forget() -> None:
    """Nothing that was kept in memory on another ground, or by another test, is taken for true."""
    scope._house.clear()
    cache.clear()


def ground(name: str) -> Callable[[Fixture], Fixture]:
    """Decorator: this fixture is this ground."""

    def mark(fixture: Fixture) -> Fixture:
        fixture.ground = name  # type: ignore[attr-defined]
        return fixture

    return mark


def wanted(fixtures: Iterable[Callable[..., Any]]) -> str:
    """The ground for a test with these fixtures, "" for the empty house."""
    asked = {getattr(fixture, "ground", "") for fixture in fixtures}
    return next((name for name in GROUNDS if name in asked), "")


def stand_on(name: str) -> None:
    """The database of this ground, made at the first call. Not within a transaction."""
    if database.name != name:
        forget()
        Site.clear_site_root_paths_cache()
        if name in _made or not name:
            database.use(name)
            ContentType.objects.clear_cache()
        else:
            _make(name)


def _make(name: str) -> None:
    module, _dot, function = GROUNDS[name].rpartition(".")
    build = getattr(import_module(module), function)
    database.make(name)
    ContentType.objects.clear_cache()
    try:
        with override_settings(MEDIA_ROOT=_folder(name) / "media", SEARCH_INDEX_DIR=_folder(name) / "search"):
            value = build() if name in COMMITTED else _in_transaction(build)
    except BaseException:
        database.use("")
        raise
    database.keep()
    _made[name] = _Ground(value, tuple(dict(part) for part in _memory()))
    forget()


def _in_transaction(build: Callable[[], Any]) -> Any:
    """As within a test: what waits for the commit does not happen."""
    with transaction.atomic():
        value = build()
        connection.run_on_commit.clear()
    return value


def value(name: str) -> Any:
    """What was made, each time a copy, and what was known when it was made; None outside this ground."""
    assert database.name in ("", name), f"this test stands on {database.name}: put {name} before it in GROUNDS"
    if name != database.name:
        return None
    made = _made[name]
    for part, remembered in zip(_memory(), made.memory, strict=True):
        part.update(remembered)
    return deepcopy(made.value)


def take_files(name: str, settings: Any, folder: Path) -> None:
    """A copy of the files and of the index of this ground, in this folder; `settings` is the fixture."""
    if _folder(name).is_dir():
        shutil.copytree(_folder(name), folder)
    settings.MEDIA_ROOT, settings.SEARCH_INDEX_DIR = str(folder / "media"), folder / "search"


def _folder(name: str) -> Path:
    return Path(settings.VAR_DIR) / "grounds" / name


def _memory() -> tuple[dict[Any, Any], ...]:
    return scope._house, cache._cache, cache._expire_info
