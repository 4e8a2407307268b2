"""What every engine must do. A test class of an engine inherits these tests and gives the fixture `engine`."""

from __future__ import annotations

import pytest

from search.engines.base import Engine, EngineUnavailable
from tests.search.tools import document, filled, plan, titles, typed, write


class EngineContract:
    @pytest.fixture
    def engine(self) -> Engine:
        raise NotImplementedError

    # finding

    def test_finds_by_word_stem_part_and_slip_of_the_finger(self, engine):
        filled(engine, [
            document(1, "Verlof aanvragen", "Vakantie opnemen"),
            document(2, "Handhygiëne", "Was je handen"),
            document(3, "Iets anders", "over het weer"),
        ])  # fmt: skip
        for asked in ("verlof", "VERLOF", "aanvraag verlof", "verlofaanvraag", "velrof", "vakanties"):
            assert titles(engine, plan(asked))[:1] == ["Verlof aanvragen"], asked
        for asked in ("hand hygiene", "handhygiëne", "hygiëne", "hand-hygiene"):
            assert titles(engine, plan(asked))[:1] == ["Handhygiëne"], asked

    def test_title_counts_more_than_body(self, engine):
        filled(engine, [document(1, "Over fietsen", "rooster"), document(2, "Rooster", "over fietsen")])
        assert titles(engine, plan("rooster")) == ["Rooster", "Over fietsen"]

    def test_nothing_is_found_for_nothing(self, engine):
        filled(engine, [document(1, "Verlof")])
        for asked in ("", "   ", "???", "\x00\x07", "onvindbaarwoord"):
            found = engine.search(plan(asked))
            assert (found.total, list(found.candidates)) == (0, []), asked

    @pytest.mark.parametrize("asked", [
        '"', "'", "(", ")", "[a TO z]", "title:verlof", "acl:everyone", "*", "ver*", "verlof~2", "+verlof -x", "a AND OR NOT",
        "verlof)(", '"verlof', "\\", "verlof^9", "/verlof/", "<script>verlof</script>", "' OR 1=1 --", "😀 verlof", "假期", "ver\x00lof",
        "a" * 500, "verlof " * 100,
    ])  # fmt: skip
    def test_typed_signs_are_never_syntax(self, engine, asked):
        filled(engine, [document(1, "Verlof", audience="team:1"), document(2, "Geheim", audience="team:2")])
        assert "Geheim" not in titles(engine, plan(asked, "team:1"))

    # permission

    def test_only_for_readers_with_a_token_of_the_document(self, engine):
        filled(engine, [
            document(1, "Rooster voor iedereen"),
            document(2, "Rooster nacht", audience="team:3", kind="protocol"),
            document(3, "Rooster van twee", audience=("team:3", "team:4"), kind="news"),
        ])  # fmt: skip
        everyone = engine.search(plan("rooster", facets=("kind",)))
        assert everyone.total == 1 and everyone.facets()["kind"] == {"page": 1}
        assert set(titles(engine, plan("rooster", "everyone", "team:4"))) == {
            "Rooster voor iedereen",
            "Rooster van twee",
        }
        assert len(titles(engine, plan("rooster", "everyone", "team:3"))) == 3
        assert engine.search(plan("rooster", "team:33")).total == 0

    def test_without_tokens_or_sources_nothing(self, engine):
        filled(engine, [document(1, "Rooster")])
        assert engine.search(plan("rooster").limited(tokens=frozenset())).total == 0
        assert engine.search(plan("rooster", sources=())).total == 0
        assert engine.search(plan("rooster", sources=("others",))).total == 0

    def test_unfinished_words_do_not_tell_of_closed_documents(self, engine):
        filled(engine, [document(1, "Zilvermeeuw"), document(2, "Zilvervos", audience="team:3")])
        assert titles(engine, typed("zilver")) == ["Zilvermeeuw"]
        assert set(titles(engine, typed("zilver", "everyone", "team:3"))) == {"Zilvermeeuw", "Zilvervos"}
        assert titles(engine, typed("zilvervo")) == []

    # facets, filters, order

    def test_facets_count_without_their_own_filter(self, engine):
        filled(engine, [
            document(1, "Rooster a", kind="news", place="Lindenhof"),
            document(2, "Rooster b", kind="news", place="De Es"),
            document(3, "Rooster c", kind="form", place="De Es"),
        ])  # fmt: skip
        found = engine.search(plan("rooster", filters={"kind": ("news",)}, facets=("kind", "place")))
        assert found.total == 2
        assert found.facets()["kind"] == {"news": 2, "form": 1}
        assert found.facets()["place"] == {"nl:Lindenhof": 1, "nl:De Es": 1}
        both = engine.search(plan("rooster", filters={"kind": ("news", "form"), "place": ("nl:De Es",)}))
        assert both.total == 2

    def test_newest_first(self, engine):
        from datetime import UTC, datetime

        filled(engine, [
            document(1, "Rooster rooster", date=datetime(2020, 1, 1, tzinfo=UTC)),
            document(2, "Over het rooster van morgen", date=datetime(2026, 1, 1, tzinfo=UTC)),
        ])  # fmt: skip
        assert titles(engine, plan("rooster", sort="date"))[0] == "Over het rooster van morgen"

    # writing

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

    def test_without_an_index_it_says_so(self, engine):
        assert engine.exists() is False
        for act in (
            lambda: engine.search(plan("x")),
            lambda: engine.fetch(plan("x"), [1]),
            engine.count,
            lambda: write(engine, [document(1, "x")]),
        ):
            with pytest.raises(EngineUnavailable):
                act()
