"""From search to done: what is counted, and that no row says whose it was or what was typed."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Locale

from toptasks.journeys import COOKIE, TaskJourneyMiddleware, Thread, _row, task_called
from toptasks.measures import journeys_prune, measures
from toptasks.models import TaskJourney, TopTask
from toptasks.selectors import Task, tasks_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(site_tree):
    from pages.models import FormPage

    nl = Locale.objects.get(language_code="nl")
    page = site_tree.nl.forms.add_child(instance=FormPage(title="Ziek melden", slug="ziek-melden", locale=nl))
    TopTask.objects.create(title="Ziek melden", keywords="griep, verzuim", page=page, locale=nl)
    other = site_tree.nl.forms.add_child(instance=FormPage(title="Incident melden", slug="incident", locale=nl))
    TopTask.objects.create(title="Incident melden", page=other, locale=nl)
    call_command("search_index", "--rebuild", verbosity=0)
    return page


def search(client, words):
    return client.get("/nl/search/", {"q": words})


def follow(client, page):
    return client.get(page.get_url(), headers={"referer": "http://testserver/nl/search/?q=x"})


def test_found_at_once_is_done_with_its_place_and_time(form, emma, client_of):
    client = client_of(emma)
    search(client, "ziek melden")
    assert not TaskJourney.objects.get().done, "given up until it is found"
    follow(client, form)
    row = TaskJourney.objects.get()
    assert (row.done, row.searches, row.position, row.fresh) == (True, 1, 1, True) and row.seconds < 60


def test_other_words_first_are_the_same_journey(form, emma, client_of):
    client = client_of(emma)
    search(client, "ziek melden")
    search(client, "formulier ziek")
    follow(client, form)
    assert TaskJourney.objects.get().searches == 2


def test_a_task_found_with_words_nobody_thought_of_counts_too(form, emma, client_of):
    client = client_of(emma)
    search(client, "koorts")
    assert not TaskJourney.objects.exists()
    follow(client, form)
    assert TaskJourney.objects.get().done


def test_opening_it_from_elsewhere_or_hours_later_is_no_success_of_search(form, emma, client_of, monkeypatch):
    client = client_of(emma)
    search(client, "ziek melden")
    client.get(form.get_url())
    client.get(form.get_url(), headers={"referer": "https://elders.example/nl/search/"})
    monkeypatch.setattr("toptasks.journeys.time", lambda: timezone.now().timestamp() + 7200)
    follow(client, form)
    assert not TaskJourney.objects.get().done


def test_no_row_holds_a_person_or_a_word_and_a_forged_thread_is_nothing(form, emma, client_of):
    fields = {field.name for field in TaskJourney._meta.get_fields()}
    assert fields == {"id", "task_key", "day", "searches", "position", "seconds", "done", "fresh"}
    client = client_of(emma)
    search(client, "griep")
    thread = client.cookies[COOKIE]
    assert thread["httponly"] and "griep" not in thread.value and "emma" not in thread.value
    client.cookies[COOKIE] = thread.value.replace('"searches":1', '"searches":9')
    assert follow(client, form).status_code == 200
    assert not TaskJourney.objects.get().done


def test_words_that_fit_two_tasks_are_nobodys(form):
    tasks = tasks_in("nl")
    called = {
        words: getattr(task_called(tasks, words), "title", None)
        for words in ("melden", "GRIEP!", "ik wil ziek melden", "", "incident")
    }
    assert called == {
        "melden": None,
        "GRIEP!": "Ziek melden",
        "ik wil ziek melden": "Ziek melden",
        "": None,
        "incident": "Incident melden",
    }


def test_figures_need_five_searchers_and_leave_today_out(form):
    key, today = TopTask.objects.get(title="Ziek melden").translation_key, timezone.localdate()

    def row(days=1, **fields):
        TaskJourney.objects.create(task_key=key, day=today - timedelta(days=days), **fields)

    def shown():
        return next(one for one in measures() if one.title == "Ziek melden")

    for _again in range(20):
        row(fresh=False, done=True, position=1, seconds=5)
    for _person in range(4):
        row(done=True, position=2, seconds=10)
    row(days=0, done=True, position=1, seconds=5)
    assert shown().journeys == 0, "twenty-four searches of four people"
    row(searches=3)
    figures = shown()
    assert (figures.journeys, figures.given_up, figures.first_three, figures.seconds) == (25, 4, 96, 6)
    TaskJourney.objects.update(day=today - timedelta(days=500))
    assert journeys_prune() == 26


def test_signing_out_takes_the_thread_along(form, client_of, niels):
    client = client_of(niels)
    search(client, "ziek melden")
    assert client.cookies[COOKIE].value
    client.post("/nl/sign-out/")
    assert client.cookies[COOKIE].value == "" and client.cookies[COOKIE]["max-age"] == 0


def test_the_cookie_stays_small_whatever_is_done_with_it():
    thread = Thread(began=1, last=1, places={uuid4().hex: place for place in range(20)})
    for number in range(100):
        facts = {"icon": "", "page_id": None, "words": (), "weight": 0.0, "active": True, "tokens": frozenset()}
        _row(thread, Task(key=uuid4(), title=str(number), url="/", **facts))
    response = HttpResponse()
    request = RequestFactory().get("/")
    request.toptasks_thread = thread
    TaskJourneyMiddleware(lambda _request: response)(request)
    assert len(thread.before) == 40 and len(response.cookies[COOKIE].OutputString()) < 4000
