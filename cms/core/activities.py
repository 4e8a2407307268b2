"""`emit` writes what happened; after commit `fan_out` tells those who should know. A sweep picks up what was interrupted."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import Exists, F, Model, OuterRef, QuerySet
from django.utils import timezone

from .access.tokens import EVERYONE, audience_members
from .access.visibility import token_of
from .kinds import installed
from .models import Activity, Notification, User
from .points import ActivityType
from .registry import registry
from .scope import act_at_hand
from .stream import stream_changed
from .tasks import background, enqueue_after_commit

logger = logging.getLogger(__name__)
MAX_ATTEMPTS = 8
MOST_OF_A_CIRCLE = 100
"""What is for more people than this stands on their front page and calls nobody."""


def emit(
    *,
    actor: User | None,
    type: str,
    target: Model,
    dedupe: str = "",
    data: dict[str, Any] | None = None,
    about: Model | None = None,
) -> Activity:
    """Write one activity in the caller's transaction and return it. All activities of one request are one act: each colleague
    hears of it once, for the strongest of all reasons.

    type    key of a registered ActivityType; an unknown one is a bug and raises ValueError
    dedupe  a name for this one act; emitting it again returns the first row and tells nobody twice
    about   what colleagues would say it is about when that is not the target (the page under a comment): notifications
            about one thing are one card
    """
    if not any(point.key == type for _label, point in registry.of(ActivityType)):
        raise ValueError(f"No plugin declares an ActivityType called {type}.")
    name = f"{type}:{dedupe}" if dedupe else f"{type}:{uuid.uuid4()}"
    existing = Activity.objects.filter(dedupe=name).first()
    if existing is not None:
        return existing
    data = dict(data or {})
    if about is not None:
        data["about"] = [ContentType.objects.get_for_model(about).pk, about.pk]
    fields = {
        "actor": actor,
        "type": type,
        "target_type": ContentType.objects.get_for_model(target, for_concrete_model=True),
        "target_id": target.pk,
        "audience": token_of(target),
        "act": act_at_hand(),
        "data": data,
        "created_at": timezone.now(),
    }
    try:
        with transaction.atomic():
            activity = Activity.objects.create(dedupe=name, **fields)
    except IntegrityError:
        return Activity.objects.get(dedupe=name)
    transaction.on_commit(stream_changed)
    enqueue_after_commit(fan_out, activity.pk)
    return activity


@background()
def fan_out(activity_id: int) -> None:
    """Tell everybody who should know of one activity. Safe to run again: each person hears once."""
    from .notifications import notify_about

    with transaction.atomic():
        activity = Activity.objects.select_for_update().filter(pk=activity_id, fanned_out_at__isnull=True).first()
        if activity is None:
            return
        notify_about(activity)
        activity.fanned_out_at = timezone.now()
        activity.save(update_fields=["fanned_out_at"])


def sweep_activities() -> int:
    """Fan out activities that were committed but never told (the process died, the queue was down). Returns how many were tried.

    The pauses grow from half a minute to days, so that a fault that takes an afternoon to repair loses nothing.
    """
    now = timezone.now()
    waiting = Activity.objects.filter(fanned_out_at__isnull=True, attempts__lt=MAX_ATTEMPTS)
    rows = waiting.order_by("attempts", "pk").values_list("pk", "created_at", "attempts")[:500]
    ids = [pk for pk, created, attempts in rows if created + timedelta(seconds=30 * 4**attempts) < now]
    for pk in ids:
        Activity.objects.filter(pk=pk).update(attempts=F("attempts") + 1)
        try:
            fan_out.call(pk)
        except Exception:
            logger.exception("Fan-out of activity %s failed", pk)
    return len(ids)


def forget_activities() -> int:
    """Delete activities about things that are gone for good, with their notifications: they name what it was called. Returns
    how many. For a DueJob; what a plugin left that is not installed any more stays.
    """
    done = 0
    kinds = ContentType.objects.filter(pk__in=Activity.objects.values("target_type").distinct())
    models = {model: kind for kind in kinds if (model := kind.model_class()) is not None}
    for model in installed(models):
        there = model._base_manager.filter(pk=OuterRef("target_id"))
        gone = list(Activity.objects.filter(~Exists(there), target_type=models[model]).values_list("pk", flat=True))
        for start in range(0, len(gone), 100):
            ids = gone[start : start + 100]
            _delete_in_parts(Notification.objects.filter(activity__in=ids))
            Activity.objects.filter(pk__in=ids).delete()
        done += len(gone)
    return done


def _delete_in_parts(rows: QuerySet[Any], size: int = 2_000) -> None:
    """So that what goes along fits in memory: news is told to ten thousand people."""
    while ids := list(rows.values_list("pk", flat=True)[:size]):
        rows.model.objects.filter(pk__in=ids).delete()


def small_circle(activity: Activity) -> Iterable[int]:
    """The people of a small audience the target is for; never everybody. `recipients` of a NotificationType."""
    token = getattr(activity.target, "audience", EVERYONE)
    if token == EVERYONE:
        return []
    members = list(audience_members(token).order_by("pk").values_list("pk", flat=True)[: MOST_OF_A_CIRCLE + 1])
    return members if len(members) <= MOST_OF_A_CIRCLE else []
