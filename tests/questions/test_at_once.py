"""An asker presses two buttons in the same moment."""

from __future__ import annotations

from functools import partial

import pytest

from community.questions import services
from community.questions.models import Answer, Question
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_answers_accepted_at_once_leave_one(site_tree, niels, emma, ed, ask, say):
    for number in range(3):
        question = ask(niels, f"Mag dat? {number}")
        answers = [say(emma, question, "Ja, dat mag."), say(ed, question, "Nee, liever niet.")]
        found = at_once(*(partial(services.answer_accept, user=niels, answer=answer) for answer in answers))
        assert all(isinstance(result, Question) for result in found), found
        stored = Question.objects.get(pk=question.pk)
        assert stored.accepted in answers and stored.accepted_by == niels
        assert Answer.objects.filter(question=question).count() == 2


def test_an_answer_accepted_and_taken_back_at_once_is_one_of_the_two(site_tree, niels, emma, ask, say):
    question = ask(niels)
    answer = say(emma, question)
    found = at_once(
        partial(services.answer_accept, user=niels, answer=answer),
        partial(services.answer_accept, user=niels, answer=answer, on=False),
    )
    assert all(isinstance(result, Question) for result in found), found
    stored = Question.objects.get(pk=question.pk)
    assert (stored.accepted is None) == (stored.accepted_at is None) == (stored.accepted_by is None)
