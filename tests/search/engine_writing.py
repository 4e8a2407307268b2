"""What every engine must do with what is written: a part of `EngineContract`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.engines.base import EngineUnavailable
from tests.search.tools import document, filled, plan, titles, write


class WritingContract:
    def test_write_replaces_and_removes(self, engine):
        filled(engine, [document(1, "Oud"), document(2, "Weg ermee")])
        written = write(engine, [document(1, "Nieuw"), document(3, "Erbij")], ["things:2", "things:99"])
        assert (written.count, written.refused) == (2, {})
        assert engine.count() == 2
        assert titles(engine, plan("oud")) == [] and titles(engine, plan("nieuw")) == ["Nieuw"]
        assert titles(engine, plan("ermee")) == []

    def test_writing_twice_changes_nothing(self, engine):
        filled(engine, [document(1, "Oud")])
        for _time in range(2):
            write(engine, [document(1, "Ouder"), document(1, "Nieuw")])
        assert engine.count() == 1 and titles(engine, plan("nieuw")) == ["Nieuw"]

    def test_a_stale_write_never_wins(self, engine):
        filled(engine, [document(1, "Eerste"), document(2, "Ander")])
        write(engine, [document(1, "Nieuwste")], version=9)
        late = write(engine, [document(1, "Verouderd"), document(2, "Ander nieuw")], version=5)
        assert late.count == 2 and late.refused == {}
        assert titles(engine, plan("verouderd")) == [] and titles(engine, plan("nieuwste")) == ["Nieuwste"]
        assert titles(engine, plan("ander")) == ["Ander nieuw"]
        write(engine, [], ["things:1"], version=5)
        assert titles(engine, plan("nieuwste")) == ["Nieuwste"], "a stale removal removes nothing"
        write(engine, [document(1, "Allernieuwst")], version=9)
        assert titles(engine, plan("allernieuwst")) == ["Allernieuwst"], "the same version may be written again"

    def test_a_document_that_cannot_be_stored_does_not_stop_the_others(self, engine):
        filled(engine, [document(1, "Oud")])
        written = write(engine, [replace(document(1, "Stuk"), timestamp=2**80), document(2, "Heel")])
        assert written.count == 1 and list(written.refused) == ["things:1"] and written.refused["things:1"]
        assert titles(engine, plan("heel")) == ["Heel"] and titles(engine, plan("oud")) == ["Oud"]

    def test_a_change_of_audience_is_true_at_once(self, engine):
        filled(engine, [document(1, "Rooster")])
        write(engine, [document(1, "Rooster", audience="team:3")])
        assert engine.search(plan("rooster")).total == 0
        assert engine.search(plan("rooster", "team:3")).total == 1

    def test_one_writer_at_a_time(self, engine):
        with engine.exclusive() as mine, engine.exclusive(wait=False) as other:
            assert mine is not None and other is None
            mine.confirm()
        with engine.exclusive(wait=False) as again:
            assert again is not None

    def test_keep_sources(self, engine):
        filled(engine, [document(1, "Rooster"), document(2, "Rooster", source="others")])
        with engine.exclusive():
            engine.keep_sources(["others"])
        assert engine.count() == 1

    def test_rebuild_replaces_and_a_failed_one_changes_nothing(self, engine):
        filled(engine, [document(1, "Eerste")])
        with pytest.raises(RuntimeError), engine.rebuild() as fresh:
            fresh.add([document(2, "Tweede")], version=2)
            raise RuntimeError("power failure")
        assert titles(engine, plan("eerste")) == ["Eerste"] and engine.count() == 1
        filled(engine, [document(2, "Tweede")])
        assert titles(engine, plan("eerste")) == [] and titles(engine, plan("tweede")) == ["Tweede"]

    def test_readers_and_writers_go_on_during_a_rebuild(self, engine):
        filled(engine, [document(1, "Eerste"), document(2, "Tweede")])
        assert engine.rebuilding() is False
        with engine.rebuild() as fresh:
            assert engine.rebuilding() is True
            fresh.add([document(1, "Eerste"), document(2, "Tweede")], version=3)
            write(engine, [document(1, "Veranderd")], ["things:2"], version=4)
            assert titles(engine, plan("veranderd")) == ["Veranderd"] and engine.count() == 1
            fresh.replay([document(1, "Veranderd")], ["things:2"], version=5)
            with engine.exclusive() as hold:
                fresh.publish(hold)
        assert titles(engine, plan("veranderd")) == ["Veranderd"] and engine.count() == 1
        assert titles(engine, plan("tweede")) == [] and engine.rebuilding() is False
        write(engine, [document(3, "Daarna")], version=6)
        assert titles(engine, plan("daarna")) == ["Daarna"]

    def test_one_rebuild_at_a_time(self, engine):
        with engine.rebuild(), pytest.raises(EngineUnavailable, match="already"), engine.rebuild():
            pass
        assert titles(filled(engine, [document(1, "Eerste")]), plan("eerste")) == ["Eerste"]

    def test_without_an_index_it_says_so(self, engine):
        assert engine.exists() is False
        for act in (
            lambda: engine.search(plan("x")),
            lambda: engine.fetch(plan("x"), [1]),
            lambda: engine.tally(plan("x")),
            lambda: engine.holding(plan("x"), ["x"]),
            engine.count,
            lambda: write(engine, [document(1, "x")]),
        ):
            with pytest.raises(EngineUnavailable):
                act()
