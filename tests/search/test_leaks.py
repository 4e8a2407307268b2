"""An outsider looks for words of closed content by every door of search: counts, facets, suggestions, spelling, marks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.dummy_plugin.models import Note
from tests.factories import UserFactory, make_news

pytestmark = pytest.mark.django_db
PAGE, SUGGEST, API, PLAIN = "/nl/search/", "/nl/search/suggest", "/nl/search/api", "/api/search/"
DOORS = (PAGE, "/en/search/", SUGGEST, API, PLAIN)
SECRETS = ("zilvervos", "kwartsglimmer", "zwanenzang", "oudgediende")
TYPED = (
    "zilvervos", "zilver", "zilv", "zilvervo", "zilvervas", "zilvervoss", "zilverfos", "kwartsglimmer", "kwartsglimer", "kwartsgl", "zwanenzang",
    "zwanenzamg", "zwanen", "zilvermeeuw zilvervos", "zilvermeeuw kwartsglimmer", '"zilvervos"', "oudgediende", "2011",
)  # fmt: skip


@pytest.fixture
def planted(site_tree, team, index_site):
    """One open note, and closed things: a note of 2011 for people whose name begins with e, and a page of a team."""
    author = UserFactory(username="xaver", display_name="Xaver Oudgediende", is_active=False)
    old = datetime(2011, 5, 1, tzinfo=UTC)
    Note.objects.create(
        title="Zilvermeeuw voor iedereen",
        body="Een vogel.",
        published_at=datetime(2026, 5, 1, tzinfo=UTC),
        language="nl",
    )
    Note.objects.create(
        title="Zilvervos van de nacht",
        body="Kwartsglimmer bij zilvermeeuw.",
        audience="letter:e",
        published_at=old,
        language="en",
    )
    make_news(site_tree, "Zwanenzang", intro="Zilvermeeuw en zwanenzang.", audience=f"team:{team.pk}", author=author)
    index_site()


def said(answer) -> str:
    return answer.content.decode().replace("<mark>", "").replace("</mark>", "").lower()


def test_the_insider_finds_all_of_it(planted, client_of, emma):
    client = client_of(emma)
    assert client.get(API, {"q": "zilvermeeuw"}).json()["total"] == 3
    assert client.get(API, {"q": "zilvervas"}).json()["spelling"] == "zilvervos"
    assert {"2011", "2026"} <= {row["value"] for row in client.get(API, {"q": "zilvermeeuw"}).json()["facets"]["year"]}
    assert "zilvervos" in said(client.get(SUGGEST, {"q": "zilverv"}))
    assert "oudgediende" in said(client.get(API, {"q": "zilvermeeuw"}))


@pytest.mark.parametrize("door", DOORS)
def test_no_word_of_it_comes_out(planted, client_of, niels, door):
    client = client_of(niels)
    for typed in TYPED:
        answer = client.get(door, {"q": typed})
        assert answer.status_code == 200
        text = said(answer).replace(typed, "")
        for secret in SECRETS:
            assert secret not in text or secret in typed, (door, typed, secret)


def test_nothing_of_it_is_counted(planted, client_of, niels):
    client = client_of(niels)
    for door in (API, PLAIN):
        answer = client.get(door, {"q": "zilvermeeuw"}).json()
        assert answer["total"] == 1 and answer["pages"] == 1
        values = {row["value"] for rows in answer["facets"].values() for row in rows}
        assert "2011" not in values and "news" not in values and "Xaver Oudgediende" not in values
        for filters in ({"year": "2011"}, {"type": "news"}, {"author": "Xaver Oudgediende"}, {"language": "en"}):
            narrowed = client.get(door, {"q": "zilvermeeuw", **filters}).json()
            assert narrowed["total"] == 0
            assert all(row["count"] <= 1 for rows in narrowed["facets"].values() for row in rows), filters
    assert "in het Engels" not in client.get(PAGE, {"q": "zilvermeeuw"}).content.decode()


def test_spelling_is_offered_from_what_the_reader_may_see_only(planted, client_of, niels):
    client = client_of(niels)
    for slip in ("zilvervas", "kwartsglimer", "zwanenzamg"):
        assert client.get(API, {"q": slip}).json()["spelling"] in ("", "zilvermeeuw"), slip
    assert client.get(API, {"q": "zilvermeuw"}).json()["spelling"] == "zilvermeeuw"


def test_nobody_signed_in_gets_nothing(planted, client):
    for door in (PAGE, SUGGEST, API, "/nl/search/recent", "/nl/search/mine/", "/nl/search/missing/"):
        answer = client.get(door, {"q": "zilvermeeuw"})
        assert answer.status_code == 302 and "sign-in" in answer.headers["Location"]
    answer = client.get(PLAIN, {"q": "zilvermeeuw"})
    assert answer.status_code == 401 and answer.json() == {"error": "sign in first"}


def test_the_api_has_a_language(planted, client_of, emma):
    client = client_of(emma)
    assert client.get(PLAIN, {"q": "zilvermeeuw", "lang": "en"}).json()["results"][0]["kind_label"]
    assert client.post(PLAIN).status_code == 405


def test_a_way_on_that_a_plugin_offers_goes_when_it_is_off(planted, client_of, emma):
    from cms.core.switches import plugin_switch

    client = client_of(emma)
    assert "Write a note about it" in client.get(PAGE, {"q": "qqwwzz"}).content.decode()
    plugin_switch(label="dummy", enabled=False)
    assert "Write a note about it" not in client.get(PAGE, {"q": "qqwwzz"}).content.decode()


def test_cards_of_people_have_the_buttons_of_plugins(niels, planted, client_of, emma):
    page = client_of(emma).get(PAGE, {"q": niels.display_name}).content.decode()
    assert f"send {niels} a note" in page and f"mailto:{niels.email}" in page
