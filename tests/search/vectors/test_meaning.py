"""Meaning on the site: found in other words, under the same permissions."""

from __future__ import annotations

import pytest
from django.utils import timezone

from search import fusion
from search.engines import get_engine
from search.numbers import NUMBERS
from search.vectors import retrieval, work
from tests.dummy_plugin.models import Note
from tests.search.vectors.notes import API, embed, note, titles

PAGE = "/nl/search/"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]


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
    embed([(1, "Verlof aanvragen", "Vraag je vakantie aan in het portaal.", "nl"),
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
    embed(rows)

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
