"""Queries are counted without people: what is readable, what an attacker with the database gets, and clicks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.utils import timezone

from search.loop import counting
from search.loop.models import AskedPeriod, AskedQuery
from tests.factories import make_colleagues

pytestmark = pytest.mark.django_db


def ask(people, text="Verlof aanvragen", language="nl", hits=3):
    for person in people:
        counting.asked(person, text, language=language, hits=hits)
    return [counting.click_token(text, language=language) for _person in people]


@pytest.fixture
def staff():
    return make_colleagues([f"asker{number}" for number in range(60)])


def everything_stored() -> str:
    """All that an attacker reads in the tables of the loop."""
    found = []
    with connection.cursor() as cursor:
        for model in (AskedQuery, AskedPeriod):
            cursor.execute(f"SELECT * FROM {model._meta.db_table}")
            found += [str(row) for row in cursor.fetchall()]
    return " ".join(found)


def test_one_person_never_makes_a_query_readable_however_often_they_ask(staff):
    ask([staff[0]] * 100)
    row = AskedQuery.objects.get()
    assert row.asked == 100 and row.text == "" and row.last_asked is None
    assert "verlof" not in everything_stored().lower()


def test_fewer_than_five_people_never_make_a_query_readable(staff):
    """Whatever the key of the period, and whoever the four are."""
    for start in range(0, 40, 4):
        AskedPeriod.objects.all().delete()
        counting.house_cached.__globals__["_house"].clear()
        ask(staff[start : start + 4] * 5)
        assert not AskedQuery.objects.exclude(text="").exists()


def test_enough_people_make_it_readable_and_the_seats_are_erased(staff):
    ask(staff)
    row = AskedQuery.objects.get()
    assert (row.text, row.asked, row.seats) == ("verlof aanvragen", 60, 0)
    assert row.last_asked is not None and (row.last_asked.minute, row.last_asked.second) == (0, 0)


def test_spelling_of_capitals_and_spaces_is_one_query_and_languages_are_two(staff):
    ask(staff[:1], "Verlof  AANVRAGEN")
    ask(staff[:1], "verlof aanvragen")
    ask(staff[:1], "verlof aanvragen", language="en")
    assert sorted(AskedQuery.objects.values_list("language", "asked")) == [("en", 1), ("nl", 2)]


def test_seats_point_at_an_eighth_of_the_staff_and_do_not_link_two_queries(staff):
    _period, key = counting._period()
    first = [counting._seat(key, person.pk, "a" * 64) for person in staff]
    second = [counting._seat(key, person.pk, "b" * 64) for person in staff]
    assert set(first) == set(range(counting.SEATS)) == set(second)
    assert max(first.count(seat) for seat in set(first)) < len(staff) / 3
    together = sum(one == other for one, other in zip(first, second, strict=True))
    assert together < len(staff) / 3, "the seat for one query says which seat it is for another"


def test_when_the_period_is_over_the_key_and_everything_rare_are_gone(staff):
    ask(staff, "verlof")
    ask(staff[:2], "zilvervos")
    AskedPeriod.objects.update(started=timezone.localdate() - timedelta(days=2 * counting.DAYS))
    counting.turn()
    assert list(AskedQuery.objects.values_list("text", flat=True)) == ["verlof"]
    assert AskedPeriod.objects.get().key == ""
    AskedPeriod.objects.update(started=timezone.localdate() - timedelta(days=counting.DAYS * 20))
    counting.turn()
    assert not AskedPeriod.objects.exists() and not AskedQuery.objects.exists()


def test_the_first_click_counts_once_and_a_forged_one_does_not(staff, client_of):
    token = ask(staff[:1])[0]
    client = client_of(staff[0])
    for data in (
        {"token": token, "place": "2"}, {"token": token, "place": "1"}, {"token": token + "x", "place": "1"},
        {"token": signing.dumps([1, "a", "b"]), "place": "1"}, {"token": "", "place": ""}, {"place": "-1"},
        {"token": ask(staff[:1])[0], "place": "999"},
    ):  # fmt: skip
        answer = client.post("/nl/search/click", {**data, "next": "https://evil.example/", "url": "//evil.example"})
        assert answer.status_code == 204 and "Location" not in answer.headers and answer.content == b""
    row = AskedQuery.objects.get()
    assert (row.clicked, row.clicked_first) == (1, 1)
    assert client.get("/nl/search/click").status_code == 405


def test_an_old_token_counts_for_nothing(staff, monkeypatch):
    token = ask(staff[:1])[0]
    monkeypatch.setattr(counting, "LINK_HOURS", -1)
    assert not counting.clicked(token, 1)


def test_only_the_first_page_of_a_fresh_question_is_counted(index_site, client_of, emma):
    index_site()
    client = client_of(emma)
    for query in (
        {"q": "verlof"},
        {"q": "verlof", "page": "2"},
        {"q": "verlof", "type": "news"},
        {"q": "?"},
        {"q": ""},
    ):
        client.get("/nl/search/", query)
    client.get("/nl/search/suggest", {"q": "verlof"})
    client.get("/nl/search/api", {"q": "verlof"})
    assert AskedQuery.objects.get().asked == 1


def test_the_report_shows_what_enough_people_asked_and_nothing_else(staff, client_of, carmen):
    ask(staff, "verlof aanvragen", hits=0)
    ask(staff[:4] * 3, "zilvervos")
    page = client_of(carmen).get("/cms/reports/searches/").content.decode()
    assert "verlof aanvragen" in page and "zilvervos" not in page
    for view, there in (("nothing", True), ("unopened", False), ("top", True)):
        page = (
            client_of(carmen).get("/cms/reports/searches/results/", {"view": view, "language": "nl"}).content.decode()
        )
        assert ("verlof aanvragen" in page) is there, view
    sheet = client_of(carmen).get("/cms/reports/searches/", {"export": "csv"})
    text = b"".join(sheet.streaming_content).decode()
    assert "verlof aanvragen" in text and "zilvervos" not in text
