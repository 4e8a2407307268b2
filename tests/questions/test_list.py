"""The rows of the list are kept for all; what is changed stands in the next list, and nobody gets what is not theirs to see."""

from __future__ import annotations

import pytest

from cms.core.scope import request_scope
from community.questions import selectors, services

from .conftest import LIST

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(site_tree, client_of):
    def get(reader, url=LIST):
        response = client_of(reader).get(url)
        assert response.status_code == 200
        return response.content.decode()

    return get


@pytest.fixture
def page_of():
    """`page_of(emma, question)`: what stands beside it, for this reader."""

    def look(reader, question):
        with request_scope():
            return selectors.alike(reader, question)

    return look


def test_a_row_says_how_the_question_stands_now(shown, ask, gloves, emma, niels):
    question = ask(niels, "Mag dat met ringen?", gloves)
    assert "Nog geen antwoord</span>" in shown(emma)
    answer = services.answer_post(question=question, author=emma, typed="Liever niet.")
    assert "Nog geen antwoord</span>" not in shown(niels) and "1 antwoord" in shown(niels)
    services.answer_accept(user=niels, answer=answer)
    assert "Beantwoord</span>" in shown(emma)
    type(niels).objects.filter(pk=niels.pk).update(display_name="Niels Anders")
    question.title = "Mag dat zonder ringen?"
    question.save()
    assert "Niels Anders" in shown(emma) and "zonder ringen" in shown(emma) and "met ringen" not in shown(emma)


def test_topics_and_rows_are_those_of_the_reader(shown, ask, gloves, garden, team, emma, niels):
    ask(emma, "Voor ons alleen", garden, audience=team.token)
    ask(emma, "Voor iedereen", gloves)
    for _again in range(2):
        assert "Voor ons alleen" in shown(emma) and "?topic=garden" in shown(emma)
        assert "Voor ons alleen" not in shown(niels) and "?topic=garden" not in shown(niels)
        assert "Voor iedereen" in shown(niels) and "?topic=gloves" in shown(niels)


def test_a_topic_nobody_asks_about_any_more_leaves_the_filter(shown, ask, gloves, emma, niels):
    question = ask(emma, "Voor iedereen", gloves)
    assert "?topic=gloves" in shown(niels)
    question.state = question.State.HIDDEN
    question.save()
    assert "?topic=gloves" not in shown(niels)


def test_what_looks_like_it_is_answered_first_and_only_what_the_reader_may_see(
    page_of, ask, gloves, garden, team, emma, niels
):
    asked = ask(niels, "Welke maat?", gloves, garden)
    open_one = ask(emma, "Nog open", gloves)
    helped = ask(emma, "Al geholpen", garden)
    closed = ask(emma, "Alleen voor ons", gloves, audience=team.token)
    answer = services.answer_post(question=helped, author=niels, typed="Zo.")
    services.answer_accept(user=emma, answer=answer)
    for _again in range(2):
        assert page_of(niels, asked) == [helped, open_one]
        assert page_of(emma, asked) == [helped, closed, open_one]
    services.answer_accept(user=emma, answer=answer, on=False)
    assert page_of(emma, asked) == [closed, helped, open_one]
    open_one.state = open_one.State.HIDDEN
    open_one.save()
    closed.audience = "everyone"
    closed.save()
    assert page_of(niels, asked) == [closed, helped]
