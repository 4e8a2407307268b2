"""What every engine must do. A test class of an engine inherits these tests and gives the fixture `engine`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from search.engines.base import GONE, Engine
from search.language.highlight import Highlighter
from search.schema import document_number
from tests.search.engine_writing import WritingContract
from tests.search.tools import document, filled, plan, titles, typed, write


class EngineContract(WritingContract):
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

    @pytest.mark.parametrize("asked", ["zilvervo", "zilvervos", "zilvervox", "zilvrvos", "meeuw zilvervo"])
    def test_unfinished_and_misspelt_words_do_not_tell_of_closed_documents(self, engine, asked):
        filled(engine, [document(1, "Zilvermeeuw"), document(2, "Zilvervos", audience="team:3")])
        assert titles(engine, typed("zilver")) == ["Zilvermeeuw"]
        assert set(titles(engine, typed("zilver", "everyone", "team:3"))) == {"Zilvermeeuw", "Zilvervos"}
        for question in (plan(asked), typed(asked)):
            found = engine.search(question.limited(facets=("kind", "place"), demand="any"))
            assert "Zilvervos" not in titles(engine, question)
            assert sum(found.facets()["kind"].values()) == found.total <= 1

    def test_a_short_beginning_finds_every_word_that_begins_so(self, engine):
        """Not the first so many of the alphabet."""
        filled(engine, [
            *(document(n, f"Rooster a{n:02}") for n in range(60)),
            document(98, "Rooster azijn"), document(99, "Rooster azuur", audience="team:3"),
        ])  # fmt: skip
        assert engine.search(typed("rooster a")).total == 61
        for asked in ("rooster az", "rooster azi", "AZ"):
            assert titles(engine, typed(asked)) == ["Rooster azijn"]

    def test_of_a_short_beginning_the_whole_word_goes_first_and_keywords_count(self, engine):
        filled(engine, [
            document(1, "Eduard Vos"), document(2, "Ed Vos"), document(3, "Verlof", keywords="edelstenen, vrije dag"),
            document(4, "Rooster", place="Edamstraat", author="Edith"),
        ])  # fmt: skip
        found = titles(engine, typed("ed"))
        assert found[0] == "Ed Vos" and set(found) == {"Ed Vos", "Eduard Vos", "Verlof"}
        assert titles(engine, typed("edam")) == ["Rooster"]

    def test_what_was_closed_between_finding_and_loading_is_not_shown_by_a_server(self, engine):
        """An engine that answers from a snapshot may still show it: every hit is looked up in the database anyway."""
        filled(engine, [document(1, "Rooster een"), document(2, "Rooster twee")])
        found = engine.search(plan("rooster"))
        write(engine, [document(1, "Rooster een", audience="team:3")], ["things:2"])
        rows = found.load(found.candidates)
        assert len(rows) == 2
        assert all(row == GONE for row in rows) or engine.name == "embedded"

    def test_a_reader_in_many_groups(self, engine):
        filled(engine, [document(n, f"Rooster {n}", audience=f"team:{n}") for n in range(20)])
        reader = [f"team:{n}" for n in range(5, 1500)]
        assert engine.search(plan("rooster", "everyone", *reader)).total == 15

    # by number, for what is found by another way than words

    def test_fetch_gives_what_the_reader_may_find_of_these(self, engine):
        filled(engine, [
            document(1, "Rooster", kind="news"),
            document(2, "Heel iets anders", kind="news"),
            document(3, "Rooster van de nacht", audience="team:3"),
            document(4, "Rooster elders", source="others"),
            document(5, "Rooster vijf", kind="form"),
        ])  # fmt: skip
        numbers = [document_number(f"things:{n}") for n in (2, 1, 3, 99)] + [document_number("others:4")]
        found = engine.fetch(plan("rooster"), numbers)
        scores = {one.number: one.score for one in found.candidates}
        assert set(scores) == {numbers[0], numbers[1]} and found.total == 2
        assert scores[numbers[0]] == 0.0 < scores[numbers[1]]
        assert {row["title"] for row in found.load(found.candidates)} == {"Rooster", "Heel iets anders"}
        assert engine.fetch(plan("rooster", filters={"kind": ("form",)}), numbers).total == 0
        assert engine.fetch(plan("rooster").limited(tokens=frozenset()), numbers).total == 0
        assert engine.fetch(plan("rooster"), []).total == 0
        wordless = engine.fetch(plan("rooster", filters={"kind": ("news",)}).limited(groups=()), numbers)
        assert {one.number: one.score for one in wordless.candidates} == dict.fromkeys(numbers[:2], 0.0)
        same = {one.number: one.score for one in engine.search(plan("rooster")).candidates}
        assert scores[numbers[1]] == pytest.approx(same[numbers[1]], rel=1e-3)

    def test_documents_found_otherwise_count_as_answers(self, engine):
        filled(engine, [
            document(1, "Rooster", kind="news"),
            document(2, "Heel iets anders", kind="form"),
            document(3, "Gesloten", kind="form", audience="team:3"),
            document(4, "Nog iets"),
        ])  # fmt: skip
        also = tuple(document_number(f"things:{n}") for n in (1, 2, 3))
        found = engine.search(plan("rooster van morgen", facets=("kind",)).limited(also=also))
        assert found.total == 2 and found.facets()["kind"] == {"news": 1, "form": 1}
        rows = found.load(found.candidates)
        assert [row["title"] for row in rows] == ["Rooster", "Heel iets anders"]
        assert found.candidates[1].score == 0.0

    def test_a_tally_says_what_a_search_would(self, engine):
        filled(engine, [
            document(1, "Rooster", kind="news", place="Lindenhof"),
            document(2, "Rooster van de nacht", kind="form", place="De Es"),
            document(3, "Rooster gesloten", kind="form", audience="team:3"),
            document(4, "Iets anders", kind="page"),
            document(5, "Rooster elders", source="others"),
        ])  # fmt: skip
        also = (document_number("things:4"), document_number("things:3"))
        for changes in ({}, {"filters": {"kind": ("form",)}}, {"also": also}):
            asked = plan("rooster", facets=("kind", "place")).limited(**changes)
            found, tally = engine.search(asked), engine.tally(asked)
            assert (tally.total, tally.facets) == (found.total, found.facets())
        assert tally.total == 3 and tally.facets["kind"] == {"news": 1, "form": 1, "page": 1}
        for nothing in (plan(""), plan("rooster").limited(tokens=frozenset()), plan("rooster", sources=())):
            assert engine.tally(nothing).total == 0

    def test_which_words_the_reader_may_find(self, engine):
        """Whether a word is doubted must not tell of closed documents or of sources that are off."""
        filled(engine, [
            document(1, "Rooster", "van de zilvermeeuw"),
            document(2, "Zilvervos", audience="team:3"),
            document(3, "Goudvis", source="others"),
        ])  # fmt: skip
        words = ["rooster", "zilvermeeuw", "zilvervos", "goudvis", "roosters"]
        assert engine.holding(plan("x"), words) == {"rooster", "zilvermeeuw"}
        assert engine.holding(plan("x", "everyone", "team:3"), words) == {"rooster", "zilvermeeuw", "zilvervos"}
        assert engine.holding(plan("x").limited(tokens=frozenset()), words) == frozenset()
        assert engine.holding(plan("x"), []) == frozenset()

    def test_scores_can_be_normalised(self, engine):
        filled(engine, [
            document(1, "Verlof aanvragen", "verlof aanvragen " * 30, keywords="verlof aanvragen"),
            document(2, "Verlof"),
            *(document(n, f"Iets anders {n}") for n in range(3, 20)),
        ])  # fmt: skip
        found = engine.search(plan("verlof aanvragen").limited(demand="any"))
        whole, half = (one.score / found.ceiling() for one in found.candidates[:2])
        assert 0 < half < whole <= 1
        assert engine.search(plan("qqqzzz")).ceiling() > 0

    def test_the_number_names_the_document(self, engine):
        filled(engine, [document(1, "Rooster", task=True, kind="person", language="en")])
        (one,) = engine.search(plan("rooster")).candidates
        assert one.number == document_number("things:1")
        assert (one.task, one.person, one.language) == (True, True, "en") and one.timestamp > 0

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

    def test_total_counts_more_than_the_candidates(self, engine):
        filled(engine, [document(n, f"Rooster {n}") for n in range(30)])
        found = engine.search(plan("rooster").limited(limit=7))
        assert (found.total, len(found.candidates)) == (30, 7)

    def test_long_questions_are_answered(self, engine):
        """Sixteen compounds with all their parts, neighbours and synonyms: more forms than a server takes."""
        filled(engine, [document(1, "Zwangerschapsverlof"), document(2, "Iets anders")])
        long = (
            "verlofaanvraag zwangerschapsverlof ouderschapsverlof vakantiedagen salarisadministratie arbeidsvoorwaarden "
            "personeelszaken functioneringsgesprek ziekmelding reiskosten declaratieformulier handhygiene bedrijfskleding "
            "medicatieveiligheid wachtwoord nachtdienst"
        )
        assert titles(engine, plan(long[:200]).limited(demand="any"))[:1] == ["Zwangerschapsverlof"]

    def test_highlights_come_from_what_is_loaded(self, engine):
        filled(engine, [document(1, "Verlof aanvragen", "Zo vraag je <b>verlof</b> aan.")])
        asked = plan("verlof")
        found = engine.search(asked)
        (row,) = found.load(found.candidates)
        assert "<mark>Verlof</mark>" in Highlighter(asked).title(row["title"], row["language"])
        assert "&lt;b&gt;<mark>verlof</mark>" in Highlighter(asked).snippet(row["body"], row["language"])

    def test_newest_first(self, engine):
        filled(engine, [
            document(1, "Rooster rooster", date=datetime(2020, 1, 1, tzinfo=UTC)),
            document(2, "Over het rooster van morgen", date=datetime(2026, 1, 1, tzinfo=UTC)),
        ])  # fmt: skip
        assert titles(engine, plan("rooster", sort="date"))[0] == "Over het rooster van morgen"
