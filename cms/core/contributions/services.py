"""The only writers of contributions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.access.tokens import audience_choices, tokens_for
from cms.core.activities import emit
from cms.core.models import Topic, User
from cms.core.models.contributions import UNDO_FOR, Contribution
from cms.core.text import clean_rich

C = TypeVar("C", bound=Contribution)


@transaction.atomic
def contribution_save(*, contribution: C, user: User, topics: Iterable[Topic] | None = None, publish: bool = True) -> C:
    """Create or change a contribution. Cleans the text, checks audience and author, and publishes when asked.

    A draft may do without a title. What a moderator hid is stored and stays hidden: they bring it back. What others decide
    about it (a moderator, a worker: `decided_by_others`) stays as it is stored by now, whatever the object says that was
    read before.
    Raises PermissionDenied when it is not this person's, ValidationError when a field is wrong.
    """
    _theirs(contribution, user)
    contribution_refresh(contribution)
    contribution.author = contribution.author or user
    contribution.body = clean_rich(contribution.body)
    if not _may_share_with(contribution, user):
        raise ValidationError({"audience": _("You are not in this audience: choose one of the list.")})
    if contribution.published_at:
        contribution.edited_at = timezone.now()
    elif contribution.state != Contribution.State.HIDDEN:
        contribution.state = Contribution.State.DRAFT
    is_draft = not publish and contribution.state == Contribution.State.DRAFT
    contribution.full_clean(exclude=["title"] if is_draft and not contribution.title else None)
    contribution.save()
    if topics is not None:
        contribution.topics.set(topics)
    if not publish:
        return contribution
    if contribution.state != Contribution.State.HIDDEN:
        return _publish(contribution, user)
    contribution.check_shareable()
    return contribution


DECIDED_BY_OTHERS = ("state", "hidden_reason", "deleted_at", "published_at", "created_at")


def contribution_refresh(contribution: Contribution) -> None:
    """Lock the stored row until the end of the transaction, and take from it what others decide about a contribution: a form
    was filled in for minutes, and meanwhile a moderator hid it or a worker finished its film. Nothing for one that is new.

    Raises ValidationError when the row is gone.
    """
    if contribution.pk is None:
        return
    rows = type(contribution)._base_manager.select_for_update()
    try:
        contribution.refresh_from_db(fields=[*DECIDED_BY_OTHERS, *contribution.decided_by_others], from_queryset=rows)
    except type(contribution).DoesNotExist as gone:
        raise ValidationError(_("This is not there any more.")) from gone


def _may_share_with(contribution: Contribution, user: User) -> bool:
    """One of the audiences they may choose; or the one it has, as long as they are in it (what a plugin began, or a co-author chose)."""
    if contribution.audience in {choice.token for choice in audience_choices(user)}:
        return True
    if contribution.audience not in tokens_for(user):
        return False
    kept = type(contribution)._default_manager.filter(pk=contribution.pk, audience=contribution.audience)
    return contribution.audience in contribution.own_audiences() or (bool(contribution.pk) and kept.exists())


@transaction.atomic
def contribution_publish(*, contribution: C, user: User) -> C:
    """Share a contribution; the activity `<app>.<model>_shared` is emitted once, however often it is published again.

    Raises ValidationError when `check_shareable` does.
    """
    _theirs(contribution, user)
    contribution_refresh(contribution)
    return _publish(contribution, user)


def _publish(contribution: C, user: User) -> C:
    if contribution.state == Contribution.State.HIDDEN:
        raise PermissionDenied(_("A moderator has hidden this. Ask the host about it."))
    if contribution.deleted_at is not None:
        raise ValidationError(_("This is not there any more."))
    contribution.check_shareable()
    first = contribution.published_at is None
    contribution.state = Contribution.State.PUBLISHED
    contribution.published_at = contribution.published_at or timezone.now()
    contribution.save(update_fields=["state", "published_at", "updated_at"])
    if first:
        kind = f"{contribution._meta.app_label}.{contribution._meta.model_name}_shared"
        emit(
            actor=user, type=kind, target=contribution, dedupe=str(contribution.pk), data={"title": contribution.title}
        )
    return contribution


@transaction.atomic
def contribution_delete(*, contribution: C, user: User) -> C:
    """Take a contribution away at once; it can be brought back for ten minutes."""
    _own(contribution, user)
    contribution.deleted_at = timezone.now()
    contribution.save(update_fields=["deleted_at", "updated_at"])
    return contribution


@transaction.atomic
def contribution_restore(*, contribution: C, user: User) -> C:
    """Bring back what was deleted less than ten minutes ago. Raises PermissionDenied when that has passed."""
    _own(contribution, user)
    if contribution.deleted_at and timezone.now() - contribution.deleted_at > UNDO_FOR:
        raise PermissionDenied(_("This was deleted too long ago to bring back."))
    contribution.deleted_at = None
    contribution.save(update_fields=["deleted_at", "updated_at"])
    return contribution


def _theirs(contribution: Contribution, user: User) -> None:
    """New, or written by this person, alone or with others."""
    is_new = not contribution.pk and contribution.author in (None, user)
    if not is_new and not contribution.is_written_by(user):
        raise PermissionDenied(_("This was written by somebody else."))


def _own(contribution: Contribution, user: User) -> None:
    owner = contribution.author
    if owner not in (None, user) or (contribution.pk and owner is None):
        raise PermissionDenied(_("This was written by somebody else."))
