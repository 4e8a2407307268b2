"""`manage.py check`: what is wrong with the settings of search, one sentence each."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from search.engines import ENGINES
from search.engines.base import EngineUnavailable


@register("search")
def search_settings(**_options: Any) -> list[CheckMessage]:
    """Settings that cannot work are errors. A server that does not answer is a warning: the site runs without it."""
    if settings.SEARCH_ENGINE not in ENGINES:
        return [Error("SEARCH_ENGINE is neither embedded nor elastic: choose one.", id="search.E001")]
    if settings.SEARCH_ENGINE != "elastic":
        return []
    from search.engines.elastic import ElasticEngine
    from search.engines.elastic.server import Server

    server = Server.configured()
    if faults := server.faults():
        return [Error(fault, id="search.E002") for fault in faults]
    try:
        ElasticEngine(server).client.version()
    except EngineUnavailable as error:
        return [Warning(f"Search answers from the database only: {error}.", id="search.W001")]
    return []
