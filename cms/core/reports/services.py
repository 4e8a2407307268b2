"""The only writers of reports, and the door to hiding. Each function is one transaction, never sees a request, and raises:
`PermissionDenied` with a sentence when the person may not, `ValidationError` with a sentence when the words are not right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.access.rules import require
from cms.core.access.visibility import is_visible
from cms.core.activities import emit
from cms.core.models import Report
from cms.core.notifications import untell
from cms.core.points import ReportTarget

from .targets import place_of, target_for

if TYPE_CHECKING:
    from cms.core.models import User

LONGEST_REASON = 300  # characters in which a moderator says why


def _reach(user: User, thing: Model) -> ReportTarget:
    """The last door: whoever calls a service, nobody reports or hides what they may not see."""
    target = target_for(type(thing))
    if target is None or not is_visible(user, thing):
        raise PermissionDenied(_("This is not there any more."))
    return target


def _judged(moderator: User, thing: Model) -> ReportTarget:
    """The same for who decides: besides what they see, what is hidden within what they may judge."""
    require(moderator, "reports.judge", thing)
    target = target_for(type(thing))
    if target is not None and _is_hidden(moderator, target, thing):
        return target
    return _reach(moderator, thing)


@transaction.atomic
def report_add(*, reporter: User, thing: Any, reason: str = "") -> Report:
    """Tell hosts and editors that something is not right; `reason` in own words may stay empty.

    A second report of the same person about the same thing replaces the words of the first, and moderators are told once
    about a thing, however many people report it.
    """
    _lock(thing)
    target = _reach(reporter, thing)
    require(reporter, "reports.add", thing)
    reason = reason.replace("\x00", "").strip()
    if len(reason) > (Report._meta.get_field("reason").max_length or 0):
        raise ValidationError({"reason": _("Keep your explanation under 500 characters.")}, code="too_long")
    place = place_of(thing)
    was_open = Report.objects.open().filter(**place).exists()
    report, _created = Report.objects.update_or_create(
        **place, reporter=reporter, outcome=Report.Outcome.OPEN, defaults={"reason": reason}
    )
    if not was_open:
        data = {"title": target.title(thing), "reporter": reporter.pk}
        emit(actor=None, type="reports.reported", target=thing, data=data)
    return report


def _lock(thing: Model) -> None:
    """Reports of one thing are written one after the other, and not while it is being hidden."""
    rows = type(thing)._base_manager.select_for_update(of=("self",), no_key=True)
    list(rows.filter(pk=thing.pk).order_by().values_list("pk", flat=True))


@transaction.atomic
def thing_hide(*, moderator: User, thing: Any, reason: str) -> None:
    """Take it out of sight for everybody but its author and the moderators, and close its reports. The author is told once
    and reads the reason; without one nothing is hidden."""
    _lock(thing)
    target = _judged(moderator, thing)
    reason = reason.replace("\x00", "").strip()[:LONGEST_REASON]
    if not reason:
        raise ValidationError({"reason": _("Write why you hide it. The author reads that.")}, code="no_reason")
    was_hidden = _is_hidden(moderator, target, thing)
    target.hide(moderator, thing, reason)
    _close(moderator, thing, Report.Outcome.HIDDEN)
    if not was_hidden:
        _tell_author("reports.hidden", moderator, target, thing)


@transaction.atomic
def thing_show(*, moderator: User, thing: Any) -> None:
    """Bring what was hidden back, and tell its author; what is not hidden stays as it is."""
    _lock(thing)
    target = _judged(moderator, thing)
    if _is_hidden(moderator, target, thing):
        target.show(moderator, thing)
        _tell_author("reports.shown", moderator, target, thing)


def _is_hidden(moderator: User, target: ReportTarget, thing: Model) -> bool:
    return target.hidden(moderator).filter(pk=thing.pk).exists()


def _tell_author(kind: str, moderator: User, target: ReportTarget, thing: Model) -> None:
    """The author hears that it happened, not from whom: moderators speak for the house. The reason stays with the thing.

    What they heard of it before is not true any more and leaves their notifications.
    """
    for earlier in ("reports.hidden", "reports.shown"):
        untell(type=earlier, target=thing)
    emit(actor=None, type=kind, target=thing, data={"title": target.title(thing), "moderator": moderator.pk})


@transaction.atomic
def thing_keep(*, moderator: User, thing: Any) -> None:
    """It may stay: close the reports about it."""
    _judged(moderator, thing)
    _close(moderator, thing, Report.Outcome.KEPT)


def _close(moderator: User, thing: Model, outcome: str) -> None:
    waiting = Report.objects.open().filter(**place_of(thing))
    waiting.update(outcome=outcome, handled_at=timezone.now(), handled_by=moderator)
