"""Choosing five, without a script: nothing is lost, one answer a person, nothing after the closing."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone

from toptasks import services
from toptasks.models import Ballot, Survey
from toptasks.services import NotFive

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(survey):
    return f"/nl{reverse('toptasks:answer', args=[survey.pk]).removeprefix('/nl').removeprefix('/en')}"


def test_who_is_asked_answers_and_who_is_not_cannot_even_see_it(make_survey, team, emma, niels, client_of):
    closed_circle = make_survey(audience=team.token)
    address = f"/nl/community/top-tasks/{closed_circle.pk}/"
    assert client_of(emma).get(address).status_code == 200
    assert client_of(niels).get(address).status_code == 404
    assert client_of(niels).post(address, {"do": "send"}).status_code == 404
    picks = list(closed_circle.items.values_list("pk", flat=True)[:5])
    services.answer_save(user=emma, survey=closed_circle, picks=picks)
    with pytest.raises(PermissionDenied):
        services.answer_save(user=niels, survey=closed_circle, picks=picks)


def test_five_are_chosen_put_in_order_and_sent(survey, items, url, emma, client_of):
    client = client_of(emma)
    step = client.post(url, {"pick": items[:5], "do": "rank"})
    assert "Zet je vijf op volgorde" in step.content.decode()
    moved = client.post(url, {"pick": items[:5], "down": items[0]}).content.decode()
    assert re.findall(r'name="pick" value="(\d+)"', moved) == [str(items[n]) for n in (1, 0, 2, 3, 4)]
    order = [items[n] for n in (1, 0, 2, 3, 4)]
    assert client.post(url, {"pick": order, "do": "send"}).status_code == 302
    assert Ballot.objects.get().picks == order
    done = client.get(url).content.decode()
    assert (
        "Dank je wel. Je antwoord is binnen" in done and 'data-testid="answered"' in done and 'value="send"' not in done
    )
    again = client.get(url, {"order": ""}).content.decode()
    assert re.findall(r'name="pick" value="(\d+)"', again) == [str(pk) for pk in order] and 'value="send"' in again
    assert client.get(url, {"again": ""}).content.decode().count(" checked>") == 5


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (0, "Je koos nog niets"),
        (4, "Kies nog één taak"),
        (3, "Kies nog 2 taken"),
        (6, "Haal er één weg"),
        (8, "Haal er 3 weg"),
    ],
)
def test_fewer_or_more_than_five_get_one_clear_sentence_and_keep_what_was_chosen(
    survey, items, url, emma, client_of, number, sentence
):
    answer = client_of(emma).post(url, {"pick": items[:number], "do": "send"})
    page = answer.content.decode()
    assert answer.status_code == 422 and sentence in page
    assert page.count(" checked>") == number
    assert not Ballot.objects.exists()


def test_a_second_answer_replaces_the_first_and_a_double_press_counts_once(survey, items, url, emma, client_of):
    client = client_of(emma)
    for _press in range(2):
        client.post(url, {"pick": items[:5], "do": "send"})
    client.post(url, {"pick": items[5:10], "do": "send"})
    assert [ballot.picks for ballot in Ballot.objects.all()] == [items[5:10]]


def test_made_up_tasks_are_not_taken(make_survey, survey, items, emma):
    other = make_survey(name="Ander")
    strange = other.items.first().pk
    for picks in ([*items[:4], strange], items[:4], [items[0]] * 5, [*items[:5], items[5]]):
        with pytest.raises(NotFive):
            services.answer_save(user=emma, survey=survey, picks=picks)


@pytest.mark.parametrize("text", ["x", "-1", "9" * 40, "²", "1e3", ""])
def test_nonsense_in_the_fields_is_a_page_and_no_error(survey, url, emma, client_of, text):
    fields = {"pick": [text], "order": f"{text},,{text}", "up": text, "do": "send"}
    assert client_of(emma).post(url, fields).status_code == 422


def test_everybody_has_an_own_order_that_stays(survey, url, emma, niels, client_of):
    def order(person):
        return re.findall(r'name="pick" value="(\d+)"', client_of(person).get(url).content.decode())

    assert order(emma) == order(emma) != order(niels)
    assert sorted(order(emma)) == sorted(order(niels))


def test_it_closes_while_somebody_fills_in(survey, items, url, emma, hanna, client_of):
    client = client_of(emma)
    client.post(url, {"pick": items[:5], "do": "rank"})
    services.survey_close(user=hanna, survey=survey)
    late = client.post(url, {"pick": items[:5], "do": "send"})
    assert late.status_code == 409 and "Je laatste wijziging is niet bewaard" in late.content.decode()
    assert not Ballot.objects.exists()


def test_the_date_closes_it_even_before_the_count(survey, items, emma):
    Survey.objects.filter(pk=survey.pk).update(closes_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(PermissionDenied):
        services.answer_save(user=emma, survey=survey, picks=items[:5])
    assert services.surveys_close_due() == 1 and services.surveys_close_due() == 0


def test_a_planned_survey_is_not_open_and_a_draft_is_not_there(make_survey, emma, client_of):
    soon = timezone.now() + timedelta(days=1)
    planned = make_survey(name="Straks", opens_at=soon, closes_at=soon + timedelta(days=2))
    draft = make_survey(name="Concept", started=False)
    assert "Het gaat open" in client_of(emma).get(f"/nl/community/top-tasks/{planned.pk}/").content.decode()
    assert client_of(emma).get(f"/nl/community/top-tasks/{draft.pk}/").status_code == 404


def test_the_invitation_stands_on_the_home_page_until_answered(site_tree, survey, items, emma, client_of):
    client = client_of(emma)
    assert "Mijn vijf kiezen" in client.get("/nl/").content.decode()
    services.answer_save(user=emma, survey=survey, picks=items[:5])
    assert "Mijn vijf kiezen" not in client.get("/nl/").content.decode()


def test_the_list_stands_once_announced(survey, hanna):
    with pytest.raises(PermissionDenied):
        services.survey_compose(user=hanna, survey=survey, lines=[])


@pytest.mark.parametrize("number", [29, 101])
def test_a_list_is_neither_short_nor_endless(make_survey, number):
    with pytest.raises(ValidationError):
        make_survey(items=number)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_and_a_closing_between_them_lose_and_double_nothing(transactional_db, request):
    """Ten people answer twice each from threads while the host closes: what was counted is what was accepted."""
    if connection.vendor != "postgresql":
        pytest.skip("a database in memory has one writer; the suite runs on PostgreSQL too")
    survey, hanna = request.getfixturevalue("survey"), request.getfixturevalue("hanna")
    make_user = request.getfixturevalue("make_user")
    people = [make_user(f"haast{n}") for n in range(10)]
    picks = list(survey.items.values_list("pk", flat=True)[:5])
    accepted: set[int] = set()
    start = threading.Barrier(len(people) * 2 + 1)

    def run(person):
        start.wait()
        try:
            services.answer_save(user=person, survey=survey, picks=picks)
            accepted.add(person.pk)
        except PermissionDenied:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(person,)) for person in people for _twice in range(2)]
    for thread in threads:
        thread.start()
    start.wait()
    closed = services.survey_close(user=hanna, survey=survey)
    for thread in threads:
        thread.join()
    assert closed.answers == len(accepted)
    assert not Ballot.objects.exists()
