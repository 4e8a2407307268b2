"""Everything that writes a conversation. No other module saves a comment, reaction or mute;
`judging.py` hides comments and shows them again, for the moderators' desk of the house.

Each function is one transaction, takes keywords only, never sees a request, and raises: `PermissionDenied` with a
sentence when the person may not, `ValidationError` with a sentence when the words are not right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_comments_xtd.models import XtdComment

from cms.plugins.access import is_visible, require
from cms.plugins.activities import emit
from cms.plugins.contributions import DOUBLE_CLICK, UNDO_FOR
from cms.plugins.text import MOST_MENTIONS, mentions_in, resolve_mentions, words_typed
from cms.plugins.users import take_turn

from .changes import comments_changed
from .limits import max_level
from .models import MAX_LENGTH, Comment, Mute
from .targets import comment_url, type_of

if TYPE_CHECKING:
    from cms.plugins.users import User

SITE_ID = 1


def _reach(user: User, target: Any) -> None:
    """The last door: whoever calls a service, nobody talks on a page they may not see."""
    if target is None or not is_visible(user, target):
        raise PermissionDenied(_("This page is not there."))


def clean_text(text: str) -> str:
    """The words without surrounding space; raises when there are none or too many, or too many names in them."""
    text = words_typed(text, most=MAX_LENGTH)
    if not text:
        raise ValidationError(_("Write something first. An empty comment says nothing."), code="empty")
    if len(mentions_in(text)) > MOST_MENTIONS:
        raise ValidationError(
            _("You can mention %(limit)d colleagues at once. Leave some names out."),
            code="too_many_names",
            params={"limit": MOST_MENTIONS},
        )
    return text


@transaction.atomic
def comment_post(*, author: User, target: Any, text: str, reply_to: Comment | None = None) -> Comment:
    """Add a comment, or a reply to one on the same target. Tells the people concerned after commit.

    The same words twice within half a minute are one comment: a double click returns the first.
    """
    take_turn(author)
    _reach(author, target)
    require(author, "comments.post", target)
    text = clean_text(text)
    kind = type_of(target)
    if reply_to is not None:
        reply_to = _lock_for_reply(reply_to, kind.pk, target.pk)
        require(author, "comments.reply", reply_to)
    if (twin := _double_click(author, kind.pk, target.pk, text, reply_to)) is not None:
        return twin
    comment = Comment(
        content_type=kind, object_pk=str(target.pk), target_type=kind, target_id=target.pk, site_id=SITE_ID,
        user=author, comment=text, submit_date=timezone.now(), parent_id=reply_to.pk if reply_to else 0,
    )  # fmt: skip
    comment.full_clean(exclude=["xtdcomment_ptr", "comment_ptr"], validate_unique=False)
    comment.save()
    comment.target = target
    comments_changed([comment.pk])
    emit(
        actor=author,
        type="comments.commented",
        target=comment,
        dedupe=f"comment:{comment.pk}",
        data=_activity_data(comment, target, resolve_mentions(text, author=author, target=target), reply_to),
        about=target,
    )
    return comment


def _lock_for_reply(reply_to: Comment, type_id: int, target_id: int) -> Comment:
    """Lock the thread, so that two replies at once get two places, and read the parent again under the lock.

    Refuses a parent of another page: the engine would accept it and join two conversations.
    """
    XtdComment.norel_objects.select_for_update(of=("self",)).filter(pk=reply_to.thread_id).first()
    parent = Comment.objects.on(type_id, target_id).filter(pk=reply_to.pk).first()
    if parent is None:
        raise ValidationError(_("The comment you reply to is not here anymore."), code="foreign_parent")
    if parent.level >= max_level(parent.target_type):
        raise ValidationError(_("This conversation cannot go deeper. Reply one step higher."), code="too_deep")
    return parent


def _double_click(author: User, type_id: int, target_id: int, text: str, reply_to: Comment | None) -> Comment | None:
    since = timezone.now() - DOUBLE_CLICK
    twins = Comment.objects.on(type_id, target_id).readable().filter(user=author, submit_date__gt=since, comment=text)
    return (twins.filter(parent_id=reply_to.pk, level__gt=0) if reply_to else twins.filter(level=0)).first()


def _activity_data(comment: Comment, target: Any, mentioned: list[User], parent: Comment | None) -> dict[str, Any]:
    """What the fan-out needs to know, as plain numbers: it may run later, in another process."""
    return {
        "comment": comment.pk,
        "parent": parent.pk if parent else None,
        "mentioned": sorted(person.pk for person in mentioned),
        "title": str(target),
        "url": comment_url(target, comment.pk),
    }


@transaction.atomic
def comment_edit(*, editor: User, comment: Comment, text: str) -> Comment:
    """Change the words of a comment of one's own. Who is mentioned for the first time hears of it."""
    _reach(editor, comment.target)
    require(editor, "comments.edit", comment)
    text = clean_text(text)
    if text == comment.comment:
        return comment
    target = comment.target
    before = {person.pk for person in resolve_mentions(comment.comment, author=editor, target=target)}
    new = [person for person in resolve_mentions(text, author=editor, target=target) if person.pk not in before]
    now = timezone.now()
    Comment.objects.filter(pk=comment.pk).update(comment=text, edited_at=now)  # not save(): see models.Comment.save
    comment.comment, comment.edited_at = text, now
    comments_changed([comment.pk])
    if new:
        emit(
            actor=editor,
            type="comments.mentioned",
            target=comment,
            dedupe=f"comment:{comment.pk}:mention:{uuid4().hex}",
            data=_activity_data(comment, target, new, None),
            about=target,
        )
    return comment


@transaction.atomic
def comment_delete(*, actor: User, comment: Comment) -> Comment:
    """Take a comment of one's own away. Replies stay. For ten minutes it can be put back, then the text is erased."""
    _reach(actor, comment.target)
    require(actor, "comments.delete", comment)
    now = timezone.now()
    Comment.objects.filter(pk=comment.pk, is_removed=False).update(is_removed=True, deleted_at=now)
    comment.is_removed, comment.deleted_at = True, now
    comments_changed([comment.pk])
    return comment


@transaction.atomic
def comment_restore(*, actor: User, comment: Comment) -> Comment:
    """Put a comment back that one deleted less than ten minutes ago."""
    _reach(actor, comment.target)
    require(actor, "comments.restore", comment)
    changed = Comment.objects.filter(
        pk=comment.pk, is_removed=True, purged_at__isnull=True, deleted_at__gt=timezone.now() - UNDO_FOR
    ).update(is_removed=False, deleted_at=None)
    if not changed:
        raise PermissionDenied(_("It is too late to put this comment back."))
    comment.is_removed, comment.deleted_at = False, None
    comments_changed([comment.pk])
    return comment


@transaction.atomic
def conversation_mute(*, user: User, target: Any, muted: bool) -> None:
    """Stop, or start again, telling this person about new comments here. Mentions and replies always arrive."""
    kind = type_of(target)
    if muted:
        Mute.objects.get_or_create(target_type=kind, target_id=target.pk, user=user)
    else:
        Mute.objects.filter(target_type=kind, target_id=target.pk, user=user).delete()


def purge_deleted(*, now: Any = None) -> int:
    """Erase the words of comments that were deleted longer ago than the undo window. Returns how many."""
    limit = (now or timezone.now()) - UNDO_FOR
    due = Comment.objects.filter(is_removed=True, purged_at__isnull=True, deleted_at__lte=limit)
    pks = list(due.values_list("pk", flat=True)[:5000])
    return Comment.objects.filter(pk__in=pks).update(comment="", purged_at=timezone.now())
