"""Talking to the server: time-outs, retries, the circuit breaker, and one clear line for everything that goes wrong."""

import os
import re
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from elastic_transport import ConnectionError as Unreachable
from elastic_transport import ConnectionTimeout, TlsError, TransportError
from elasticsearch import ApiError, Elasticsearch, NotFoundError, UnsupportedProductError

from search.engines.base import EngineUnavailable
from search.engines.elastic.breaker import Breaker
from search.engines.elastic.node import OpenSearchNode
from search.engines.elastic.server import Server

T = TypeVar("T")
READING, WRITING = 3.0, 20.0
"""Seconds for one request: a reader gets the database instead of waiting longer."""
_BUSY = {429, 502, 503, 504}
_WANTED = {"elasticsearch": (8, 9), "opensearch": (2, 3)}


class Missing(EngineUnavailable):
    """What was asked for is not on the server."""


class Client:
    """One server. Connections are made at the first request, in each process anew (a fork may not share them)."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.breaker = Breaker()
        self._lock = threading.Lock()
        self._connected: tuple[int, Elasticsearch] | None = None
        self._scale: float | None = None

    def ask(self, what: str, act: Callable[[Elasticsearch], T]) -> T:
        """Something a reader waits for."""
        return self._do(what, act, request_timeout=READING, max_retries=1, retry_on_timeout=False)

    def tell(self, what: str, act: Callable[[Elasticsearch], T]) -> T:
        """Something that changes an index; may be repeated without harm."""
        return self._do(what, act, request_timeout=WRITING, max_retries=1, retry_on_timeout=True)

    @property
    def scale(self) -> float:
        """What makes scores of words alike everywhere: OpenSearch 3 leaves out the constant factor (k1 + 1) of BM25,
        Elasticsearch and OpenSearch 2 have it."""
        if self._scale is None:
            _flavour, major = self.version()
            self._scale = 2.2 if self.server.flavour == "opensearch" and major >= 3 else 1.0
        return self._scale

    def version(self) -> tuple[str, int]:
        """Flavour and major version of the server. Raises ``EngineUnavailable`` when it is not what the settings say."""
        facts: Any = self.ask("asking for its version", lambda es: es.info()).body["version"]
        flavour, number = facts.get("distribution", "elasticsearch"), str(facts["number"])
        if flavour != self.server.flavour:
            raise EngineUnavailable(f"{self.server.name} is {flavour} {number}: set SEARCH_FLAVOUR={flavour}")
        major = int(number.split(".")[0])
        if major not in _WANTED[flavour]:
            wanted = " or ".join(map(str, _WANTED[flavour]))
            raise EngineUnavailable(f"{self.server.name} is {flavour} {number}: version {wanted} is needed")
        return flavour, major

    def _do(self, what: str, act: Callable[[Elasticsearch], T], **options: Any) -> T:
        self.breaker.check()
        es = self._elasticsearch()
        try:
            result = act(es.options(**options))
        except (Unreachable, ConnectionTimeout) as error:
            raise self._unreachable(what, error) from error
        except ApiError as error:
            raise self._refused(what, error) from error
        except TransportError as error:
            raise EngineUnavailable(
                f"{what}: {self.server.name} gave an answer that makes no sense: {error}"
            ) from error
        self.breaker.worked()
        return result

    def _unreachable(self, what: str, error: TransportError) -> EngineUnavailable:
        if isinstance(error, TlsError):
            why = "does not show a certificate that SEARCH_CA or the system vouches for"
        elif isinstance(error, ConnectionTimeout):
            why = "does not answer in time"
        else:
            why = "cannot be reached"
        line = f"the search server {self.server.name} {why}"
        self.breaker.failed(line)
        return EngineUnavailable(f"{what}: {line}")

    def _refused(self, what: str, error: ApiError) -> EngineUnavailable:
        status, name = error.meta.status, self.server.name
        if isinstance(error, UnsupportedProductError) or status == 406:
            return EngineUnavailable(
                f"{what}: {name} is not Elasticsearch; for OpenSearch set SEARCH_FLAVOUR=opensearch"
            )
        if status == 401:
            return EngineUnavailable(f"{what}: {name} refuses the name and password, or the key, of the settings")
        if isinstance(error, NotFoundError):
            self.breaker.worked()
            return Missing(f"{what}: {name} has no such index")
        why = f"{name} answers {status}: {reason(error)}"
        if status in _BUSY:
            self.breaker.failed(f"the search server {why}")
        return EngineUnavailable(f"{what}: {why}")

    def _elasticsearch(self) -> Elasticsearch:
        with self._lock:
            if self._connected is None or self._connected[0] != os.getpid():
                self._connected = (os.getpid(), self._connect())
            return self._connected[1]

    def _connect(self) -> Elasticsearch:
        server = self.server
        if faults := server.faults():
            raise EngineUnavailable(faults[0])
        options: dict[str, Any] = {}
        if server.flavour == "opensearch":
            options["node_class"] = OpenSearchNode
        if server.api_key:
            options["api_key"] = server.api_key
        elif server.user:
            options["basic_auth"] = (server.user, server.password)
        if server.ca:
            options["ca_certs"] = server.ca
        try:
            return Elasticsearch(list(server.urls), **options)
        except (ValueError, OSError) as error:  # a certificate file that is none
            raise EngineUnavailable(f"the settings of the search server cannot be used: {error}") from error


def reason(error: ApiError) -> str:
    """The deepest cause that an answer names, on one line."""
    found = error.body.get("error") if isinstance(error.body, dict) else error.body
    if isinstance(found, dict):
        causes = found.get("root_cause") or [found]
        found = causes[0].get("reason") or causes[0].get("type")
    return re.sub(r"\s+", " ", str(found or error.message))[:300]
