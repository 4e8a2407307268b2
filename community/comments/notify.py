"""Who hears of a comment, and why. The kernel keeps the strongest reason for each person, drops the author and
everybody who may not see the comment, and takes a notification away again when the comment is hidden or deleted.
"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from cms.plugins.text import people_mentioned, with_names

from .models import Comment, Mute
from .targets import people_behind

QUOTED = 110  # characters of a comment that a notification shows

if TYPE_CHECKING:
    from cms.plugins.activities import Activity


def mentioned(activity: Activity) -> list[int]:
    """Those named with @ who may see the page; resolved when the comment was written."""
    return list(activity.data.get("mentioned", ()))


def replied_to(activity: Activity) -> list[int]:
    """The author of the comment this one answers."""
    parent = activity.data.get("parent")
    if not parent:
        return []
    return [pk for pk in Comment.objects.filter(pk=parent).values_list("user_id", flat=True) if pk]


def page_people(activity: Activity) -> set[int]:
    """The author and owners of the page, except who muted the conversation."""
    comment = _comment(activity)
    if comment is None or comment.target is None:
        return set()
    return people_behind(comment.target) - _muters(comment)


def followers(activity: Activity) -> set[int]:
    """Everybody who said something here and did not mute the conversation."""
    comment = _comment(activity)
    if comment is None:
        return set()
    talked = Comment.objects.on(comment.target_type_id, comment.target_id).readable().order_by()
    ids = set(talked.filter(user__isnull=False).values_list("user_id", flat=True).distinct())
    return ids - _muters(comment)


def quotes(comments: list[Comment]) -> dict[int, str]:
    """The first words of each comment, with people by their names. One query for all of them."""
    people = people_mentioned(comment.comment for comment in comments)
    return {comment.pk: shorten(with_names(comment.comment, people), QUOTED, placeholder="…") for comment in comments}


def _comment(activity: Activity) -> Comment | None:
    return Comment.objects.filter(pk=activity.data.get("comment")).first()


def _muters(comment: Comment) -> set[int]:
    rows = Mute.objects.filter(target_type_id=comment.target_type_id, target_id=comment.target_id)
    return set(rows.values_list("user_id", flat=True))
