"""Puts the clock back: pages, activities and notifications get the moment at which they would have happened."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.plugins.activities import Activity, Notification
from pages.models import NewsPage, ProtocolPage

READ_AFTER = timedelta(days=2)


@transaction.atomic
def settle(demo: Any) -> None:
    for page in NewsPage.objects.filter(source_key__startswith="demo:").iterator():
        _date(page, page.news_date)
        if page.change_note:
            changed = min(page.news_date + timedelta(hours=3.5), demo.now - timedelta(minutes=20))
            NewsPage.objects.filter(pk=page.pk).update(changed_at=max(changed, page.news_date))
    for page in ProtocolPage.objects.filter(source_key__startswith="demo:").iterator():
        _date(page, timezone.make_aware(datetime.combine(page.valid_from, time(9))))
    _told_long_ago(demo)


def _date(page: Page, moment: datetime) -> None:
    moment = min(moment, timezone.now())
    Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
    kind = ContentType.objects.get_for_model(type(page))
    activities = Activity.objects.filter(target_type=kind, target_id=page.pk, type__startswith="pages.")
    ids = list(activities.values_list("pk", flat=True))
    activities.update(created_at=moment)
    Notification.objects.filter(activity__in=ids).update(created_at=moment)


def _told_long_ago(demo: Any) -> None:
    """What was told more than two days ago has been read by now."""
    old = Notification.objects.filter(
        created_at__lt=demo.now - READ_AFTER, read_at__isnull=True, type__startswith="pages."
    )
    old.update(read_at=demo.now - READ_AFTER)
