"""Who may do what in a conversation, and who can see a comment at all.

The rules about one comment look only at the comment and the person, never at the database: a thread asks them hundreds
of times. That the reader may see the page is settled before, by `target_or_404` and in every service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import Verdict, allow, deny, rule, token_of, visibility

from .models import Comment
from .targets import is_open, on_visible_targets

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import CommentQuerySet


@visibility(Comment, token_of=lambda comment: token_of(comment.target))
def _comments(user: User, queryset: CommentQuerySet) -> CommentQuerySet:
    """A comment is seen by those who may see what it is about, as long as it is not deleted or hidden; what is hidden, by its
    author."""
    return on_visible_targets(user, queryset.readable_by(user))


@rule("comments.post")
def post(_user: User, target: Any) -> Verdict:
    return allow() if is_open(target) else deny(_("Comments are closed here."))


@rule("comments.react")
def react(_user: User, target: Any) -> Verdict:
    if isinstance(target, Comment):
        return allow() if target.is_readable else deny(_("This comment is gone."))
    return allow() if is_open(target) else deny(_("Reactions are closed here."))


@rule("comments.reply")
def reply(_user: User, comment: Comment) -> Verdict:
    return allow() if comment.is_readable else deny(_("You cannot reply to a comment that is gone."))


@rule("comments.edit")
def edit(user: User, comment: Comment) -> Verdict:
    if comment.user_id != user.pk:
        return deny(_("You can only edit your own words."))
    return allow() if comment.is_readable else deny(_("This comment is gone."))


@rule("comments.delete")
def delete(user: User, comment: Comment) -> Verdict:
    if comment.user_id != user.pk:
        return deny(_("You can only delete your own words."))
    return deny(_("This comment is gone.")) if comment.is_removed else allow()


@rule("comments.restore")
def restore(user: User, comment: Comment) -> Verdict:
    from cms.plugins.contributions import UNDO_FOR

    if comment.user_id != user.pk or not comment.is_removed or comment.deleted_at is None:
        return deny(_("There is nothing of yours to put back."))
    in_time = comment.purged_at is None and comment.deleted_at > timezone.now() - UNDO_FOR
    return allow() if in_time else deny(_("It is too late to put this comment back."))
