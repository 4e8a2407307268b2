"""Which words of a question may be misspelt, and so keep their look-alikes."""

from __future__ import annotations

import pytest

from search.engines.embedded import EmbeddedEngine
from search.language.glossary import shipped_glossary
from search.query import FUZZY
from search.slips import corrected
from tests.search.tools import document, filled, plan


@pytest.fixture
def engine(tmp_path):
    return filled(EmbeddedEngine(str(tmp_path)), [
        document(1, "Zilvermeeuw", "over vogels"),
        document(2, "Zilvervox", audience="team:3"),
        document(3, "Verlof aanvragen"),
    ])  # fmt: skip


def doubted(engine, text, *tokens):
    found, meant = corrected(engine, plan(text, *tokens), shipped_glossary())
    forms = [form for group in found.groups for way in group.ways for term in way.terms for form in term.forms]
    return {form.text for form in forms if form.kind == FUZZY}, meant


def test_words_that_the_language_or_a_document_knows_are_not_doubted(engine):
    assert doubted(engine, "verlof") == (set(), "")
    assert doubted(engine, "zilvermeeuw") == (set(), "")
    assert doubted(engine, "zilvermeeuq verlof") == (set(), "zilvermeeuw verlof")


def test_a_word_of_a_closed_document_is_as_unknown_as_any(engine):
    """Otherwise the answer would tell that the word stands somewhere."""
    assert doubted(engine, "zilvervox")[0] == {"zilvervox"}
    assert doubted(engine, "zilvervox", "everyone", "team:3")[0] == set()


def test_a_slip_is_put_as_it_was_meant(engine):
    assert doubted(engine, "velrof aanvragen") == (set(), "verlof aanvragen")
