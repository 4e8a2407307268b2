"""Comments on the moderators' desk of the house: what it shows of them, and how one is hidden and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from cms.plugins.points import ReportCard

from .changes import comments_changed
from .entries import entries_for
from .models import Comment
from .targets import comment_url, on_visible_targets

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import CommentQuerySet


def title(comment: Comment) -> str:
    """The page it stands on."""
    return str(comment.target)


def cards(moderator: User, comments: list[Comment]) -> dict[int, ReportCard]:
    """Each with its page, its writer and its words."""
    prefetch_related_objects(comments, "target", "user", "hidden_by")
    entries = entries_for(moderator, comments)
    return {entry.comment.pk: _card(entry.comment, entry.html) for entry in entries}


def _card(comment: Comment, html: str) -> ReportCard:
    return ReportCard(
        title=title(comment), html=html, url=comment_url(comment.target, comment.pk), author=comment.user,
        moment=comment.submit_date, hidden_at=comment.hidden_at, hidden_by=comment.hidden_by,
        hidden_reason=comment.hidden_reason,
    )  # fmt: skip


def hidden(moderator: User) -> CommentQuerySet:
    """Those on what this person may see: their right ends at the page's audience."""
    rows = on_visible_targets(moderator, Comment.objects.all())
    return rows.filter(is_public=False, is_removed=False).order_by("-hidden_at")


def hide(moderator: User, comment: Comment, reason: str) -> None:
    """Only its author and moderators read it; its replies keep the state they have."""
    _change(comment, {"is_public": False, "hidden_at": timezone.now(), "hidden_by": moderator, "hidden_reason": reason})


def show(_moderator: User, comment: Comment) -> None:
    _change(comment, {"is_public": True, "hidden_at": None, "hidden_by": None, "hidden_reason": ""})


def _change(comment: Comment, values: dict[str, Any]) -> None:
    Comment.objects.filter(pk=comment.pk).update(**values)  # not save(): see models.Comment.save
    for name, value in values.items():
        setattr(comment, name, value)
    comments_changed([comment.pk])
