"""Settings of the search server: what is wrong is said in one sentence, and no secret is in it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.checks import run_checks

from search.engines.base import EngineUnavailable
from search.engines.elastic import ElasticEngine, rows
from search.engines.elastic import client as client_module
from search.engines.elastic.breaker import FAILURES, Breaker
from search.engines.elastic.rebuild import PATIENT
from search.engines.elastic.server import Server
from tests.search.tools import plan, use_server

GOOD = Server(urls=("http://127.0.0.1:9200",))
SECRET = "hunter2hunter2"


@pytest.mark.parametrize(("changes", "said"), [
    ({"SEARCH_ENGINE": "lucene"}, "SEARCH_ENGINE is neither embedded nor elastic"),
    ({"SEARCH_URL": ""}, "SEARCH_URL is empty"),
    ({"SEARCH_URL": "search.example.org"}, "SEARCH_URL is not an address with a port"),
    ({"SEARCH_URL": "https://search.example.org"}, "SEARCH_URL is not an address with a port"),
    ({"SEARCH_URL": "http://search:port"}, "SEARCH_URL has a port that is no number"),
    ({"SEARCH_URL": f"https://elastic:{SECRET}@search:9200"}, "put them in SEARCH_USER and SEARCH_PASSWORD"),
    ({"SEARCH_FLAVOUR": "solr"}, "SEARCH_FLAVOUR is neither"),
    ({"SEARCH_USER": "elastic"}, "only one is set"),
    ({"SEARCH_PASSWORD": SECRET}, "only one is set"),
    ({"SEARCH_USER": "elastic", "SEARCH_PASSWORD": SECRET, "SEARCH_API_KEY": SECRET}, "both set"),
    ({"SEARCH_CA": "/nowhere/ca.pem"}, "SEARCH_CA names a file that cannot be read"),
    ({"SEARCH_PREFIX": "*"}, "SEARCH_PREFIX may hold"),
])  # fmt: skip
def test_check_names_what_is_wrong(settings, changes, said):
    use_server(settings, GOOD)
    for name, value in changes.items():
        setattr(settings, name, value)
    messages = [message for message in run_checks(tags=["search"]) if message.id.startswith("search.E")]
    assert len(messages) == 1 and said in messages[0].msg
    assert messages[0].msg.count(". ") == 0 and SECRET not in messages[0].msg


def test_check_says_nothing_about_the_embedded_engine(settings):
    assert settings.SEARCH_ENGINE == "embedded" and run_checks(tags=["search"]) == []


def test_a_server_that_is_away_is_a_warning(settings):
    use_server(settings, Server(urls=("http://127.0.0.1:9",)))
    (message,) = run_checks(tags=["search"])
    assert message.id == "search.W001" and "cannot be reached" in message.msg


@pytest.mark.django_db
def test_a_good_server_passes(settings, elastic_server):
    use_server(settings, elastic_server)
    assert run_checks(tags=["search"]) == []


class Answering(BaseHTTPRequestHandler):
    """Answers everything with one status and body; keeps the headers it was sent."""

    status, body, product, pause = 200, b"{}", True, 0.0
    seen: list[Any]

    def _answer(self) -> None:
        type(self).seen.append(self.headers)
        self.rfile.read(int(self.headers.get("content-length") or 0))
        time.sleep(self.pause)
        self.send_response(self.status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(self.body)))
        if self.product:
            self.send_header("x-elastic-product", "Elasticsearch")
        self.end_headers()
        self.wfile.write(self.body)

    do_GET = do_POST = do_PUT = do_HEAD = _answer

    def log_message(self, *_args: Any) -> None:
        return


@contextmanager
def answering(**facts: Any) -> Iterator[tuple[Server, list[Any]]]:
    handler = type("Handler", (Answering,), {**facts, "seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_args: None  # a client that did not wait
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Server(urls=(f"http://127.0.0.1:{server.server_port}",), user="me", password=SECRET), handler.seen
    finally:
        server.shutdown()
        server.server_close()


def version(number: str, distribution: str = "") -> bytes:
    facts = {"number": number, **({"distribution": distribution} if distribution else {})}
    return json.dumps({"version": facts}).encode()


@pytest.mark.parametrize(("facts", "said"), [
    ({"body": version("3.8.0", "opensearch")}, "set SEARCH_FLAVOUR=opensearch"),
    ({"body": version("3.8.0", "opensearch"), "product": False}, "set SEARCH_FLAVOUR=opensearch"),
    ({"body": version("7.17.9")}, "version 8 or 9 is needed"),
    ({"body": version("10.0.0")}, "version 8 or 9 is needed"),
    ({"status": 401, "body": b'{"error": "no"}'}, "refuses the name and password"),
    ({"status": 403, "body": b'{"error": {"type": "security_exception", "reason": "not   yours"}}'}, "answers 403: not yours"),
    ({"status": 503, "body": b"{}"}, "answers 503"),
    ({"status": 500, "body": b'{"error": {"root_cause": [{"type": "x", "reason": "out of memory"}]}}'}, "out of memory"),
    ({"body": b"<html>"}, "makes no sense"),
])  # fmt: skip
def test_what_the_server_says_becomes_one_clear_line(facts, said):
    with answering(**facts) as (server, _seen):
        engine = ElasticEngine(server)
        for act in (engine.client.version, lambda: engine.search(plan("verlof"))):
            with pytest.raises(EngineUnavailable, match=said) as caught:
                act()
            assert "\n" not in str(caught.value) and SECRET not in str(caught.value)


def test_a_server_that_hangs_is_left_alone(monkeypatch):
    monkeypatch.setattr(client_module, "READING", 0.3)
    with answering(pause=3.0, body=version("8.19.0")) as (server, seen):
        engine = ElasticEngine(server)
        for _time in range(FAILURES):
            with pytest.raises(EngineUnavailable, match="does not answer in time"):
                engine.search(plan("verlof"))
        for _moment in range(3000):
            if len(seen) >= FAILURES:  # the last question has been heard, too
                break
            time.sleep(0.01)
        asked = len(seen)
        with pytest.raises(EngineUnavailable, match="not asked again for a moment"):
            engine.search(plan("verlof"))
        assert len(seen) == asked


def test_elasticsearch_is_spoken_to_in_its_own_media_type():
    with answering(body=version("8.19.0")) as (server, seen):
        ElasticEngine(server).client.version()
        assert "compatible-with=8" in seen[-1]["accept"] and seen[-1]["authorization"].startswith("Basic ")


def test_secrets_stay_out_of_what_is_printed():
    assert SECRET not in repr(Server(urls=("http://x:1",), password=SECRET, api_key=SECRET))


def test_the_breaker_lets_one_try_after_a_pause(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("search.engines.elastic.breaker.time.monotonic", lambda: now[0])
    breaker = Breaker()
    for _time in range(FAILURES):
        breaker.check()
        breaker.failed("away")
    with pytest.raises(EngineUnavailable, match="away"):
        breaker.check()
    now[0] += 2.1
    breaker.check()
    with pytest.raises(EngineUnavailable):
        breaker.check()  # one tries, the others do not
    breaker.failed("still away")
    now[0] += 2.1
    with pytest.raises(EngineUnavailable, match="still away"):
        breaker.check()  # the pause doubled
    now[0] += 2.1
    breaker.check()
    breaker.worked()
    breaker.check()
    assert not breaker.is_open


@pytest.mark.parametrize(("more", "written"), [({}, False), (PATIENT, True)], ids=["a change", "a new index"])
def test_a_server_with_too_much_to_do_is_asked_again_after_a_while(monkeypatch, more, written):
    """Its garbage is collected meanwhile. A change that cannot be written waits in the outbox; a new index has nowhere to wait."""
    pauses: list[float] = []
    monkeypatch.setattr("elasticsearch.helpers.actions.time.sleep", lambda for_: pauses.append(for_) if for_ else None)
    body = json.dumps({"errors": False, "items": [{"index": {"_id": "a:1", "status": 201}}]}).encode()
    too_much = property(lambda _self: 429 if len(pauses) < 5 else 200)
    row = {"_index": "new", "_id": "a:1", "_op_type": "index", "_source": {"title": "Verlof"}}
    with answering(status=too_much, body=body) as (server, _seen):
        client = ElasticEngine(server).client
        if written:
            assert client.tell("filling", lambda es: rows.send(es, [row], **more)).count == 1
            assert pauses == [0.5, 1, 2, 4, 8]
        else:
            with pytest.raises(EngineUnavailable, match="429"):
                client.tell("writing", lambda es: rows.send(es, [row], **more))
            assert pauses == [0.5, 1]
