from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from conftest import missing
from search import outbox
from search.engines.base import Engine
from search.engines.elastic import ElasticEngine, client
from search.engines.elastic.server import Server
from search.engines.embedded import EmbeddedEngine
from tests.search import tools
from tests.search_server import libraries, shared


@pytest.fixture
def engine_name() -> str:
    """The engine behind `index_site`. A module that says something about both overrides it with `both_engines`."""
    return "embedded"


@pytest.fixture(params=["embedded", "elastic"])
def both_engines(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def index_site(engine_name: str, request: pytest.FixtureRequest, settings: Any, tmp_path: Path) -> Callable[[], Engine]:
    """`index_site()` → the engine, with everything that is in the database now. The index is this test's own."""
    tools.use_folder(settings, tmp_path / "search")
    if engine_name == "elastic":
        tools.use_server(settings, request.getfixturevalue("elastic_server"))
    return tools.indexed_site


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """No burst is remembered from another test, and nothing drains aside."""
    monkeypatch.setattr(outbox._pace, "_spent", [])
    monkeypatch.setattr(outbox._pace, "later", lambda: None)
    monkeypatch.setattr(outbox, "BUSY_LIMIT", 8.0)


@pytest.fixture(scope="session")
def search_server() -> Server:
    """The server in SEARCH_URL, or one that this run starts. Without Java and Maven: skipped, and a failure in CI."""
    if url := os.environ.get("SEARCH_URL"):
        return replace(Server.configured(), urls=tuple(url.split(",")))
    try:
        return Server(urls=(shared.url(),), flavour="opensearch")
    except libraries.Missing as error:
        missing(str(error))
        raise


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is not a server that is down."""
    monkeypatch.setattr(client, "READING", 30.0)
    monkeypatch.setattr(client, "WRITING", 60.0)


@pytest.fixture
def elastic_server(search_server: Server, db: None, patient: None) -> Iterator[Server]:
    """The server, with a prefix that is this test's own; what it leaves there is removed."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    server = replace(search_server, prefix=f"test-{worker}-{uuid4().hex[:8]}")
    yield server
    ElasticEngine(server).remove()


@pytest.fixture
def embedded(tmp_path: Path) -> EmbeddedEngine:
    return EmbeddedEngine(str(tmp_path / "search"))


@pytest.fixture
def elastic(elastic_server: Server) -> ElasticEngine:
    return ElasticEngine(elastic_server)
