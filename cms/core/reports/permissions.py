"""Who may report, who decides, and who may read a report. That somebody may see the thing is settled before, by
`visible_or_404` and in every service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.core.access.rules import Verdict, allow, deny, rule
from cms.core.access.tokens import NOBODY
from cms.core.access.visibility import visibility, visible_to
from cms.core.models import Report
from cms.core.roles import ADMINISTRATORS, EDITORS, HOSTS, is_in

if TYPE_CHECKING:
    from cms.core.models.reports import ReportQuerySet


def is_moderator(user: Any) -> bool:
    """Hosts, editors and administrators look after what colleagues share."""
    return bool(user.is_authenticated and user.is_active and is_in(user, HOSTS, EDITORS, ADMINISTRATORS))


@rule("reports.add")
def add(user: Any, thing: Any) -> Verdict:
    """Whoever sees it, about the words of others. No query: a thread asks it hundreds of times."""
    written = thing.is_written_by(user) if hasattr(thing, "is_written_by") else thing.author_id == user.pk
    return deny(_("These are your own words: you can change or delete them.")) if written else allow()


@rule("reports.judge")
def judge(user: Any, _thing: Any = None) -> Verdict:
    return allow() if is_moderator(user) else deny(_("Only hosts and editors can do this."))


@visibility(Report, token_of=lambda _report: NOBODY)
def _reports(user: Any, reports: QuerySet[Any]) -> QuerySet[Any]:
    """For moderators, about what they may see. Not for who made it, nor for who it is about."""
    from .targets import report_targets

    if not is_moderator(user):
        return reports.none()
    about = Q(pk__in=[])
    for target in report_targets():
        seen = visible_to(user, target.model._default_manager.all()).order_by().values("pk")
        about |= Q(about_type=ContentType.objects.get_for_model(target.model), about_id__in=seen)
    return reports.filter(about)


def open_reports(moderator: Any) -> ReportQuerySet:
    """What waits for a decision of this person."""
    return visible_to(moderator, Report.objects.open())  # type: ignore[return-value]
