"""Vectors that are off, late, broken or gone: the words answer, and the operator reads why."""

from __future__ import annotations

import logging
import shutil
import time

import pytest
from django.core.management import call_command

from search import fusion, selectors
from search.engines import get_engine
from search.models import WaitingVector
from search.vectors import retrieval, work
from tests.dummy_plugin.models import Note
from tests.search.vectors.notes import embed, note, titles

PAGE = "/nl/search/"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]


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
    embed([(1, "Verlof aanvragen", "Vraag je vakantie aan.", "nl")])
    meaning = retrieval.current()
    assert fusion.answer(engine, plan("verlof"), language="nl").by_meaning
    (meaning.store.folder / "complete").unlink()
    found = fusion.answer(engine, plan("verlof"), language="nl")
    assert not found.by_meaning and found.total == 1
    work.catch_up()
    assert meaning.store.is_complete
