"""Two at once, on the database that has locks: nobody gets more questions than they can carry, one page is made of one answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from community.questions import services
from community.questions.models import Helped, Question, Route

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def together(*steps: Callable[[], Any]) -> list[BaseException]:
    """Run every step in a thread of its own, started at the same moment. Returns what they raised."""
    gate, raised = threading.Barrier(len(steps)), []

    def run(step: Callable[[], Any]) -> None:
        try:
            gate.wait(timeout=30)
            step()
        except BaseException as problem:
            raised.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    return raised


def test_the_last_place_of_an_expert_is_given_once(needs_postgres, make_user, ed, emma, gloves, knows, settings):
    settings.QUESTIONS_ASKED_AT_ONCE, settings.QUESTIONS_MOST_OPEN = 2, 3
    knows(ed, gloves)
    knows(emma, gloves)
    askers = [make_user(f"asker{number}") for number in range(8)]

    def ask(author: Any) -> Callable[[], Any]:
        def step() -> None:
            question = Question(title=f"Vraag van {author}?", language="nl")
            services.question_ask(question=question, user=author, topics=[gloves])

        return step

    assert together(*[ask(author) for author in askers]) == []
    assert Question.objects.count() == 8
    for person in (ed, emma):
        assert Route.objects.waiting().filter(person=person).count() == 3


def test_a_thank_you_pressed_in_many_tabs_counts_once(needs_postgres, niels, emma, ask, say):
    answer = say(emma, ask(niels))
    assert together(*[lambda: services.answer_helped(user=niels, answer=answer)] * 6) == []
    assert Helped.objects.count() == 1


def test_two_who_choose_at_once_leave_one_chosen_answer(needs_postgres, niels, emma, hanna, ed, ask, say):
    question = ask(niels)
    first, second = say(emma, question), say(ed, question, "Nee.")
    steps = [
        lambda: services.answer_accept(user=niels, answer=first),
        lambda: services.answer_accept(user=hanna, answer=second),
    ]
    assert together(*steps) == []
    question.refresh_from_db()
    assert question.accepted in (first, second)
