"""Reporting: a colleague says that something is not right; a host or editor keeps it, hides it, or shows it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require
from cms.plugins.activities import emit
from cms.plugins.contributions import Contribution

from ..changes import answers_changed, question_changed
from ..models import Answer, Question, Report
from .answering import unaccept
from .asking import reach

if TYPE_CHECKING:
    from cms.plugins.users import User

Thing = Question | Answer


def _place(thing: Thing) -> dict[str, object]:
    if isinstance(thing, Answer):
        return {"question": thing.question, "answer": thing}
    return {"question": thing, "answer": None}


@transaction.atomic
def thing_report(*, reporter: User, thing: Thing, reason: str) -> Report:
    """Tell hosts and editors what is wrong with a question or an answer. A second report of one person replaces the first."""
    place = _place(thing)
    question: Question = place["question"]  # type: ignore[assignment]
    reach(reporter, question)
    require(reporter, "questions.report", thing)
    reason = reason.replace("\x00", "").strip()
    if not reason:
        raise ValidationError({"reason": _("Say in a few words what is wrong.")})
    if len(reason) > 500:
        raise ValidationError({"reason": _("Keep your explanation under 500 characters.")})
    Question.objects.select_for_update(of=("self",)).filter(pk=question.pk).first()
    waiting = Report.objects.filter(**place, outcome=Report.Outcome.OPEN)
    was_open = waiting.exists()
    report, _created = waiting.update_or_create(
        reporter=reporter, **place, outcome=Report.Outcome.OPEN, defaults={"reason": reason}
    )
    if not was_open:  # one call for one thing: more reports of it change nothing for who decides
        data = {"title": question.title, "reporter": reporter.pk}
        emit(actor=None, type="questions.reported", target=thing, data=data, about=question)
    return report


@transaction.atomic
def thing_hide(*, moderator: User, thing: Thing, reason: str) -> None:
    """Out of sight for everybody but its author and the moderators; its reports are closed. The author reads the reason."""
    question = _place(thing)["question"]
    require(moderator, "questions.moderate", thing)
    reason = reason.replace("\x00", "").strip()[:300]
    if not reason:
        raise ValidationError({"reason": _("Write why you hide it. The author reads that.")}, code="no_reason")
    if isinstance(thing, Answer):
        thing.hidden_at, thing.hidden_reason = timezone.now(), reason
        thing.save(update_fields=["hidden_at", "hidden_reason"])
        unaccept(thing)
        answers_changed([thing.pk], question.pk)
    else:
        thing.state, thing.hidden_reason = Contribution.State.HIDDEN, reason
        thing.save(update_fields=["state", "hidden_reason", "updated_at"])
        question_changed(thing.pk)
    _close(moderator, thing, Report.Outcome.HIDDEN)


@transaction.atomic
def thing_show(*, moderator: User, thing: Thing) -> None:
    """Bring what was hidden back."""
    require(moderator, "questions.moderate", thing)
    thing.hidden_reason = ""
    if isinstance(thing, Answer):
        thing.hidden_at = None
        thing.save(update_fields=["hidden_at", "hidden_reason"])
        answers_changed([thing.pk], thing.question_id)
    elif thing.state == Contribution.State.HIDDEN:
        thing.state = Contribution.State.PUBLISHED
        thing.save(update_fields=["state", "hidden_reason", "updated_at"])
        question_changed(thing.pk)


@transaction.atomic
def reports_keep(*, moderator: User, thing: Thing) -> None:
    """Close the reports about it: it may stay."""
    require(moderator, "questions.moderate", thing)
    _close(moderator, thing, Report.Outcome.KEPT)


def _close(moderator: User, thing: Thing, outcome: str) -> None:
    open_ones = Report.objects.filter(**_place(thing), outcome=Report.Outcome.OPEN)
    open_ones.update(outcome=outcome, handled_at=timezone.now(), handled_by=moderator)
