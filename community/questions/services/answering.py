"""Answering: an answer is written, changed, taken away and put back; it helps somebody; one is accepted."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require
from cms.plugins.activities import emit
from cms.plugins.contributions import DOUBLE_CLICK, UNDO_FOR, ChangedMeanwhile
from cms.plugins.site import house_changed
from cms.plugins.text import words_typed
from cms.plugins.users import take_turn

from ..changes import answers_changed
from ..models import MAX_LENGTH, Answer, Helped, Question
from ..texts import rich_from
from .doors import reach
from .routing import routes_answered

if TYPE_CHECKING:
    from cms.plugins.users import User


def _words(typed: str) -> str:
    text = words_typed(typed, most=MAX_LENGTH)
    if not text:
        raise ValidationError({"typed": _("Write something first. One sentence is enough.")}, code="empty")
    return text


@transaction.atomic
def answer_post(*, author: User, question: Question, typed: str) -> Answer:
    """Answer a question. Tells its author and everybody who wants to know it too.

    The same words twice within half a minute are one answer: a double click returns the first.
    """
    take_turn(author)
    reach(author, question)
    question = Question.objects.get(pk=question.pk)  # as it is now: it may be over since the page was opened
    require(author, "questions.answer", question)
    text = _words(typed)
    since = timezone.now() - DOUBLE_CLICK
    twin = question.answers.readable().filter(author=author, typed=text, created_at__gt=since).first()
    if twin is not None:
        return twin
    answer = Answer(question=question, author=author, typed=text, body=rich_from(text))
    answer.full_clean(exclude=["body"])
    answer.save()
    routes_answered(question, [author.pk])
    answers_changed([answer.pk], question.pk)
    _emit("questions.answered", author, answer, f"answer:{answer.pk}")
    return answer


def _emit(kind: str, actor: User, answer: Answer, dedupe: str) -> None:
    data = {"title": answer.question.title, "url": answer.get_absolute_url()}
    emit(actor=actor, type=kind, target=answer, dedupe=dedupe, data=data, about=answer.question)


def version_of(answer: Answer) -> str:
    """Names the words of an answer as they are now; it changes with every edit."""
    return (answer.edited_at or answer.created_at).isoformat()


@transaction.atomic
def answer_edit(*, user: User, answer: Answer, typed: str, seen: str | None = None) -> Answer:
    """Change the words of an answer of one's own.

    seen  the version this person had before them (`version_of`); ChangedMeanwhile when other words are stored now. None:
          whatever they were
    """
    rows = Answer.objects.select_for_update(of=("self",), no_key=True).select_related("question")
    answer = rows.get(pk=answer.pk)
    reach(user, answer.question)
    require(user, "questions.edit_answer", answer)
    text = _words(typed)
    if text == answer.typed:
        return answer
    if seen is not None and seen != version_of(answer):
        raise ChangedMeanwhile
    answer.typed, answer.body, answer.edited_at = text, rich_from(text), timezone.now()
    answer.save(update_fields=["typed", "body", "edited_at"])
    answers_changed([answer.pk], answer.question_id)
    return answer


@transaction.atomic
def answer_delete(*, user: User, answer: Answer) -> Answer:
    """Take an answer of one's own away. For ten minutes it can be put back; it is no longer the accepted one then."""
    hold(answer)
    reach(user, answer.question)
    require(user, "questions.delete_answer", answer)
    answer.deleted_at = timezone.now()
    answer.save(update_fields=["deleted_at"])
    unaccept(answer)
    answers_changed([answer.pk], answer.question_id)
    return answer


@transaction.atomic
def answer_restore(*, user: User, answer: Answer) -> Answer:
    """Put back what one deleted less than ten minutes ago. Raises PermissionDenied when that has passed."""
    reach(user, answer.question)
    found = Answer.objects.filter(pk=answer.pk, author=user, deleted_at__gt=timezone.now() - UNDO_FOR)
    if not found.update(deleted_at=None):
        raise PermissionDenied(_("It is too late to put this answer back."))
    answer.deleted_at = None
    answers_changed([answer.pk], answer.question_id)
    return answer


def answers_purge(*, now: datetime | None = None) -> int:
    """Erase answers that were deleted longer ago than the undo window. Returns how many."""
    due = Answer.objects.filter(deleted_at__lte=(now or timezone.now()) - UNDO_FOR)
    ids = list(due.values_list("pk", flat=True)[:5000])
    Answer.objects.filter(pk__in=ids).delete()
    return len(ids)


@transaction.atomic
def answer_helped(*, user: User, answer: Answer, on: bool = True) -> None:
    """“This helped me”, or no longer. One a person, however often it is pressed; the author hears of it once."""
    reach(user, answer.question)
    require(user, "questions.helped", answer)
    if not on:
        Helped.objects.filter(answer=answer, user=user).delete()
        return
    _row, created = Helped.objects.get_or_create(answer=answer, user=user)
    if created:
        _emit("questions.helped", user, answer, f"helped:{answer.pk}:{user.pk}")


@transaction.atomic
def answer_accept(*, user: User, answer: Answer, on: bool = True) -> Question:
    """This is the answer; or it is not, after all. There is one at most: accepting another takes its place."""
    question = Question.objects.select_for_update(of=("self",), no_key=True).get(pk=answer.question_id)
    reach(user, question)
    answer = Answer.objects.select_related("question").get(pk=answer.pk)
    require(user, "questions.accept", answer)
    if not on:
        if question.accepted_id == answer.pk:
            unaccept(answer)
    elif question.accepted_id != answer.pk:
        now = timezone.now()
        Question.objects.filter(pk=question.pk).update(accepted=answer, accepted_by=user, accepted_at=now)
        answers_changed([answer.pk], question.pk)
        _emit("questions.accepted", user, answer, f"accepted:{answer.pk}")
    question.refresh_from_db(fields=["accepted", "accepted_by", "accepted_at"])
    return question


def hold(answer: Answer) -> None:
    """Until the end of the caller's transaction nobody else hides, deletes or accepts this answer.

    The answer is locked first and then its question, in the order of the moderators' desk: two never wait for each other.
    """
    for model, pk in ((Answer, answer.pk), (Question, answer.question_id)):
        list(
            model._base_manager.select_for_update(of=("self",), no_key=True).filter(pk=pk).values_list("pk", flat=True)
        )


def unaccept(answer: Answer) -> None:
    """Within the caller's transaction: this answer is not the accepted one (any more)."""
    changed = Question.objects.filter(accepted=answer).update(accepted=None, accepted_by=None, accepted_at=None)
    if changed:
        house_changed()  # it waits for those who were asked again
        answers_changed([answer.pk], answer.question_id)
