"""What was deleted is erased: a day later nothing of it is left in the database or among the files."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.core.kinds import contribution_models, installed, on_deletion
from cms.core.models.contributions import Contribution

from .pictures import pictures_of

logger = logging.getLogger(__name__)
KEPT_FOR = timedelta(days=1)
"""How long a deleted contribution stays in the database. Its author can bring it back for ten minutes; the rest is for who
has to repair a mistake."""
AT_ONCE = 500
"""How many of one kind one run erases at most: the next run takes the rest."""


def erase_deleted(now: datetime | None = None) -> int:
    """Erase contributions of every kind that were deleted more than a day ago, with what hangs on them. Returns how many.

    For a DueJob: each goes in a transaction of its own, so a run that is broken off has done what it did, and one that cannot
    be erased does not keep the others. Kinds of plugins that are switched off are erased as well. What points at more than one
    kind of thing follows by receivers (comments, reports, pictures) or by a job of its own (`forget_activities`).
    """
    before = (now or timezone.now()) - KEPT_FOR
    return sum(_erase(model, before) for model in installed(contribution_models()))


def _erase(model: type[Contribution], before: datetime) -> int:
    done = 0
    due = model._base_manager.filter(deleted_at__lte=before).order_by("deleted_at", "pk")
    for pk in list(due.values_list("pk", flat=True)):
        try:
            done += _erase_one(model, pk, before)
        except Exception:
            logger.exception("%s %s was deleted and could not be erased", model.__name__, pk)
        if done == AT_ONCE:
            break
    return done


@transaction.atomic
def _erase_one(model: type[Contribution], pk: int, before: datetime) -> bool:
    row = model._base_manager.select_for_update(of=("self",)).filter(pk=pk, deleted_at__lte=before).first()
    if row is None:
        return False
    row.delete()
    return True


def pictures_go_with_their_texts() -> None:
    on_deletion(contribution_models(), _pictures_go, "pictures")


def _pictures_go(sender: type[Contribution], instance: Contribution, **_kwargs: Any) -> None:
    for picture in pictures_of(instance):
        picture.delete()
