"""What the search box knows of words: groups that mean the same, slips of the finger, texts that get a vector."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from search.language.glossary import Glossary, Synonyms, shipped, shipped_glossary, split_terms
from search.language.slips import distance, lexicon
from search.language.tokens import tokens
from search.vectors.retrieval import MOST_TERMS, terms_for, words_for
from search.vectors.texts import MAX_PASSAGES, PASSAGE, SHORT, WHOLE, texts_of

DATA = Path(__file__).parent.parent / "data"


# the glossary


def test_the_shipped_groups_are_many_and_well_formed():
    groups = shipped()
    assert len(groups) >= 400
    assert len({group.key for group in groups}) == len(groups)
    for group in groups:
        assert len(group.terms) >= 2, group.key
        assert len({term.lower() for term in group.terms}) == len(group.terms), group.key
        assert all(len(term) <= 60 for term in group.terms), group.key


@pytest.mark.parametrize(("short", "long"), [
    ("ORT", "onregelmatigheidstoeslag"), ("VOG", "verklaring omtrent het gedrag"), ("BHV", "bedrijfshulpverlening"),
    ("Wmo", "wet maatschappelijke ondersteuning"), ("Woo", "wet open overheid"), ("IKB", "individueel keuzebudget"),
    ("MR", "medezeggenschapsraad"), ("MDO", "multidisciplinair overleg"), ("CAO", "collectieve arbeidsovereenkomst"),
])  # fmt: skip
def test_abbreviations_of_each_field(short, long):
    assert long in terms_for(short, shipped_glossary())
    assert short.lower() in [term.lower() for term in terms_for(long, shipped_glossary())]


def test_a_dutch_question_gets_english_words_and_the_reverse():
    assert "payslip" in terms_for("loonstrook", shipped_glossary()) or "pay slip" in terms_for(
        "loonstrook", shipped_glossary()
    )
    assert "zwangerschapsverlof" in terms_for("maternity leave", shipped_glossary())


def made(*groups: str, general: str = "") -> Glossary:
    rows = [Synonyms(f"own/{number}", split_terms(words)) for number, words in enumerate(groups)]
    if general:
        rows.append(Synonyms("own/general", split_terms(general), general=True))
    return Glossary(rows)


def test_a_phrase_counts_in_any_order_and_its_words_do_not_count_apart():
    glossary = made("bezwaar, niet eens met besluit", "besluit, beschikking", "besluit nemen, knoop doorhakken")
    assert terms_for("met dit besluit ben ik het niet eens", glossary) == ["bezwaar", "niet eens met besluit"]


def test_small_words_of_a_phrase_stand_as_they_are():
    glossary = made("storing, doet het niet", "het, onzijdig")
    assert terms_for("de lamp doet het niet", glossary) == ["storing", "doet het niet"]
    assert terms_for("hij doet het wel", glossary) == []


def test_words_that_are_everywhere_say_nothing_beside_others():
    glossary = made("valpreventie, vallen", general="client, bewoner")
    assert terms_for("bewoner vallen", glossary) == ["valpreventie", "vallen"]
    assert terms_for("bewoner gaat naar buiten", glossary) == []
    assert terms_for("bewoner", glossary) == ["client", "bewoner"]


def test_a_question_never_grows_without_end():
    everything = " ".join(group.terms[0] for group in shipped()[:60])
    assert len(terms_for(everything, shipped_glossary())) <= MOST_TERMS
    assert words_for([], shipped_glossary()) == ""


# slips of the finger


@pytest.mark.parametrize(("left", "right", "slips"), [
    ("verlof", "velrof", 1), ("verlof", "verlof", 0), ("verlof", "verlo", 1), ("verlof", "verlogf", 1), ("ab", "abcdef", 3),
    ("rooster", "koosten", 2),
])  # fmt: skip
def test_distance(left, right, slips):
    assert distance(left, right, 2) == slips == distance(right, left, 2)


@pytest.mark.parametrize(("typed", "meant"), [
    ("ziekmleden", "ziekmelden"), ("declaratei", "declaratie"), ("wachtwoort", "wachtwoord"), ("roosterwisel", "roosterwissel"),
    ("paspport", "paspoort"), ("pasword", "password"), ("expences", "expenses"), ("tuiswerken", "thuiswerken"),
])  # fmt: skip
def test_a_slip_is_repaired(typed, meant):
    words = lexicon(shipped_glossary())
    assert not words.knows(typed) and words.meant(typed) == meant


def test_names_come_from_what_was_found():
    words = lexicon(shipped_glossary())
    assert words.meant("yilmas", {"yilmaz", "karin"}) == "yilmaz"
    assert words.meant("feyenoord", {"yilmaz"}) == ""


def test_right_words_are_left_alone():
    """Of all words in the judged queries and contents only a few are doubted that nobody would call a slip."""
    words = lexicon(shipped_glossary())
    rows = json.loads((DATA / "municipality_content.json").read_text())
    typed = {piece for row in rows if row["lang"] == "nl" for token in tokens(row["body"]) for piece in token.pieces}
    changed = {word: words.meant(word) for word in typed if not words.knows(word)}
    assert len([one for one in changed.values() if one]) / len(typed) < 0.12


# texts


def test_a_document_is_its_name_and_its_sentences():
    texts = texts_of(
        "Verlof aanvragen", "vakantie . vrije dag", "Kies de soort verlof. Je manager beslist. Ok. Daarna klaar."
    )
    assert texts.whole.startswith("Verlof aanvragen. vakantie, vrije dag. Kies")
    assert texts.passages[0] == "Verlof aanvragen. vakantie, vrije dag"
    assert texts.passages[1:] == ("Kies de soort verlof. Je manager beslist.", "Ok. Daarna klaar.")


def test_long_texts_are_cut_between_words_and_not_without_end():
    texts = texts_of("Titel", "", "woord " * 100_000)
    assert len(texts.whole) <= WHOLE and len(texts.passages) == MAX_PASSAGES
    assert all(SHORT <= len(passage) <= PASSAGE and not passage.startswith(" ") for passage in texts.passages[1:])


def test_a_document_without_words_has_no_passages():
    assert texts_of("", "", "").passages == ()
    assert texts_of("Titel", "", "").passages == ("Titel",)
