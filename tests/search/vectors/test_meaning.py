"""Meaning on the site: found in other words, under the same permissions, and the words answer when it is not there."""

from __future__ import annotations

import logging
import shutil
import time

import pytest
from django.core.management import call_command
from django.utils import timezone

from search import fusion, selectors
from search.engines import get_engine
from search.models import WaitingVector
from search.numbers import NUMBERS
from search.vectors import retrieval, work
from search.vectors.embedders import best_installed
from tests.dummy_plugin.models import Note

API, PAGE = "/nl/search/api", "/nl/search/"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]


def note(title: str, body: str = "", **fields: object) -> Note:
    return Note.objects.create(title=title, body=body, published_at=timezone.now(), **fields)


@pytest.fixture
def meaning(settings):
    """Switched on, with a worker that works at once."""
    settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True


@pytest.fixture
def site(meaning, index_site):
    """`site()` brings index and vectors up to date with the database."""

    def up_to_date():
        engine = index_site()
        work.catch_up()
        return engine

    return up_to_date


@pytest.fixture
def ask(client_of, emma):
    client = client_of(emma)
    return lambda q, **query: client.get(API, {"q": q, **query}).json()


def titles(answer) -> list[str]:
    return [hit["title"] for hit in (*answer["tasks"], *answer["people"], *answer["results"])]


def test_other_words_and_the_other_language_find_it(site, ask):
    note(
        "Wachtwoord opnieuw instellen",
        "Kun je niet meer bij je account? Kies op het aanmeldscherm een nieuw wachtwoord.",
    )
    note("Parkeren bij het ziekenhuis", "Voor de slagboom heb je een vergunning nodig met je kenteken.")
    note("Hitteplan", "Bij warm weer drinken bewoners ieder uur en gaat de zonwering dicht.")
    site()
    assert titles(ask("I forgot my login code"))[0] == "Wachtwoord opnieuw instellen"
    assert titles(ask("parking my car"))[0] == "Parkeren bij het ziekenhuis"
    assert titles(ask("heatwave on the ward"))[0] == "Hitteplan"


def test_a_dead_end_is_said(site, ask):
    note("Wachtwoord opnieuw instellen", "Kun je niet meer bij je account? Kies een nieuw wachtwoord.")
    note("Hitteplan", "Bij warm weer drinken bewoners ieder uur.")
    site()
    for nothing in ("recept appeltaart", "uitslag ajax feyenoord", "volcano eruption iceland", "xqzvbn"):
        assert ask(nothing)["total"] == 0, nothing


def test_whoever_typed_a_word_that_is_there_finds_it(site, ask):
    note("Zwgrk", "Qwzx plmk.")
    site()
    assert titles(ask("zwgrk")) == ["Zwgrk"]


def test_a_slip_is_repaired_for_meaning_too(site, ask):
    note("Ziek- en betermelden", "Bel vóór acht uur je leidinggevende.")
    note("Vergaderruimte reserveren", "Kies een zaal in de agenda.")
    site()
    assert titles(ask("ziekmleden"))[0] == "Ziek- en betermelden"
    assert titles(ask("vergadderruimte"))[0] == "Vergaderruimte reserveren"


def test_closed_documents_are_neither_found_nor_counted(site, client_of, emma, niels):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    note("Inloggen bij de nachtdienst", "Met deze code kom je in het systeem.", audience="letter:e")
    site()
    question = {"q": "how do I sign in"}
    assert len(titles(client_of(emma).get(API, question).json())) == 2
    other = client_of(niels).get(API, question).json()
    assert titles(other) == ["Wachtwoord opnieuw instellen"] and other["total"] == 1
    assert sum(choice["count"] for choice in other["facets"].get("type", [])) <= 1


def test_a_change_of_restriction_is_true_at_once(site, client_of, emma, niels):
    row = note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    question = {"q": "how do I sign in"}
    assert titles(client_of(niels).get(API, question).json()) == [row.title]
    row.audience = "letter:e"
    row.save()
    assert titles(client_of(niels).get(API, question).json()) == []
    assert titles(client_of(emma).get(API, question).json()) == [row.title]
    Note.objects.filter(pk=row.pk).update(audience="letter:x")  # behind the back of the index
    assert titles(client_of(emma).get(API, question).json()) == []


def test_deleted_documents_vanish_with_their_vectors(site, ask):
    row = note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    note("Hitteplan", "Bij warm weer drinken bewoners ieder uur.")
    site()
    assert work.state().documents == 2
    row.delete()
    assert row.title not in titles(ask("I forgot my login code"))
    assert work.state().documents == 1 and work.state().waiting == 0


def test_an_edit_is_embedded_again_and_nothing_else(site, ask, monkeypatch):
    row = note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord op het aanmeldscherm. Bel anders de balie.")
    site()
    embedder, made = retrieval.current().embedder, []
    real = type(embedder).passages
    monkeypatch.setattr(type(embedder), "passages", lambda self, texts: (made.extend(texts), real(self, texts))[1])
    row.body = "Kies een nieuw wachtwoord op het aanmeldscherm. Parkeren doe je achter de slagboom."
    row.save()
    assert len(made) == 2 and any("slagboom" in text for text in made)
    assert titles(ask("parking my car")) == [row.title]
    made.clear()
    site()
    assert made == [], "a new index needs no new vectors"


def test_filters_and_the_order_by_date_hold_for_meaning(site, ask):
    for number in range(3):
        Note.objects.create(
            title=f"Wachtwoord {number}", body="Kies een nieuw wachtwoord.",
            published_at=timezone.now() - timezone.timedelta(days=400 * number),
        )  # fmt: skip
    site()
    newest = ask("I forgot my login code", sort="date")
    assert titles(newest) == ["Wachtwoord 0", "Wachtwoord 1", "Wachtwoord 2"]
    year = str((timezone.now() - timezone.timedelta(days=800)).year)
    assert "Wachtwoord 2" in titles(ask("I forgot my login code", year=year))
    assert "Wachtwoord 0" not in titles(ask("I forgot my login code", year=year))
    assert titles(ask("I forgot my login code", type="news")) == []


def test_the_own_language_goes_first_when_both_say_the_same(site, emma):
    """Two documents, one in each language: whoever reads Dutch gets the Dutch one first, also for English words."""
    from tests.search.tools import document, filled

    engine = get_engine()
    filled(engine, [
        document(1, "Verlof aanvragen", "Vraag je vakantie aan in het portaal.", language="nl"),
        document(2, "Request annual leave", "Ask for your holiday in the portal.", language="en"),
    ])  # fmt: skip
    _embed(engine, [(1, "Verlof aanvragen", "Vraag je vakantie aan in het portaal.", "nl"),
                    (2, "Request annual leave", "Ask for your holiday in the portal.", "en")])  # fmt: skip
    from tests.search.tools import plan

    for language, first in (("nl", "Verlof aanvragen"), ("en", "Request annual leave")):
        found = fusion.answer(engine, plan("vacation days"), language=language)
        assert found.by_meaning
        assert found.load(found.candidates)[0]["title"] == first


THIN = "Internet", "Toont het document als in een browser."
THICK = (
    "Verbinding maken met wifi",
    "Kies het netwerk van de organisatie op je telefoon. Meld je aan met je gewone naam en wachtwoord. "
    "Gasten gebruiken het gastnetwerk. Lukt het niet, bel dan de servicedesk.",
)


def test_a_page_that_says_next_to_nothing_goes_after_one_that_answers(site, emma):
    from dataclasses import replace

    from tests.search.tools import document, filled, plan

    engine, rows = get_engine(), [(1, *THIN, "nl"), (2, *THICK, "nl")]
    filled(engine, [document(number, title, body, language="nl") for number, title, body, _language in rows])
    _embed(engine, rows)

    def first(**numbers: float) -> str:
        found = fusion.answer(engine, plan("how do I get online"), language="nl", numbers=replace(NUMBERS, **numbers))
        assert len(found.candidates) == 2
        return found.load(found.candidates)[0]["title"]

    assert first(thin=0.0) == THIN[0]
    assert first() == THICK[0]


def test_a_task_loses_nothing_for_saying_little(site, emma):
    import numpy as np

    from search.engines.base import Candidate

    kinds = [(False, False), (False, False), (False, False), (True, False), (False, True), (False, False)]
    candidates = [Candidate(1.0, task, person, "nl", 0) for task, person in kinds]
    assert list(fusion._thinness(candidates, np.array([2, 3, 4, 2, 2, 0]))) == [1.0, 0.5, 0.0, 0.0, 0.0, 0.0]


def test_two_languages_change_places_with_what_they_were_before_weighing():
    """A thin page in the reader's language and its twin: what decides about a dead end stays with the places."""
    from types import SimpleNamespace

    import numpy as np

    from search.engines.base import Candidate

    made = object.__new__(fusion._Fusion)
    made._n, made._language, made._scale = NUMBERS, "nl", SimpleNamespace(a=1.0, b=0.0)
    made._view = SimpleNamespace(wholes=lambda numbers: np.ones((len(numbers), 1), dtype=np.float32))
    candidates = [Candidate(1.0, False, False, language, 0, number) for number, language in enumerate(("nl", "en"))]
    plain = np.array([1.60, 1.65])
    scores = plain - [NUMBERS.thin, 0.0]
    made._own_language_first(candidates, scores, plain, np.array([0, 1]))
    assert scores.tolist() == [1.65, 1.60 - NUMBERS.thin] and plain.tolist() == [1.65, 1.60]


def _embed(engine, rows) -> None:
    from search.schema import document_number
    from search.vectors.filling import Wanted, fill
    from search.vectors.texts import texts_of
    from search.vectors.writer import writing

    meaning = retrieval.current()
    wanted = [
        Wanted(document_number(f"things:{number}"), texts_of(title, "", body), frozenset({"everyone"}), language)
        for number, title, body, language in rows
    ]
    with writing(meaning.store) as writer:
        list(fill(writer, meaning.embedder, wanted))
    meaning.store.mark_complete()


# when it is not there


def test_off_is_off(index_site, ask, settings):
    settings.SEARCH_VECTORS = "off"
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    index_site()
    assert work.catch_up() == 0 and work.state().model == ""
    assert titles(ask("wachtwoord")) == ["Wachtwoord opnieuw instellen"]
    assert not WaitingVector.objects.exists()


def test_what_changed_while_it_was_off_is_looked_at_when_it_is_on(site, ask, settings):
    row = note("Hitteplan", "Bij warm weer drinken bewoners ieder uur.")
    site()
    chosen, settings.SEARCH_VECTORS = settings.SEARCH_VECTORS, "off"
    row.title, row.body = "Parkeren", "Voor de slagboom heb je een vergunning nodig."
    row.save()
    settings.SEARCH_VECTORS = chosen
    assert work.catch_up()
    assert titles(ask("parking my car")) == ["Parkeren"]
    assert work.catch_up() == 0


def test_late_vectors_the_words_answer(meaning, index_site, ask):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    index_site()
    assert work.state().waiting and not work.state().documents
    assert titles(ask("wachtwoord")) == ["Wachtwoord opnieuw instellen"]


def test_a_document_whose_vector_is_late_is_found_by_its_words(site, ask):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    row = note("Zilvermeeuw voeren", "Dat mag niet.")
    from search import outbox

    outbox.record("dummy.notes", [row.pk])
    WaitingVector.objects.all().delete()
    from search import indexing
    from search.engines.base import Engine

    engine: Engine = get_engine()
    with engine.exclusive():
        engine.write(indexing.read({"dummy.notes": [str(row.pk)]}).documents, version=2**62)
    assert titles(ask("zilvermeeuw"))[0] == "Zilvermeeuw voeren"


def test_a_broken_model_is_a_line_in_the_log_and_the_words_answer(site, ask, monkeypatch, caplog):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    from search.vectors.embedders import EmbedderUnavailable

    def broken(self, text):
        raise EmbedderUnavailable("no memory")

    monkeypatch.setattr(type(retrieval.current().embedder), "query", broken)
    with caplog.at_level(logging.WARNING):
        assert titles(ask("wachtwoord kiezen graag")) == ["Wachtwoord opnieuw instellen"]
    assert "the words answer" in caplog.text and "no memory" in caplog.text


def test_damaged_vectors_are_said_and_heal(site, ask, caplog):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    store = retrieval.current().store
    (store.folder / store.generation() / "passages").write_bytes(b"x")
    with caplog.at_level(logging.WARNING):
        retrieval.current()._told = 0.0
        fresh = type(store)(store.folder.parent, retrieval.current().embedder.name, store.dimensions)
        retrieval.current()._store = fresh
        assert titles(ask("wachtwoord")) == ["Wachtwoord opnieuw instellen"]
    assert "the words answer" in caplog.text
    assert work.catch_up()
    assert titles(ask("I forgot my login code")) == ["Wachtwoord opnieuw instellen"]


def test_a_vanished_store_is_made_again(site, ask):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    shutil.rmtree(retrieval.current().store.folder)
    assert titles(ask("wachtwoord")) == ["Wachtwoord opnieuw instellen"]
    assert work.catch_up()
    assert titles(ask("I forgot my login code")) == ["Wachtwoord opnieuw instellen"]


# the operator


def test_the_command_says_how_far_it_is_and_can_wait(meaning, index_site, capsys):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    index_site()
    call_command("search_index")
    assert "0 documents have vectors" in (said := capsys.readouterr().out)
    assert "wait and are made in the background" in said
    call_command("search_index", "--vectors")
    assert f"1 documents have vectors ({retrieval.current().embedder.name})" in capsys.readouterr().out


def test_a_rebuild_forgets_what_is_no_more(site):
    row = note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    note("Hitteplan", "Bij warm weer drinken bewoners ieder uur.")
    site()
    Note.objects.filter(pk=row.pk).delete()  # behind the back of the outbox
    WaitingVector.objects.all().delete()
    call_command("search_index", "--rebuild", verbosity=0)
    assert work.state().documents == 1


def test_without_a_worker_a_thread_of_this_process_does_it(meaning, index_site, settings):
    settings.TASK_WORKER = False
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    index_site()
    work.soon()
    until = time.monotonic() + 60
    while time.monotonic() < until and work.state().waiting:
        time.sleep(0.05)
    work._aside._thread.join(30)
    assert work.state().documents == 1


def test_suggestions_stay_with_words(site, emma):
    note("Wachtwoord opnieuw instellen", "Kies een nieuw wachtwoord.")
    site()
    assert [hit.title for hit in selectors.suggest(emma, "wachtw", language="nl")] == ["Wachtwoord opnieuw instellen"]
    assert selectors.suggest(emma, "login code", language="nl") == []


def test_the_words_answer_until_every_document_has_its_vectors(site, emma):
    """Some vectors would put those documents first that have one already."""
    from search.vectors import work
    from tests.search.tools import document, filled, plan

    engine = get_engine()
    filled(engine, [document(1, "Verlof aanvragen", "Vraag je vakantie aan.", language="nl")])
    _embed(engine, [(1, "Verlof aanvragen", "Vraag je vakantie aan.", "nl")])
    meaning = retrieval.current()
    assert fusion.answer(engine, plan("verlof"), language="nl").by_meaning
    (meaning.store.folder / "complete").unlink()
    found = fusion.answer(engine, plan("verlof"), language="nl")
    assert not found.by_meaning and found.total == 1
    work.catch_up()
    assert meaning.store.is_complete
