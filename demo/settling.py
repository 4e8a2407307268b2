"""The last touch: what was told long ago has been read, so that nobody finds a bell with eight months on it."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.db.models import F, Max, OuterRef, Subquery

from cms.plugins.activities import Activity, Notification

FRESH = timedelta(hours=30)
A_WHILE = timedelta(days=21)
MOST_UNREAD = 3
SPEAKING = ("comments.mention", "comments.reply")  # somebody speaks to you: the newest of these waits longer
OWN_ADDRESS = "@delinde.example"


def settle_notifications(demo: Any) -> None:
    """Each notification gets the moment of its activity; a person keeps a few fresh cards unread: the newest in which
    a colleague speaks to them, and the newest others.

    Only the people of the demo are touched, and only what was told before this run ended. Running it again
    changes nothing but what was added since.
    """
    ours = Notification.objects.filter(recipient__email__endswith=OWN_ADDRESS)
    moment = Activity.objects.filter(pk=OuterRef("activity_id")).values("created_at")[:1]
    ours.update(created_at=Subquery(moment))
    unread = ours.filter(read_at__isnull=True)
    kept = _left_unread(unread, demo.now)
    seen = [
        pk
        for pk, person, bundle, told in unread.values_list("pk", "recipient_id", "bundle", "created_at").iterator()
        if (person, bundle) not in kept or told < kept[person, bundle]
    ]
    for start in range(0, len(seen), 500):
        Notification.objects.filter(pk__in=seen[start : start + 500]).update(read_at=F("created_at") + FRESH / 15)


def _left_unread(unread: Any, now: Any) -> dict[tuple[int, str], Any]:
    """The cards that stay unread, by person and bundle, with the moment from which on."""
    cards = defaultdict(list)
    rows = unread.filter(created_at__gte=now - A_WHILE).order_by().values("recipient_id", "bundle", "type")
    for row in rows.annotate(newest=Max("created_at")):
        cards[row["recipient_id"]].append(row)
    kept = {}
    for person, own in cards.items():
        own.sort(key=lambda row: row["newest"], reverse=True)
        spoken = [row for row in own if row["type"] in SPEAKING][:1]
        fresh = [row for row in own if row["newest"] >= now - FRESH and row not in spoken]
        for row in [*spoken, *fresh][:MOST_UNREAD]:
            kept[person, row["bundle"]] = now - (A_WHILE if row in spoken else FRESH)
    return kept
