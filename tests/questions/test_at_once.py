"""Two things that happen to one answer in the same moment: one of the two waits, and no answer that is gone is the chosen one."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.exceptions import PermissionDenied

from cms.core.reports import services as desk
from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.reports import thing_hide
from community.questions import judging, services
from community.questions.models import Answer, Question
from community.questions.services import answering
from tests.support.at_once import Stop, at_once

pytestmark = [  # SQLite has one writer at a time
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.usefixtures("needs_postgres"),
]


@pytest.fixture
def answer(site_tree, niels, emma, ask, say):
    return say(emma, ask(niels))


@pytest.fixture(params=["delete", "hide"])
def go_away(request, answer, emma, hanna):
    """Its author deletes it, or a host hides it; each reads it from the database first, as a request does."""
    if request.param == "delete":
        return lambda: services.answer_delete(user=emma, answer=Answer.objects.get(pk=answer.pk))
    return lambda: thing_hide(moderator=hanna, thing=Answer.objects.get(pk=answer.pk), reason="Onaardig.")


def chosen(answer: Answer) -> Answer | None:
    return Question.objects.get(pk=answer.question_id).accepted


def test_an_answer_that_goes_away_after_it_was_looked_at_is_not_chosen(answer, niels, go_away, monkeypatch):
    stop = Stop()
    looked_at = stop.after(answering.require, when=lambda _user, rule, _thing: rule == "questions.accept")
    monkeypatch.setattr(answering, "require", looked_at)
    accept = partial(services.answer_accept, user=niels, answer=answer)
    found = at_once(accept, lambda: stop.meanwhile(go_away))
    assert not any(isinstance(result, Exception) for result in found), found
    assert not Answer.objects.get(pk=answer.pk).is_readable
    assert chosen(answer) is None


def test_an_answer_that_is_going_away_cannot_be_chosen(answer, niels, go_away, monkeypatch):
    stop = Stop()
    for module in (answering, judging):
        monkeypatch.setattr(module, "unaccept", stop.after(answering.unaccept))
    accept = partial(services.answer_accept, user=niels, answer=answer)
    found = at_once(go_away, lambda: stop.meanwhile(accept))
    assert not isinstance(found[0], Exception) and isinstance(found[1], PermissionDenied), found
    assert chosen(answer) is None


def test_an_answer_deleted_and_hidden_at_once_is_both(answer, emma, hanna, monkeypatch):
    """Both change the answer and its question: in one order, or they wait for each other for ever."""
    stop = Stop()
    monkeypatch.setattr(desk, "_judged", stop.after(desk._judged))
    hide = partial(thing_hide, moderator=hanna, thing=Answer.objects.get(pk=answer.pk), reason="Onaardig.")
    delete = partial(services.answer_delete, user=emma, answer=Answer.objects.get(pk=answer.pk))
    found = at_once(hide, lambda: stop.meanwhile(delete))
    assert not any(isinstance(result, Exception) for result in found), found
    stored = Answer.objects.get(pk=answer.pk)
    assert stored.hidden_at and stored.deleted_at and stored.hidden_reason == "Onaardig."


def test_of_two_tabs_that_change_an_answer_at_once_the_second_hears_it(answer, emma, monkeypatch):
    stop = Stop()
    monkeypatch.setattr(answering, "rich_from", stop.after(answering.rich_from))
    opened = services.version_of(answer)
    first, second = (
        partial(services.answer_edit, user=emma, answer=answer, typed=words, seen=opened) for words in ("Ja.", "Nee.")
    )
    found = at_once(first, lambda: stop.meanwhile(second))
    assert isinstance(found[0], Answer) and isinstance(found[1], ChangedMeanwhile), found
    assert Answer.objects.get(pk=answer.pk).typed == "Ja."


def test_who_answers_and_who_asks_for_more_people_never_wait_for_each_other(
    site_tree, niels, ed, ask, gloves, knows, monkeypatch
):
    """The one has their own row and needs the question at the end; the other has the question and counts what that person has."""
    question = ask(niels, "Mag dat?", gloves)
    knows(ed, gloves)
    stop = Stop()
    monkeypatch.setattr(answering, "routes_answered", stop.after(answering.routes_answered))
    answer = partial(services.answer_post, author=ed, question=question, typed="Ja, dat mag.")
    more = partial(services.question_ask_more, user=niels, question=question)
    found = at_once(answer, lambda: stop.meanwhile(more))
    assert not any(isinstance(result, Exception) for result in found), found
    assert question.answers.count() == 1 and question.routes.filter(person=ed).count() == 1
