"""Notifications: for each act one per person, the strongest reason wins, and only to who may see the target."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Model, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone, translation

from .access.tokens import audience_members
from .access.visibility import is_visible, token_of
from .bell import PresentedNotification, present
from .models import Activity, Delivery, Notification, User
from .organisation import organisation
from .points import NotificationType
from .registry import enabled, model_is_on
from .tasks import background, enqueue_after_commit
from .telling import bundle_of, told_though_closed

logger = logging.getLogger(__name__)
MAX_ATTEMPTS = 6
CHECK_EACH_BELOW = 50  # up to so many recipients are checked one by one against the target itself; more, by the members of its audience


def notify_about(activity: Activity) -> int:
    """Write the notifications of one activity. Returns how many people were told now."""
    strongest = _reasons(activity)
    allowed = set(strongest) - _told_otherwise(activity, strongest)
    now = activity.created_at
    rows = [
        Notification(
            recipient_id=pk,
            activity=activity,
            type=strongest[pk].key,
            bundle=bundle_of(strongest[pk].key, activity),
            created_at=now,
        )
        for pk in sorted(allowed)
    ]
    Notification.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    _queue_deliveries(activity, {pk: strongest[pk] for pk in allowed})
    return len(rows)


def _reasons(activity: Activity) -> dict[int, NotificationType]:
    """Everybody who should hear of it and may, each with the strongest reason."""
    target = activity.target
    if target is None or not model_is_on(type(target)):
        return {}
    strongest: dict[int, NotificationType] = {}
    for kind in sorted(enabled(NotificationType), key=lambda k: k.strength):
        if kind.activity == activity.type:
            strongest.update(dict.fromkeys(kind.recipients(activity), kind))
    strongest.pop(activity.actor_id or 0, None)
    allowed = may_hear(strongest, target, token_of(target)) if strongest else set()
    own = {pk for pk, kind in strongest.items() if kind.closed} - allowed
    if own:
        allowed |= set(User.objects.filter(pk__in=own, is_active=True).values_list("pk", flat=True))
    return {pk: kind for pk, kind in strongest.items() if pk in allowed}


def _told_otherwise(activity: Activity, reasons: dict[int, NotificationType]) -> set[int]:
    """Those who hear of the same act by another of its activities: they were told already, or will be for a stronger reason.

    The answer is the same in whatever order, or at once, the activities of an act are told.
    """
    if activity.act is None or not reasons:
        return set()
    rest = Activity.objects.filter(act=activity.act).exclude(pk=activity.pk)
    waiting = list(
        rest.filter(fanned_out_at__isnull=True)
    )  # before the others: one that is being told now is in one of them
    told = set(Notification.objects.filter(activity__in=rest).values_list("recipient_id", flat=True))
    for other in waiting:
        for pk, kind in _reasons(other).items():
            mine = reasons.get(pk)
            if mine is not None and (kind.strength, -other.pk) > (mine.strength, -activity.pk):
                told.add(pk)
    return told


def may_hear(recipient_ids: Iterable[int], target: Model, audience: str) -> set[int]:
    """Those of the people, active ones only, who may see the target."""
    ids = set(recipient_ids)
    people = User.objects.filter(pk__in=ids, is_active=True)
    if len(ids) <= CHECK_EACH_BELOW:
        return {person.pk for person in people if is_visible(person, target)}
    members = audience_members(audience).filter(pk__in=ids).order_by("pk")
    some = list(members[:2])  # its own author may see what is hidden from all others, so one is not enough
    if not all(is_visible(person, target) for person in some):
        return {person.pk for person in people if person.pk in ids and is_visible(person, target)}
    return set(members.values_list("pk", flat=True))


def was_told(type_id: int, ids: list[int]) -> bool:
    """Whether anybody was told of any of these targets."""
    told = Notification.objects.filter(activity__target_type_id=type_id)
    return any(told.filter(activity__target_id__in=ids[i : i + 500]).exists() for i in range(0, len(ids), 500))


def settle(*, type: str, target: Model) -> None:
    """What people were told by activities of this type about this target asks nothing of them any more: it is read. Inside the
    caller's transaction. An activity that is told only later is left to the recipients of its notifications."""
    _told_of(type, target).filter(read_at__isnull=True).update(read_at=timezone.now())


def untell(*, type: str, target: Model) -> None:
    """The same for what is not true any more: it leaves the list, and a mail about it that did not go yet is not sent."""
    _told_of(type, target).delete()


def _told_of(type: str, target: Model) -> QuerySet[Notification]:
    """What was told by these activities. They are locked first: one that is being told now is waited for."""
    kind = ContentType.objects.get_for_model(target, for_concrete_model=True)
    acts = Activity.objects.filter(type=type, target_type=kind, target_id=target.pk).order_by("pk")
    locked = list(acts.select_for_update(of=("self",), no_key=True).values_list("pk", flat=True))
    return Notification.objects.filter(activity__in=locked)


@background()
def reconsider(type_id: int, ids: list[int]) -> None:
    """Withdraw what was told about these targets from those who may not see them now, and give it back to those who may again.

    A comment that is hidden leaves the bell of everybody who heard of it, and its number; shown again it is back, read or unread as it was.
    """
    for activity in Activity.objects.filter(target_type_id=type_id, target_id__in=ids):
        told = Notification.objects.filter(activity=activity)
        target = activity.target
        people = list(told.values_list("recipient_id", flat=True))
        allowed = may_hear(people, target, token_of(target)) if target is not None else set()
        for kind in enabled(NotificationType):
            if kind.activity == activity.type and kind.closed:
                allowed |= {pk for pk in people if told_though_closed(kind, activity, pk)}
        told.filter(withdrawn=False).exclude(recipient__in=allowed).update(withdrawn=True)
        told.filter(withdrawn=True, recipient__in=allowed).update(withdrawn=False)


def _queue_deliveries(activity: Activity, kinds: dict[int, NotificationType]) -> None:
    by_mail = [pk for pk, kind in kinds.items() if "mail" in kind.channels]
    if not by_mail:
        return
    notifications = Notification.objects.filter(activity=activity, recipient_id__in=by_mail)
    Delivery.objects.bulk_create(
        [Delivery(notification=n, channel="mail", next_try_at=timezone.now()) for n in notifications],
        batch_size=500,
        ignore_conflicts=True,
    )
    for pk in Delivery.objects.filter(notification__in=notifications, state="waiting").values_list("pk", flat=True):
        enqueue_after_commit(deliver, pk)


@background(queue_name="mail")
def deliver(delivery_id: int) -> None:
    """Send one delivery. Checks again that the reader may see the target; failures are tried again with growing pauses."""
    with transaction.atomic():
        row = Delivery.objects.select_for_update().filter(pk=delivery_id, state=Delivery.State.WAITING).first()
        if row is None or (row.next_try_at and row.next_try_at > timezone.now()):
            return
        row.attempts += 1
        row.next_try_at = timezone.now() + timedelta(minutes=2**row.attempts)
        row.save(update_fields=["attempts", "next_try_at"])
    notification = (
        Notification.objects.select_related("recipient", "activity__actor").filter(pk=row.notification_id).first()
    )
    if notification is None:
        return  # what it was about is gone, and the delivery with it
    with translation.override(notification.recipient.language):
        item = present([notification], notification.recipient).get(notification.pk)
    if item is None or not notification.recipient.email:
        Delivery.objects.filter(pk=row.pk).update(state=Delivery.State.DROPPED)
        return
    try:
        _mail(notification.recipient, item)
    except Exception:
        state = Delivery.State.FAILED if row.attempts >= MAX_ATTEMPTS else Delivery.State.WAITING
        Delivery.objects.filter(pk=row.pk).update(state=state)
        logger.exception("Mail of notification %s failed (attempt %s)", notification.pk, row.attempts)
        return
    Delivery.objects.filter(pk=row.pk).update(state=Delivery.State.SENT, sent_at=timezone.now())


def _mail(person: User, item: PresentedNotification) -> None:
    with translation.override(person.language):
        context = {"person": person, "item": item, "org": organisation(), "base_url": settings.BASE_URL.rstrip("/")}
        body = render_to_string("core/mail/notification.txt", context)
        EmailMessage(subject=" ".join(item.text.split())[:150], body=body, to=[person.email]).send()


def sweep_deliveries() -> int:
    """Try again what is due. Returns how many were tried."""
    due = Delivery.objects.filter(state=Delivery.State.WAITING, next_try_at__lte=timezone.now())
    ids = list(due.order_by("next_try_at").values_list("pk", flat=True)[:500])
    for pk in ids:
        try:
            deliver.call(pk)
        except Exception:
            logger.exception("Delivery %s failed", pk)
            Delivery.objects.filter(pk=pk, attempts__gte=MAX_ATTEMPTS).update(state=Delivery.State.FAILED)
    return len(ids)
