"""What a search server does to a site: it goes down for a while, refuses writes, loses its index."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from conftest import missing
from search import tasks
from search.engines import get_engine
from search.engines.elastic import client
from search.engines.elastic.server import Server
from search.models import OutboxEntry
from tests.dummy_plugin.models import Note
from tests.search.tools import indexed_site, plan, titles, use_server
from tests.search_server import libraries, shared
from tests.search_server.node import Node

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]
PAGE, SUGGEST, API = "/nl/search/", "/nl/search/suggest", "/nl/search/api"


@pytest.fixture
def engine_name() -> str:
    return "elastic"


def note(title: str, **fields: object) -> Note:
    return Note.objects.create(title=title, body="", published_at=timezone.now(), **fields)


def found(words: str) -> list[str]:
    return titles(get_engine(), plan(words, sources=("dummy.notes",)))


@pytest.fixture
def ask(client_of: Any, emma: Any) -> Any:
    client = client_of(emma)
    return lambda path, **query: client.get(path, query)


@pytest.fixture
def node(tmp_path: Path, patient: None) -> Any:
    """A server of this test's own, which may be killed."""
    try:
        node = shared.own_node(tmp_path)
    except libraries.Missing as error:
        missing(str(error))
        raise
    node.start()
    yield node
    node.stop()


@pytest.mark.slow
def test_a_server_that_is_down_for_a_while_loses_nothing(node: Node, settings: Any, ask: Any, caplog: Any) -> None:
    use_server(settings, Server(urls=(node.url,), flavour="opensearch", prefix="down"))
    note("Katheter verwisselen")
    note("Katheter geheim", audience="letter:x")
    engine = indexed_site()
    assert ask(API, q="katheter").json()["notice"] == ""

    node.kill()
    changed = note("Katheter oud")
    for number in range(5):
        note(f"Katheter {number}")
    changed.title = "Katheter nieuw"
    changed.save()
    Note.objects.get(title="Katheter 4").delete()
    assert OutboxEntry.objects.count() == 8
    assert engine.client.breaker.is_open
    assert "cannot be reached" in caplog.text and node.url in caplog.text

    started = time.monotonic()
    page = ask(PAGE, q="katheter").content.decode()
    assert 'role="status"' in page and "verwisselen" in page and "geheim" not in page
    assert ask(API, q="katheter").json()["notice"] == "down"
    assert {row["label"] for row in ask(SUGGEST, q="katheter ver").json()} == {"Katheter verwisselen"}
    assert time.monotonic() - started < client.READING / 2, "nobody waits for a server that does not answer"
    assert ask("/readyz").status_code == 503

    node.start()
    deadline = time.monotonic() + 90
    while OutboxEntry.objects.exists() and time.monotonic() < deadline:
        tasks.sweep()
        time.sleep(0.5)
    assert not OutboxEntry.objects.exists()
    wanted = {f"Katheter {number}" for number in range(4)} | {"Katheter nieuw", "Katheter verwisselen"}
    assert set(found("katheter")) == wanted
    assert ask(API, q="katheter").json()["notice"] == ""


def test_a_server_that_is_full_keeps_answering_and_takes_the_changes_later(
    index_site: Any, ask: Any, caplog: Any
) -> None:
    note("Katheter verwisselen")
    engine = index_site()
    name = engine.names.alias
    full = {"index.blocks.read_only_allow_delete": True}
    engine.client.tell("test", lambda es: es.indices.put_settings(index=name, settings=full))
    note("Katheter nieuw")
    assert OutboxEntry.objects.get().attempts == 0, "it is not the fault of the object"
    assert "does not take writes" in caplog.text
    assert found("katheter") == ["Katheter verwisselen"]
    assert ask(API, q="katheter").json()["notice"] == ""
    room = {"index.blocks.read_only_allow_delete": None}
    engine.client.tell("test", lambda es: es.indices.put_settings(index=name, settings=room))
    assert tasks.sweep() == 1
    assert set(found("katheter")) == {"Katheter verwisselen", "Katheter nieuw"}


def test_an_index_that_is_gone_is_built_again(index_site: Any, ask: Any, caplog: Any) -> None:
    note("Katheter verwisselen")
    engine = index_site()
    engine.remove()
    note("Katheter nieuw")
    assert engine.exists() is False and OutboxEntry.objects.count() == 1
    assert ask(API, q="katheter").json()["notice"] == "down"
    assert "run manage.py search_index" in caplog.text
    call_command("search_index", "--rebuild", verbosity=0)
    assert set(found("katheter")) == {"Katheter verwisselen", "Katheter nieuw"}
    assert not OutboxEntry.objects.exists() and ask(API, q="katheter").json()["notice"] == ""


def test_what_a_broken_rebuild_left_on_the_server_is_removed_by_the_next(index_site: Any) -> None:
    engine = index_site()
    left = engine.names.fresh()
    engine.client.tell("test", lambda es: es.indices.create(index=left))
    older = f"{engine.client.server.prefix}-0123456789-1-{time.time_ns()}"
    engine.client.tell("test", lambda es: es.indices.create(index=older))
    foreign = f"{engine.client.server.prefix}-logs"
    engine.client.tell("test", lambda es: es.indices.create(index=foreign))
    call_command("search_index", "--rebuild", verbosity=0)
    pattern = f"{engine.client.server.prefix}-*"
    there = engine.client.ask("test", lambda es: es.indices.get_alias(index=pattern)).body
    assert left not in there and older not in there, "ours"
    assert foreign in there, "an index of somebody else with a name that begins the same stays"
    assert len(there) == 2
    engine.client.tell("test", lambda es: es.indices.delete(index=foreign))


def test_the_command_says_in_one_line_that_the_server_is_away(settings: Any) -> None:
    use_server(settings, Server(urls=("http://127.0.0.1:9",), flavour="opensearch"))
    for options in ([], ["--rebuild"], ["--if-missing"]):
        with pytest.raises(CommandError, match=r"The search index was not written: .*127\.0\.0\.1:9 cannot be reached"):
            call_command("search_index", *options, verbosity=0)
