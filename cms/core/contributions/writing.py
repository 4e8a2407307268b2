"""Writing over more than one sitting: two tabs that do not overwrite each other, and a draft that appears at its time."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypedDict, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.activities import emit
from cms.core.models import Activity, Topic, User
from cms.core.models.writing import WrittenContribution

from .services import contribution_publish, contribution_save

logger = logging.getLogger(__name__)
W = TypeVar("W", bound=WrittenContribution)
LONGEST_WAIT = timedelta(days=366)


class ChangedMeanwhile(ValidationError):
    """The stored text is not the one this person had before them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This text was changed elsewhere meanwhile, in another tab or by a co-author. Yours is still here: save once more to keep yours."
            ),
            code="changed_meanwhile",
        )


def check_version(contribution: WrittenContribution, version: str) -> None:
    """Raises ChangedMeanwhile when the text was stored again since the page with this version was made.

    Locks the row until the end of the caller's transaction, so that of two tabs that save at once the second one hears.
    """
    stored = type(contribution)._default_manager.select_for_update().filter(pk=contribution.pk)
    current = stored.values_list("updated_at", flat=True).first()
    if current is not None and current.isoformat() != version:
        raise ChangedMeanwhile


def check_moment(moment: datetime | None, now: datetime | None = None) -> datetime:
    """A moment something may be planned for. Raises ValidationError for none, one that has passed, or one more than a year away."""
    now = now or timezone.now()
    if moment is None:
        raise ValidationError({"publish_at": _("Choose the day and the time it should appear.")})
    if moment <= now:
        raise ValidationError({"publish_at": _("This moment has passed. Choose a later one, or share it now.")})
    if moment > now + LONGEST_WAIT:
        raise ValidationError({"publish_at": _("This is more than a year away. Choose an earlier moment.")})
    return moment


class Storing(TypedDict, total=False):
    """How a text is stored: what `contribution_write` takes besides the text and its writer. For services that do more and pass
    it on: `def post_write(*, post, user, series=None, **how: Unpack[Storing])`."""

    topics: Iterable[Topic] | None
    version: str | None
    publish: bool
    moment: datetime | None
    planned: bool


@transaction.atomic
def contribution_write(
    *,
    contribution: W,
    user: User,
    topics: Iterable[Topic] | None = None,
    version: str | None = None,
    publish: bool = False,
    moment: datetime | None = None,
    planned: bool = False,
) -> W:
    """Store what was written: as a draft, as a draft with a moment to appear, or shared at once.

    planned  a moment is being chosen now: it must be there, and lie ahead
    version  of the text this person had before them; ChangedMeanwhile when another one is stored now. None: whatever it was
    """
    if contribution.pk and version is not None:
        check_version(contribution, version)
    if planned:
        check_moment(moment)
    contribution.publish_at = None if publish or contribution.published_at else moment
    if contribution.publish_at is not None:
        contribution.check_shareable()
    keep_public = contribution.published_at is not None and contribution.state == WrittenContribution.State.PUBLISHED
    return contribution_save(contribution=contribution, user=user, topics=topics, publish=publish or keep_public)


def publish_due(model: type[W], now: datetime | None = None) -> int:
    """Publish the drafts whose moment has come, each in a transaction of its own. Returns how many.

    For a DueJob: running it again, or in two processes at once, publishes nothing twice. A draft that may not be shared any
    more (its author left, or is not in its audience now) stays a draft without a plan, and its writers hear of it.
    """
    now = now or timezone.now()
    waiting = model._default_manager.filter(
        state=WrittenContribution.State.DRAFT, publish_at__lte=now, deleted_at__isnull=True
    )
    done = 0
    for pk in list(waiting.order_by("publish_at").values_list("pk", flat=True)[:500]):
        try:
            done += _publish_one(model, pk, now)
        except Exception:
            logger.exception("%s %s could not be published at its time", model.__name__, pk)
    return done


@transaction.atomic
def _publish_one(model: type[W], pk: int, now: datetime) -> bool:
    rows = model._default_manager.select_for_update(of=("self",)).filter(pk=pk, publish_at__lte=now)
    draft = rows.filter(state=WrittenContribution.State.DRAFT, deleted_at__isnull=True).first()
    if draft is None:
        return False
    author = draft.author
    try:
        if author is None:
            raise PermissionDenied
        draft.full_clean()
        draft.check_shareable()
    except (PermissionDenied, ValidationError):
        name = f"{draft._meta.label_lower}:{draft.pk}:{draft.publish_at}"
        draft.publish_at = None
        draft.save(update_fields=["publish_at", "updated_at"])
        emit(actor=None, type="writing.not_shared", target=draft, dedupe=name, data={"title": draft.title})
        return False
    contribution_publish(contribution=draft, user=author)
    draft.publish_at = None
    draft.save(update_fields=["publish_at", "updated_at"])
    return True


def writers_of_plan(activity: Activity) -> Iterable[int]:
    """Who writes what could not appear at its time; nobody once it was shared after all."""
    draft = activity.target
    if not isinstance(draft, WrittenContribution) or draft.published_at is not None or draft.deleted_at is not None:
        return []
    return draft.writer_ids()
