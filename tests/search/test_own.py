"""A person's own searches: theirs alone, wiped and switched off by choice."""

from __future__ import annotations

import pytest

from search.loop.models import OwnSearches

pytestmark = pytest.mark.django_db
RECENT = "/nl/search/recent"


def mine(client) -> list[str]:
    return [row["label"] for row in client.get(RECENT).json()]


@pytest.fixture
def search(index_site, client_of):
    index_site()

    def ask(user, *texts):
        for text in texts:
            client_of(user).get("/nl/search/", {"q": text})
        return client_of(user)

    return ask


def test_they_are_the_newest_first_once_each_and_few(search, emma):
    client = search(emma, *(f"vraag {number}" for number in range(12)), "Vraag 10")
    found = mine(client)
    assert len(found) == 8 and found[0] == "Vraag 10" and found[1] == "vraag 11"
    assert "vraag 10" not in found


def test_nobody_else_sees_them(search, emma, niels, carmen, admin, client_of):
    search(emma, "zilvervosje")
    for person in (niels, carmen, admin):
        client = client_of(person)
        for door in (RECENT, "/nl/search/mine/", "/nl/search/", "/nl/settings/", "/cms/reports/searches/"):
            assert "zilvervosje" not in client.get(door).content.decode(), (person, door)
    assert "zilvervosje" in client_of(emma).get("/nl/search/mine/").content.decode()


def test_they_can_be_wiped_one_by_one_and_all(search, emma, niels):
    client = search(emma, "een", "twee", "drie")
    search(niels, "vier")
    client.post(RECENT, {"q": "twee"})
    assert mine(client) == ["drie", "een"]
    assert client.post(RECENT, headers={"accept": "application/json"}).json() == []
    assert mine(client) == [] and OwnSearches.objects.get(user=emma).queries == []
    assert OwnSearches.objects.get(user=niels).queries == ["vier"]


def test_off_is_off_and_wipes_what_was(search, emma):
    client = search(emma, "een")
    assert client.post(RECENT, {"keep": "0"}).status_code == 302
    assert mine(search(emma, "twee")) == []
    assert "Je zoekvragen worden niet bewaard" in client.get("/nl/search/mine/").content.decode()
    client.post(RECENT, {"keep": "1"})
    assert mine(search(emma, "drie")) == ["drie"]


def test_they_go_with_their_person(search, emma):
    search(emma, "een")
    emma.delete()
    assert not OwnSearches.objects.exists()


def test_what_was_typed_is_text_and_nothing_else(search, emma):
    client = search(emma, '<script>alert("x")</script>')
    page = client.get("/nl/search/mine/").content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;" in page
