"""The last touch: what was told long ago has been read, so that nobody finds a bell with eight months on it."""

from datetime import timedelta
from typing import Any

from django.db.models import F, OuterRef, Subquery, Window
from django.db.models.functions import RowNumber

from cms.plugins.activities import Activity, Notification

FRESH = timedelta(hours=30)
MOST_UNREAD = 4
OWN_ADDRESS = "@delinde.example"


def settle_notifications(demo: Any) -> None:
    """Each notification gets the moment of its activity; of the fresh ones a person keeps the newest few unread.

    Only the people of the demo are touched, and only what was told before this run ended. Running it again
    changes nothing but what was added since.
    """
    ours = Notification.objects.filter(recipient__email__endswith=OWN_ADDRESS)
    moment = Activity.objects.filter(pk=OuterRef("activity_id")).values("created_at")[:1]
    ours.update(created_at=Subquery(moment))
    unread = ours.filter(read_at__isnull=True)
    unread.filter(created_at__lt=demo.now - FRESH).update(read_at=F("created_at") + timedelta(hours=2))
    newest_first = Window(
        RowNumber(), partition_by=[F("recipient_id")], order_by=[F("created_at").desc(), F("id").desc()]
    )
    ranked = unread.annotate(place=newest_first).filter(place__gt=MOST_UNREAD)
    seen = list(ranked.values_list("pk", flat=True))
    for start in range(0, len(seen), 500):
        Notification.objects.filter(pk__in=seen[start : start + 500]).update(read_at=demo.now)
