"""What was not found: told without a name, given to an owner, solved, and told back to who asked."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from cms.core.models import Notification
from search.loop import missed
from search.loop.models import AskedQuery, MissedFollower, MissedSearch
from tests.factories import UserFactory, make_colleagues

pytestmark = pytest.mark.django_db
MISSING = "/nl/search/missing/"


def tell(client, text="parkeervergunning", **more):
    return client.post(MISSING, {"text": text, "about": "Voor de auto", **more})


def test_a_dead_end_offers_colleagues_and_the_owner_of_the_content(index_site, client_of, emma):
    index_site()
    page = client_of(emma).get("/nl/search/", {"q": "qqwwzz"}).content.decode()
    assert "Ik vond niets" in page
    assert "Write a note about it" in page and "title=qqwwzz" in page
    assert f"{MISSING}?q=qqwwzz" in page
    form = client_of(emma).get(MISSING, {"q": "qqwwzz"}).content.decode()
    assert 'value="qqwwzz"' in form


def test_telling_keeps_no_name_unless_an_answer_is_wanted(client_of, emma, niels):
    assert tell(client_of(emma)).status_code == 200
    row = MissedSearch.objects.get()
    assert (row.text, row.language, row.times, row.state) == ("parkeervergunning", "nl", 1, "new")
    assert not MissedFollower.objects.exists()
    assert str(emma.pk) not in [str(value) for value in (row.owner_id, row.about, row.answer)]
    tell(client_of(niels), "Parkeervergunning ", tell_me="on")
    row.refresh_from_db()
    assert row.times == 2 and [one.user_id for one in row.followers.all()] == [niels.pk]


def test_the_answer_reaches_who_asked_and_nobody_else(
    client_of, emma, niels, ed, carmen, django_capture_on_commit_callbacks
):
    tell(client_of(emma), tell_me="on")
    tell(client_of(niels))
    row = MissedSearch.objects.get()
    url = row.get_absolute_url()
    with django_capture_on_commit_callbacks(execute=True):
        missed.missed_change(user=carmen, missed=row, state="busy", owner=ed)
    assert [note.recipient for note in Notification.objects.all()] == [ed]
    assert "parkeervergunning" in client_of(ed).get("/nl/notifications/").content.decode()
    assert client_of(niels).get(url).status_code == 404 and client_of(niels).post(url).status_code == 404
    assert client_of(emma).get(url).status_code == 200 and client_of(emma).post(url).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        answer = client_of(ed).post(url, {"state": "solved", "answer": "Vraag hem aan.", "answer_url": "/nl/forms/"})
    assert answer.status_code == 302
    told = Notification.objects.exclude(recipient=ed)
    assert [note.recipient for note in told] == [emma]
    page = client_of(emma).get(url).content.decode()
    assert "Vraag hem aan." in page and 'href="/nl/forms/"' in page
    row.refresh_from_db()
    assert row.owner == ed and row.closed_at is not None


def test_everybody_who_asked_is_told_also_when_they_are_many(carmen, django_capture_on_commit_callbacks):
    people = make_colleagues([f"many{number}" for number in range(120)])
    for person in people:
        missed.missed_tell(user=person, text="kluisje", language="nl", tell_me=True)
    with django_capture_on_commit_callbacks(execute=True):
        missed.missed_change(
            user=carmen, missed=MissedSearch.objects.get(), state="declined", answer="Er zijn er geen."
        )
    assert Notification.objects.filter(recipient__in=people).count() == 120


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example", "data:text/html,x"])
def test_an_answer_leads_to_an_address_of_the_house_or_the_web_only(client_of, ed, carmen, url):
    row = missed.missed_tell(user=None, text="kluisje", language="nl")
    missed.missed_change(user=carmen, missed=row, state="busy", owner=ed)
    assert client_of(ed).post(row.get_absolute_url(), {"state": "solved", "answer_url": url}).status_code == 422


def test_the_inbox_in_the_admin_gives_work_and_tells(
    client_of, carmen, ed, emma, niels, django_capture_on_commit_callbacks
):
    tell(client_of(emma), tell_me="on")
    row = MissedSearch.objects.get()
    admin = client_of(carmen)
    desk = admin.get("/cms/").content.decode()
    assert "parkeervergunning" in desk
    listing = admin.get("/cms/snippets/search/missedsearch/", {"state": "new"}).content.decode()
    assert "parkeervergunning" in listing
    edit = f"/cms/snippets/search/missedsearch/edit/{row.pk}/"
    assert "Voor de auto" in admin.get(edit).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(edit, {"owner": ed.pk, "state": "busy", "answer": "", "answer_url": ""})
    row.refresh_from_db()
    assert (row.owner, row.state) == (ed, "busy")
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(edit, {"owner": ed.pk, "state": "solved", "answer": "Zo.", "answer_url": ""})
    assert {note.recipient for note in Notification.objects.all()} == {ed, emma}
    for door in ("/cms/snippets/search/missedsearch/", edit, "/cms/reports/searches/", "/cms/search-preview/"):
        assert client_of(niels).get(door).status_code in (302, 403), door


def test_a_query_of_the_report_becomes_work(client_of, carmen, niels):
    from search.loop.counting import asked

    for number in range(60):
        asked(UserFactory(username=f"asker{number}"), "zwembad", language="nl", hits=0)
    asked(niels, "zilvervos", language="nl", hits=0)
    common, rare = AskedQuery.objects.get(text="zwembad"), AskedQuery.objects.get(text="")
    assert client_of(niels).post(f"/cms/reports/searches/{common.pk}/work/").status_code in (302, 403)
    assert not MissedSearch.objects.exists()
    assert client_of(carmen).post(f"/cms/reports/searches/{rare.pk}/work/").status_code == 404
    assert client_of(carmen).post(f"/cms/reports/searches/{common.pk}/work/").status_code == 302
    assert MissedSearch.objects.get().text == "zwembad"


def test_no_more_than_ten_an_hour(client_of, emma):
    answers = [tell(client_of(emma), f"ding {number}").status_code for number in range(12)]
    assert answers[-1] == 429 and answers[0] == 200


@pytest.mark.django_db(transaction=True)
def test_two_who_miss_the_same_at_once_share_a_row(needs_postgres):
    start, failures = threading.Barrier(4), []

    def tell_often() -> None:
        try:
            start.wait(timeout=30)
            for number in range(10):
                missed.missed_tell(user=None, text=f"parkeren {number}", language="nl")
        except BaseException as problem:
            failures.append(problem)
        finally:
            connection.close()

    crowd = [threading.Thread(target=tell_often) for _one in range(4)]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join(timeout=60)
    assert not failures
    assert list(MissedSearch.objects.values_list("times", flat=True)) == [4] * 10
