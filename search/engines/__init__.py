"""Two engines behind one interface: embedded in this process, or a search server."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any
from uuid import uuid4

from django.conf import settings

from search.engines.base import Engine, EngineUnavailable

ENGINES = ("elastic", "embedded")


def get_engine(name: str = "") -> Engine:
    """The engine that answers the search box (``SEARCH_ENGINE``), or the one with this name. ``KeyError`` for a name
    nobody knows."""
    name = name or settings.SEARCH_ENGINE
    if name not in ENGINES:
        raise KeyError(name)
    return _engine(name, _place(name))


@contextmanager
def scratch(name: str = "") -> Iterator[Engine]:
    """An engine with an empty place of its own, which is gone after the block: for measuring."""
    name = name or settings.SEARCH_ENGINE
    if name == "elastic":
        from dataclasses import replace

        from search.engines.elastic import ElasticEngine

        server = replace(_place(name), prefix=f"scratch-{uuid4().hex[:12]}")
        engine = ElasticEngine(server)
        try:
            yield engine
        finally:
            with suppress(EngineUnavailable):
                engine.remove()
    else:
        from tempfile import TemporaryDirectory

        from search.engines.embedded import EmbeddedEngine

        with TemporaryDirectory(prefix="search-scratch-") as folder:
            yield EmbeddedEngine(folder)


def _place(name: str) -> Any:
    """Where the engine keeps its index: a folder, or a server."""
    if name == "embedded":
        return str(settings.SEARCH_INDEX_DIR)
    from search.engines.elastic.server import Server

    return Server.configured()


@lru_cache(maxsize=8)
def _engine(name: str, place: Any) -> Engine:
    if name == "embedded":
        from search.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(place)
    from search.engines.elastic import ElasticEngine

    return ElasticEngine(place)
