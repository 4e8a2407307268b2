"""What waits for hosts and editors: reported comments, and what was hidden last. Never beyond what they may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.plugins.points import Ask, Asks
from cms.plugins.text import in_words

from .entries import Entry, entries_for
from .models import Comment, Report
from .moderators import is_moderator
from .targets import on_visible_targets, url_of_target

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import CommentQuerySet


@dataclass
class ReportedComment:
    """A comment on a moderator's desk."""

    comment: Comment
    reports: list[Report] = field(default_factory=list)
    entry: Entry | None = None
    target_url: str = ""


def open_reports_for(moderator: Any, limit: int = 50) -> list[ReportedComment]:
    """Comments with open reports on pages this moderator may see, the longest waiting first."""
    reports = (
        Report.objects.filter(outcome=Report.Outcome.OPEN, comment__in=_reachable(moderator))
        .select_related("reporter", "comment__user", "comment__target_type")
        .order_by("created_at")[: limit * 5]
    )
    found: dict[int, ReportedComment] = {}
    for report in reports:
        item = found.setdefault(report.comment_id, ReportedComment(report.comment))
        item.reports.append(report)
    items = list(found.values())[:limit]
    _with_entries(moderator, items)
    return items


def hidden_for(moderator: Any, limit: int = 20) -> list[ReportedComment]:
    """What was hidden last, so that it can be brought back."""
    rows = _reachable(moderator).filter(is_public=False, is_removed=False)
    rows = rows.select_related("user", "hidden_by", "target_type").order_by("-hidden_at")[:limit]
    items = [ReportedComment(comment) for comment in rows]
    _with_entries(moderator, items)
    return items


def open_report_count(moderator: Any) -> int:
    """How many comments wait for a decision of this moderator."""
    reports = Report.objects.filter(outcome=Report.Outcome.OPEN, comment__in=_reachable(moderator))
    return reports.values("comment").distinct().count()


def reports_to_judge(request: HttpRequest) -> Asks | None:
    """What reports ask of hosts and editors; nothing (and no query) for everybody else."""
    count = open_report_count(request.user) if is_moderator(request.user) else 0
    if not count:
        return None
    title = ngettext("A comment was reported", "There are %(number)s reported comments", count)
    ask = Ask(
        title=title % {"number": in_words(count)},
        text=_("A colleague says that something is not right. Read it and decide."),
        action=_("Look at the reports"),
        hint=_("Read it and decide"),
        verb=_("Look"),
        url=reverse("comments:moderation"),
        icon="flag",
    )
    return Asks(items=[ask], count=count)


def _reachable(moderator: Any) -> CommentQuerySet:
    """Comments on what this person may see, hidden ones included: their right ends at the page's audience."""
    return on_visible_targets(moderator, Comment.objects.all())


def _with_entries(moderator: Any, items: list[ReportedComment]) -> None:
    prefetch_related_objects([item.comment for item in items], "target")
    entries = entries_for(moderator, [item.comment for item in items])
    for item, entry in zip(items, entries, strict=True):
        item.entry = entry
        item.target_url = url_of_target(item.comment.target)
