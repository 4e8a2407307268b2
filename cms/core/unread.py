"""What a person has not read: the number on the bell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Q, QuerySet

from .access.tokens import tokens_for
from .access.visibility import visible_ids
from .models import Activity, Notification, User
from .points import NotificationType
from .registry import enabled
from .scope import HouseMemory, remembered
from .telling import Reference, told_though_closed

MOST_COUNTED = 100
MOST_LOOKED_AT = 400  # some belong to a plugin that is off, or are about something that was closed
UNREAD = Q(read_at__isnull=True)
_seen: HouseMemory = HouseMemory("bell.seen", most=2_000, seconds=30)


def told(user: User) -> QuerySet[Notification]:
    """What this person was told by plugins that are on, without what was taken away again."""
    keys = [kind.key for kind in enabled(NotificationType)]
    return Notification.objects.filter(recipient=user, withdrawn=False, type__in=keys)


def unread_count(user: User) -> int:
    """How many cards this person has not read, at most 100 (the bell says 99+). What they may no longer see is not counted.

    One query. Which of the targets this person may see is asked again when the cards, the person's tokens or the house
    change, and every half a minute.
    """
    return len(unread_cards(user))


class Unread(NamedTuple):
    """An unread card. All of a card is about one thing, so its last target speaks for it; ``newest`` is its last row."""

    type: str
    target: Reference
    newest: int


@cache
def _cards_sql() -> str:
    """One row for each unread card of a person. Written out: it is asked for every page, and putting it together would take
    ten times as long as the answer."""
    notification, activity = Notification._meta.db_table, Activity._meta.db_table
    return f"""
        SELECT n.type, a.target_type_id, MAX(a.target_id), MAX(n.id) FROM {notification} n
        JOIN {activity} a ON a.id = n.activity_id
        WHERE n.recipient_id = %s AND n.read_at IS NULL AND NOT n.withdrawn
        GROUP BY n.bundle, n.type, a.target_type_id ORDER BY MAX(n.id) DESC LIMIT %s
    """  # noqa: S608 - names of our own tables


def unread_cards(user: User) -> list[Unread]:
    """What this person has not read and may see, the newest first, at most 100 of the newest 400."""

    def look() -> list[Unread]:
        kinds = {kind.key for kind in enabled(NotificationType)}
        with connection.cursor() as cursor:
            cursor.execute(_cards_sql(), [user.pk, MOST_LOOKED_AT])
            rows = [row for row in cursor.fetchall() if row[0] in kinds]
        unread = [Unread(kind, (type_id, target), newest) for kind, type_id, target, newest in rows]
        wanted = frozenset(card.target for card in unread)
        seen = _seen.get((tokens_for(user), wanted), lambda: _visible_among(wanted, user)) if wanted else wanted
        own = _told_though_closed([card for card in unread if card.target not in seen], user)
        return [card for card in unread if card.target in seen or card.newest in own][:MOST_COUNTED]

    return remembered(("unread", user.pk), look)


def _told_though_closed(cards: list[Unread], user: User) -> set[int]:
    """Those about something this person may not see that tell them of something of their own nevertheless, by their last rows.
    No query while there are none of such a kind."""
    kinds = {kind.key: kind for kind in enabled(NotificationType) if kind.closed}
    wanted = [card.newest for card in cards if card.type in kinds]
    rows = Notification.objects.filter(pk__in=wanted).prefetch_related("activity__target") if wanted else ()
    return {row.pk for row in rows if told_though_closed(kinds[row.type], row.activity, user.pk)}


def _visible_among(wanted: Iterable[Reference], reader: User) -> frozenset[Reference]:
    """Those that the reader may see: one query for each kind."""
    by_type: dict[int, list[int]] = {}
    for type_id, pk in wanted:
        by_type.setdefault(type_id, []).append(pk)
    found: set[Reference] = set()
    for type_id, ids in by_type.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is not None:
            found.update((type_id, pk) for pk in visible_ids(reader, model, ids))
    return frozenset(found)
