"""What search, suggestions and the bell tell without saying a word: how many there are, of which kind, and from when.

An outsider who asks for a planted word gets exactly the answer that a word gets which stands nowhere.
"""

from __future__ import annotations

import re

import pytest

from cms.core.models import Notification
from search.indexing import sources
from search.loop.own import choose
from tests.contracts.urls import every_pattern

pytestmark = pytest.mark.django_db
NOWHERE = "nergenskwartsglim999"
OPEN = "nieuws"  # stands in open pages too, so that not everything that is found is hidden


def questions(word):
    """Every way the page offers to ask for a word: as it is, with others, later pages, by date, by type and by year."""
    types = sorted({key.rpartition(".")[2].removesuffix("s") for key in sources()})
    return [
        {"q": word},
        {"q": f'"{word}"', "page": 2},
        {"q": word, "sort": "date"},
        {"q": f"{word} {OPEN}"},
        {"q": f"{word} {OPEN}", "page": 2},
        {"q": word, "year": "2026"},
        {"q": word, "type": "comment"},
        {"q": word, "type": "document", "page": 2},
        {"q": word, "type": types},
        {"q": word, "type": types, "page": 2},
    ]


def answer(client, question, word):
    """Everything the API says, without the word itself."""
    said = client.get("/nl/search/api", question).json()
    return {**said, "query": said["query"].replace(word, "")}


@pytest.mark.slow
def test_a_planted_word_gets_the_answer_of_a_word_that_stands_nowhere(closed, niels, walker_of):
    client = walker_of(niels)
    nothing = [answer(client, question, NOWHERE) for question in questions(NOWHERE)]
    assert nothing[0]["total"] == 0 and nothing[3]["total"] > 0
    for word in sorted(closed.words):
        for question, expected in zip(questions(word), nothing, strict=True):
            assert answer(client, question, word) == expected, question


@pytest.mark.slow
def test_no_door_of_search_answers_differently(closed, hanna, walker_of):
    """The page in both languages, and whatever else search has: all of it, with nothing left out but what was typed."""
    choose(hanna, keep=False)  # else the list of own searches grows with each question
    client = walker_of(hanna)
    patterns = [p for p in every_pattern() if p.view.__module__.startswith("search.") and not p.is_admin]
    doors = [f"/{form}" for pattern in patterns for form, names in pattern.forms if not names]
    doors.append("/en/search/")
    assert len(doors) > 4
    for door in doors:
        nothing = said(client, door, NOWHERE)
        for word in sorted(closed.words):
            assert said(client, door, word) == nothing, (door, word)


def said(client, door, word):
    """Everything that comes back, without the word itself and the tokens that differ each time."""
    response = client.get(door, {"q": word})
    assert response.status_code < 500, door
    return re.sub(r'"[\w:=-]{40,}"', "", response.content.decode()).replace(word, "")


def test_suggestions_know_no_beginning_of_a_closed_word(closed, niels, walker_of):
    client = walker_of(niels)
    for word in sorted(closed.words):
        assert client.get("/nl/search/suggest", {"q": word}).json() == [], word
        rows = client.get("/nl/search/suggest", {"q": word[:-4]}).json()
        assert not any("kwartsglim" in row["label"] + row["url"] for row in rows), word


def test_the_names_after_an_at_sign_are_those_of_the_audience(closed, niels, emma, client_of):
    """Who may read a closed thing is not for others to ask."""
    for page in closed.pages:
        target = f"{page._meta.label_lower}:{page.pk}"
        for more in ({}, {"format": "html"}):
            asked = {"q": "e", "target": target, **more}
            assert client_of(niels).get("/nl/community/people/mention/", asked).status_code == 404, target


@pytest.mark.parametrize("who", ["niels", "hanna"])
def test_the_bell_does_not_count_what_its_owner_may_no_longer_see(
    planted, who, client_of, request, django_capture_on_commit_callbacks
):
    """Everything in it is about what closes: the rest is taken out first."""
    person = request.getfixturevalue(who)
    client = client_of(person)
    about = [
        row for row in Notification.objects.filter(recipient=person) if "kwartsglim" not in str(row.activity.target)
    ]
    Notification.objects.filter(pk__in=[row.pk for row in about]).delete()
    assert client.get("/nl/").context["unread_count"] > 0
    with django_capture_on_commit_callbacks(execute=True):
        planted.close()
    assert client.get("/nl/").context["unread_count"] == 0
    assert 'data-testid="notification"' not in client.get("/nl/notifications/").content.decode()
