"""Who may do what with questions and answers. That somebody may see the question is settled before: by `visible_or_404` and in
every service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import (
    EXPERTS,
    HOSTS,
    Verdict,
    allow,
    deny,
    is_in,
    rule,
    visibility,
    visible_to,
)
from cms.plugins.experts import known_topics
from cms.plugins.reports import is_moderator
from cms.plugins.site import remembered

from .models import Answer, Question, Route

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import AnswerQuerySet, RouteQuerySet


@visibility(Answer, token_of=lambda answer: answer.question.audience)
def _answers(user: User, answers: AnswerQuerySet) -> AnswerQuerySet:
    """An answer is seen by whoever sees its question, as long as it is not deleted or hidden; a hidden one by its author too."""
    seen = visible_to(user, Question.objects.all()).order_by().values("pk")
    return answers.filter(Q(hidden_at=None) | Q(author=user.pk), question__in=seen, deleted_at=None)


@visibility(Route, token_of=lambda route: f"user:{route.person_id}")
def _routes(user: User, routes: RouteQuerySet) -> RouteQuerySet:
    """One's own, of questions one may see."""
    seen = visible_to(user, Question.objects.all()).order_by().values("pk")
    return routes.filter(person=user.pk, question__in=seen)


def is_named_expert(user: User, question: Question) -> bool:
    """An expert by role who knows about a topic of this question. One query a request for what they know, one for its topics."""
    if not is_in(user, EXPERTS):
        return False
    known = remembered(("questions.known", user.pk), lambda: known_topics(user))
    return bool(known & {topic.pk for topic in question.topics.all()})


@rule("questions.answer")
def answer(_user: User, question: Question) -> Verdict:
    return allow() if question.is_running else _closed(question)


def _closed(question: Question) -> Verdict:
    """Why nobody answers a question that does not run."""
    if question.state == Question.State.HIDDEN:
        return deny(_("This is hidden: nobody can answer now."))
    return deny(_("This is over: no more answers are needed."))


@rule("questions.follow")
def follow(user: User, question: Question) -> Verdict:
    if question.author_id == user.pk:
        return deny(_("It is your own question: you hear of every answer."))
    if not question.is_question:
        return deny(_("A request or an offer is answered, not followed."))
    return allow() if question.is_running else _closed(question)


@rule("questions.end")
def end(user: User, question: Question) -> Verdict:
    if question.author_id != user.pk:
        return deny(_("Only who asked can end this."))
    return deny(_("A question stays open.")) if question.is_question else allow()


@rule("questions.edit_answer")
def edit_answer(user: User, answer: Answer) -> Verdict:
    if answer.author_id != user.pk:
        return deny(_("You can only change your own words."))
    return allow() if answer.is_readable else deny(_("This answer is gone."))


@rule("questions.delete_answer")
def delete_answer(user: User, answer: Answer) -> Verdict:
    if answer.author_id != user.pk:
        return deny(_("You can only delete your own words."))
    return deny(_("This answer is gone.")) if answer.deleted_at else allow()


@rule("questions.helped")
def helped(user: User, answer: Answer) -> Verdict:
    if answer.author_id == user.pk:
        return deny(_("These are your own words."))
    return allow() if answer.is_readable else deny(_("This answer is gone."))


@rule("questions.accept")
def accept(user: User, answer: Answer) -> Verdict:
    """Who asked; a host; or an expert on one of its topics, about the words of others."""
    if not answer.is_readable:
        return deny(_("This answer is gone."))
    question = answer.question
    if not question.is_question:
        return deny(_("Only a question has a right answer."))
    if question.author_id == user.pk or is_in(user, HOSTS):
        return allow()
    if is_named_expert(user, question):
        return deny(_("These are your own words.")) if answer.author_id == user.pk else allow()
    return deny(_("Only who asked, an expert on the topic or a host can say which answer is right."))


@rule("questions.ask_more")
def ask_more(user: User, question: Question) -> Verdict:
    if user.pk != question.author_id and not is_in(user, HOSTS):
        return deny(_("Only who asked can ask more people."))
    if not question.is_running or question.accepted_id or question.kind == Question.Kind.OFFER:
        return deny(_("No more answers are needed."))
    return allow()


@rule("questions.handle_route")
def handle_route(user: User, route: Route) -> Verdict:
    if route.person_id != user.pk:
        return deny(_("Somebody else was asked."))
    return allow() if route.state == Route.State.ASKED else deny(_("You answered this already, or gave it away."))


@rule("questions.promote")
def promote(user: User, question: Question) -> Verdict:
    """Of a question with an accepted answer: who gave it, an expert on the topic, a host or an editor."""
    if question.accepted_id is None or question.state != Question.State.PUBLISHED:
        return deny(_("First choose the answer that is right."))
    own = question.accepted is not None and question.accepted.author_id == user.pk
    if own or is_moderator(user) or is_named_expert(user, question):
        return allow()
    return deny(_("Only who gave the answer, an expert, a host or an editor can make a page of it."))
