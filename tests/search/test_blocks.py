"""The blocks of tasks and colleagues above the list: only when the question is about one of these."""

from __future__ import annotations

import pytest

from search.blocks import above
from search.engines.embedded import EmbeddedEngine
from search.language.highlight import Highlighter
from tests.search.tools import document, filled, plan


@pytest.fixture
def blocks(tmp_path):
    engine = filled(EmbeddedEngine(str(tmp_path)), [
        document(1, "Verlof aanvragen", "Vraag vrije dagen aan.", task=True, kind="form"),
        document(2, "Zwangerschapsverlof regelen", "Ook verlof.", task=True, kind="form"),
        document(3, "Nieuws over de verbouwing", "De verbouwing van de keuken begint. Verbouwing.", kind="news"),
        document(4, "Keuken bestellen", "Voor een verbouwing.", task=True, kind="form"),
        document(5, "Sara de Wit", "Weet alles van de verbouwing.", kind="person"),
        document(6, "Wit papier", "Wit papier, wit karton.", kind="news"),
    ])  # fmt: skip

    def asked(text):
        wanted = plan(text).limited(demand="any")
        found = engine.search(wanted)
        tasks, people = above(found.candidates, found, wanted, Highlighter(wanted), "nl")
        return tuple([row["title"] for row in found.load(some)] for some in (tasks, people))

    return asked


def test_a_task_that_is_the_best_stands_first(blocks):
    tasks, people = blocks("verlof")
    assert tasks[0] == "Verlof aanvragen" and people == []


def test_a_task_that_mentions_what_was_asked_stays_in_the_list(blocks):
    assert blocks("verbouwing") == ([], [])


def test_a_name_brings_the_person_and_a_word_about_them_does_not(blocks):
    assert blocks("sara de wit") == ([], ["Sara de Wit"])
    assert blocks("wit papier") == ([], [])


def test_nothing_stands_above_nothing(blocks):
    assert blocks("onvindbaarwoord") == ([], [])
