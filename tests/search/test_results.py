"""The page, the suggestions and the API: what a reader gets, and what they do not."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command
from django.utils import timezone

from search import engines, selectors
from search.engines import get_engine
from tests.dummy_plugin.models import Note
from tests.search.tools import damaged

pytestmark = pytest.mark.django_db
PAGE, SUGGEST, API = "/nl/search/", "/nl/search/suggest", "/nl/search/api"


def note(title: str, body: str = "", **fields: object) -> Note:
    return Note.objects.create(title=title, body=body, published_at=timezone.now(), **fields)


@pytest.fixture(params=["embedded", pytest.param("elastic", marks=pytest.mark.sqlite_only)])
def engine_name(request):
    """What a reader gets is the same whichever engine answers, and whichever database it reads beside it."""
    return request.param


@pytest.fixture
def ask(client_of, emma):
    client = client_of(emma)
    return lambda path, **query: client.get(path, query)


def test_page_shows_the_words_in_context(index_site, ask):
    note("Katheter verwisselen", "Was eerst je handen. Daarna het <b>verwisselen</b> van de katheter.")
    index_site()
    page = ask(PAGE, q="katheters").content.decode()
    assert "Ik vond 1 ding" in page
    assert "<mark>Katheter</mark> verwisselen" in page
    assert "<b>verwisselen" not in page


def test_only_what_the_reader_may_see_by_every_door(index_site, client_of, emma, niels):
    note("Zilvermeeuw voor iedereen")
    note("Zilvervos van de nacht", audience="letter:e")
    note("Zilverling in concept", state="draft", author=niels)
    index_site()
    for reader, wanted, hidden in (
        (emma, "Zilvervos van", "Zilverling in"),
        (niels, "Zilvermeeuw voor", "Zilvervos van"),
    ):
        client = client_of(reader)
        for path in (PAGE, SUGGEST, API):
            answer = client.get(path, {"q": "zilver" if path == SUGGEST else "zilvermeeuw zilvervos zilverling"})
            shown = answer.content.decode().replace("<mark>", "").replace("</mark>", "")
            assert wanted in shown, path
            assert hidden not in shown, path
    found = client_of(niels).get(API, {"q": "zilvermeeuw zilvervos"}).json()
    assert found["total"] == 1


def test_a_stale_index_shows_nothing_that_was_closed_since(index_site, ask):
    row = note("Zilvervos")
    index_site()
    Note.objects.filter(pk=row.pk).update(audience="letter:x")
    assert ask(API, q="zilvervos").json()["results"] == []
    assert ask(SUGGEST, q="zilver").json() == []
    assert "Zilvervos" not in ask(PAGE, q="zilverv").content.decode()


@pytest.mark.parametrize(
    "query", [{}, {"page": "2"}, {"type": "note"}, {"type": "note", "page": "2"}, {"type": "news"}]
)
def test_a_stale_index_counts_nothing_that_was_closed_since(index_site, ask, query):
    for number in range(11):
        note(f"Zilvervos {number}")
    index_site()
    assert ask(API, q="zilvervos", page="2").json()["total"] == 11
    Note.objects.update(audience="letter:x")
    answer = ask(API, q="zilvervos", **query).json()
    assert (answer["total"], answer["pages"]) == (0, 1)
    assert not any(row["count"] for rows in answer["facets"].values() for row in rows)


def test_a_facet_of_a_stale_index_does_not_count_what_was_closed(index_site, ask):
    old = timezone.now().replace(year=2020)
    for number, moment in enumerate([timezone.now(), old, old]):
        Note.objects.create(title=f"Zilvervos {number}", body="", published_at=moment)
    index_site()
    Note.objects.filter(title="Zilvervos 2").update(audience="letter:x")
    for page in ("1", "2"):
        answer = ask(API, q="zilvervos", page=page).json()
        assert answer["total"] == 2
        assert {row["value"]: row["count"] for row in answer["facets"]["year"]}["2020"] == 1


def test_anonymous_is_sent_to_sign_in(client):
    for path in (PAGE, SUGGEST, API, "/nl/search/opensearch.xml"):
        answer = client.get(path, {"q": "verlof"})
        assert answer.status_code in (302, 401, 403) and "sign-in" in answer.headers.get("Location", "sign-in")


def test_too_long_gets_a_sentence(index_site, ask):
    index_site()
    answer = ask(PAGE, q="woord " * 60)
    assert answer.status_code == 200 and "Dat is te lang" in answer.content.decode()
    assert ask(API, q="woord " * 60).json()["notice"] == "too_long"


def test_nothing_found_is_said_with_a_way_on(index_site, ask):
    index_site()
    page = ask(PAGE, q="qqwwzz").content.decode()
    assert "Probeer een ander woord" in page


@pytest.mark.parametrize("engine_name", ["embedded"])
@pytest.mark.parametrize("damage", ["missing", "corrupt", "unreadable", "rubbish"])
def test_without_an_engine_the_database_answers_with_a_notice(index_site, ask, damage, settings, tmp_path):
    note("Katheter verwisselen")
    note("Katheter geheim", audience="letter:x")
    engine = index_site()
    if damage == "missing":
        settings.SEARCH_INDEX_DIR = tmp_path / "elsewhere"
    elif damage == "corrupt":
        folder = engine.folder / (engine.folder / "current").read_text()
        (folder / "meta.json").write_text("{}")
    elif damage == "rubbish":
        damaged(engine, "zeros")
        engines._engine.cache_clear()  # as in a process that was started since
    else:
        (engine.folder / "current").write_text("\x00")
    answer = ask(PAGE, q="katheter")
    page = answer.content.decode()
    assert answer.status_code == 200 and 'role="status"' in page
    assert "verwisselen" in page and "geheim" not in page
    assert ask(API, q="katheter").json()["notice"] == "down"
    assert [row["label"] for row in ask(SUGGEST, q="kathe").json()] == ["Katheter verwisselen"]
    note("Katheter nieuw")
    call_command("search_index", "--rebuild", verbosity=0)
    healed = ask(API, q="katheter").json()
    assert (healed["notice"], healed["total"]) == ("", 2)


def test_filters_and_order_stand_in_the_address(index_site, ask):
    note("Katheter een", language="nl")
    index_site()
    assert ask(API, q="katheter", type="note").json()["total"] == 1
    assert ask(API, q="katheter", type="news").json()["total"] == 0
    assert "Niets met deze keuzes" in ask(PAGE, q="katheter", type="news").content.decode()
    assert ask(API, q="katheter", sort="date", page="1").json()["total"] == 1
    for strange in (
        {"page": "0"},
        {"page": "-1"},
        {"page": "²"},
        {"page": "99999"},
        {"sort": "'"},
        {"type": "\x01" * 300},
        {"year": "x"},
    ):
        assert ask(PAGE, q="katheter", **strange).status_code == 200, strange


def test_paging(index_site, ask):
    Note.objects.bulk_create(Note(title=f"Katheter {n}", published_at=timezone.now()) for n in range(25))
    index_site()
    seen = [row["url"] for page in (1, 2, 3) for row in ask(API, q="katheter", page=page).json()["results"]]
    assert len(seen) == len(set(seen)) == 25
    assert 'rel="next"' in ask(PAGE, q="katheter").content.decode()
    assert "Dit was alles" in ask(PAGE, q="katheter", page=9).content.decode()


def test_suggestions_are_few_and_complete(index_site, ask):
    Note.objects.bulk_create(Note(title=f"Katheter {n}", published_at=timezone.now()) for n in range(25))
    index_site()
    rows = ask(SUGGEST, q="kath").json()
    assert 0 < len(rows) < 10
    assert set(rows[0]) == {"label", "url", "kind", "icon", "hint"}
    assert ask(SUGGEST, q="").json() == [] and ask(SUGGEST, q="?").json() == []


def test_a_budget_of_queries(index_site, ask, django_assert_max_num_queries, settings):
    Note.objects.bulk_create(Note(title=f"Katheter {n}", published_at=timezone.now()) for n in range(25))
    index_site()
    ask(PAGE, q="katheter")
    with django_assert_max_num_queries(15):
        ask(PAGE, q="katheter")


def test_opensearch_description(ask):
    answer = ask("/nl/search/opensearch.xml")
    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    assert b"/nl/search/?q={searchTerms}" in answer.content


HOSTILE = [
    '"', "''", "((((", "a" * 199, "* *", "%", "_", "\\", "<script>alert(1)</script>", "'; DROP TABLE core_user;--", "{{7*7}}",
    "title:x", "acl:everyone", "..", "../../etc/passwd", "😀😀", "日本語", "שלום", "\u202e", "a\x01b", "%00", "null", "-1", "1e309",
    "AND", "NOT verlof", "[1 TO 2]", "~~~", "^^^", "&&", "||", "!!!", "verlof^1000", "verlof~10", "a b c d e f g h i j k l m n o p q r s",
]  # fmt: skip


def test_hostile_words_never_break_a_door(index_site, ask):
    note("Verlof", "aanvragen")
    index_site()
    for words in HOSTILE:
        for path in (PAGE, SUGGEST, API):
            answer = ask(path, q=words)
            assert answer.status_code == 200, (path, words)
            assert "<script>alert" not in answer.content.decode() or path != PAGE, words


def test_tasks_come_first(index_site, emma, monkeypatch):
    """A task whose title fits stands in the block above the list; a person beside it."""
    from tests.search.tools import document, filled

    engine = index_site()
    known = selectors.sources()
    filled(engine, [
        document(1, "Verlof aanvragen", "Vakantie", kind="form", task=True, source="dummy.notes"),
        document(2, "Nieuws over verlof", kind="news", source="dummy.notes"),
    ])  # fmt: skip
    monkeypatch.setattr(selectors, "visible_ids", lambda user, model, ids: set(ids))
    results = selectors.find(emma, selectors.Question(text="verlof", language="nl"))
    assert [hit.title for hit in results.tasks] == ["Verlof aanvragen"]
    assert [hit.title for hit in results.hits] == ["Nieuws over verlof"]
    assert results.total == 2 and "dummy.notes" in known


def test_api_is_json(index_site, ask):
    index_site()
    assert set(json.loads(ask(API, q="x").content)) == {
        "query", "total", "page", "pages", "notice", "spelling", "tasks", "people", "results", "facets",
    }  # fmt: skip
    assert get_engine().count() >= 0
