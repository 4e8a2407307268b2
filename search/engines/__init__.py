"""Two engines behind one interface: embedded in this process, or (later) a search server."""

from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.base import Engine

ENGINES = {"embedded": "search.engines.embedded.EmbeddedEngine"}


@lru_cache(maxsize=8)
def _engine(name: str, place: str) -> Engine:
    engine: Engine = import_string(ENGINES[name])(place)
    return engine


def get_engine(name: str = "") -> Engine:
    """The engine that answers the search box, or the one with this name. ``KeyError`` for a name nobody knows."""
    return _engine(name or "embedded", str(settings.SEARCH_INDEX_DIR))
