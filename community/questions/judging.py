"""Answers on the moderators' desk of the house: what it shows of them, and how one is hidden and shown again. Questions are
contributions: the kernel does the same for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from django.utils import timezone

from cms.plugins.access import tokens_for
from cms.plugins.points import ReportCard

from .changes import answers_changed
from .models import Answer
from .services.answering import hold, unaccept

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import AnswerQuerySet


def title(answer: Answer) -> str:
    """The question it answers."""
    return answer.question.title


def cards(_moderator: User, answers: list[Answer]) -> dict[int, ReportCard]:
    """Each with its question and its writer."""
    prefetch_related_objects(answers, "question", "author")
    return {
        answer.pk: ReportCard(
            title=title(answer), html=answer.body, url=answer.get_absolute_url(), author=answer.author,
            moment=answer.created_at, hidden_at=answer.hidden_at, hidden_reason=answer.hidden_reason,
        )
        for answer in answers
    }  # fmt: skip


def hidden(moderator: User) -> AnswerQuerySet:
    """Those to questions for an audience this moderator belongs to."""
    rows = Answer.objects.filter(question__audience__in=tokens_for(moderator), question__deleted_at=None)
    return rows.filter(deleted_at=None, hidden_at__isnull=False).order_by("-hidden_at")


def hide(_moderator: User, answer: Answer, reason: str) -> None:
    """Only its author reads it; it is not the chosen answer any more."""
    hold(answer)
    _change(answer, reason)
    unaccept(answer)


def show(_moderator: User, answer: Answer) -> None:
    _change(answer, "")


def _change(answer: Answer, reason: str) -> None:
    answer.hidden_at, answer.hidden_reason = (timezone.now() if reason else None), reason
    answer.save(update_fields=["hidden_at", "hidden_reason"])
    answers_changed([answer.pk], answer.question_id)
