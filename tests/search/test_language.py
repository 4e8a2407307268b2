"""What the search box knows of Dutch and English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language.compounds import hanging, split
from search.language.glossary import shipped_glossary
from search.language.highlight import Highlighter, is_alike
from search.language.normalise import fold, tidy
from search.language.stems import stems
from search.language.tokens import analyse, part_forms, raw_tokens, spoken, tokens
from tests.search.tools import plan


@pytest.mark.parametrize(("typed", "folded"), [
    ("Cliënt", "client"), ("ÉÉN", "een"), ("collega’s", "collega's"), ("e‑mail", "e-mail"), ("Łódź", "lodz"), ("Straße", "strasse"),
])  # fmt: skip
def test_letters_that_look_alike_become_one(typed, folded):
    assert fold(typed) == folded


def test_tidy_keeps_one_line():
    assert tidy("  a\x00b\n\tc ") == "a b c"


@pytest.mark.parametrize(("text", "pieces", "joined"), [
    ("collega's", ("collega",), ""), ("bhv'er", ("bhv",), ""), ("foto’s", ("foto",), ""), ("e-mail", ("e", "mail"), "email"),
    ("wi-fi", ("wi", "fi"), "wifi"), ("ICT-probleem", ("ict", "probleem"), "ictprobleem"), ("IP-004", ("ip", "004"), "ip004"),
    ("C++", ("c++",), ""), ("i.v.m", ("i", "v", "m"), "ivm"),
])  # fmt: skip
def test_words_with_signs_in_them(text, pieces, joined):
    token = next(tokens(text))
    assert (token.pieces, token.joined) == (pieces, joined)


@pytest.mark.parametrize(("one", "many"), [
    ("wachtwoord", "wachtwoorden"), ("protocol", "protocollen"), ("declaratie", "declaraties"), ("fiets", "fietsen"), ("kind", "kinderen"),
    ("locatie", "locaties"), ("verslag", "verslagen"), ("form", "forms"), ("shift", "shifts"), ("child", "children"),
])  # fmt: skip
def test_one_and_many_share_a_stem(one, many):
    assert set(stems(one)) & set(stems(many))


@pytest.mark.parametrize(("word", "parts"), [
    ("verlofaanvraag", ("verlof", "aanvraag")), ("vergaderruimte", ("vergader", "ruimte")), ("toegangspas", ("toegang", "pas")),
    ("reiskostenvergoeding", ("reis", "kosten", "vergoeding")), ("bedrijfshulpverlening", ("bedrijf", "hulpverlening")),
])  # fmt: skip
def test_compounds_are_cut(word, parts):
    assert split(word) == parts


@pytest.mark.parametrize(
    "word", ["verplaatsen", "bestanden", "document", "medewerkers", "computer", "informatie", "feedback", "onderzoek"]
)
def test_what_is_no_compound_stays_whole(word):
    assert split(word) == ()


def test_a_hanging_hyphen_is_completed():
    assert hanging("ziek", "betermelden") == "ziekmelden"
    assert "ziekmelden" in analyse("Ziek- en betermelden", "nl").parts.split()


def test_titles_join_neighbours():
    assert "payslip" in analyse("View your pay slip", "en", neighbours=True).parts.split()


def test_synonyms_of_a_phrase_go_to_each_of_its_words():
    found = shipped_glossary().synonyms_in(["handen", "wassen"])
    assert ("handhygiene",) in found[0] and ("handhygiene",) in found[1]


@pytest.mark.parametrize(("one", "other", "alike"), [
    ("verlof", "velrof", True), ("verlof", "verlog", True), ("verlof", "verleden", False), ("wachtwoord", "wachtwort", True),
    ("rooster", "koosten", False),
])  # fmt: skip
def test_slips_of_the_finger(one, other, alike):
    assert is_alike(one, other) is alike


def test_highlighting_marks_escapes_and_joins():
    marker = Highlighter(plan("ziek melden"))
    shown = marker.snippet("Je kunt je <b>ziek melden</b> tot 7:00. Ziekmelding gaat telefonisch.", "nl")
    assert "<mark>ziek melden</mark>" in shown and "<mark>Ziekmelding</mark>" in shown
    assert "&lt;b&gt;" in shown and "<b>" not in shown


def test_a_snippet_shows_the_place_where_the_words_stand():
    text = "Vulsel. " * 200 + "Hier staat het rooster van de nacht. " + "Meer vulsel. " * 200
    shown = Highlighter(plan("rooster nacht")).snippet(text, "nl")
    assert "<mark>rooster</mark>" in shown and shown.startswith("… ") and len(shown) < 400


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_asked_and_shown(asked, text):
    """No text raises, and nothing typed or stored comes out unescaped."""
    shown = Highlighter(plan(asked)).snippet(text)
    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare and ">" not in bare
    analyse(text, "nl", neighbours=True)


@given(
    st.text(alphabet=" \n\t\u00a0\u2028\x1c.,-‑'’&#+_/aelnst47éÉßø", max_size=120), st.sampled_from(["nl", "en", ""])
)
def test_a_text_is_analysed_stretch_by_stretch_as_it_is_word_by_word(text, language):
    """White space parts words wherever it stands, so what is remembered of the stretches between it is all of a text."""
    found, forms = list(tokens(text)), analyse(text, language)
    pieces = [piece for token in found for piece in token.pieces]
    assert forms.words.split(" ") == (pieces or [""])
    assert forms.stems.split(" ") == ([root for piece in pieces for root in stems(piece, language)] or [""])
    if not any(token.is_hanging for token in found):
        parts = [
            part
            for token in found
            for part in (token.joined, *(form for piece in token.pieces for form in part_forms(piece, language)))
            if part
        ]
        assert forms.parts.split(" ") == (parts or [""])


@given(
    st.lists(
        st.sampled_from(["verlof", "aanvragen", "ziek-melden", "e‑mail", "ciënt", "Leden"]), min_size=1, max_size=3
    ),
    st.text(alphabet=" \n\u00a0.,-’&_ae", max_size=12),
    st.lists(
        st.sampled_from(["verlofaanvraag", "Ziek", "melden", "mail", "E-mail’s", "velrof", "lid", "huis", "cliënten"])
    ),
)
def test_words_are_marked_where_they_stand(asked, between, words):
    """A word answers the same wherever it stands and whatever is around it."""
    text, marker = between.join(words), Highlighter(plan(" ".join(asked)))
    found = [
        (match.start(), match.start() + word.size, group)
        for match in raw_tokens(text)
        if (group := marker._group_of(word := spoken(match.group(), "nl"))) is not None
    ]
    marks = [(mark.start, mark.end, mark.group) for mark in marker.marks(text, "nl")]
    assert marks == found or (not found and all(is_alike_to_one(text[start:end], marker) for start, end, _ in marks))


def is_alike_to_one(word, marker):
    pieces = spoken(word, "nl").pieces
    return any(is_alike(wanted, piece) for wanted, _group in marker._alike for piece in pieces)
