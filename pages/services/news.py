"""What follows when news is published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from cms.plugins.activities import Activity, emit
from pages.models import NewsPage

_quiet: ContextVar[bool] = ContextVar("pages_quiet", default=False)


@contextmanager
def quiet_publishing() -> Iterator[None]:
    """What is published inside counts as told already: for imports and other bulk work."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def hush(activity: Activity) -> None:
    """Inside quiet publishing, mark an activity as told before its fan-out starts."""
    if _quiet.get() and activity.fanned_out_at is None:
        Activity.objects.filter(pk=activity.pk).update(fanned_out_at=timezone.now())


@transaction.atomic
def news_published(*, page: NewsPage, revision: Revision | None) -> None:
    """Tell the house about a news item the first time it is published, and stamp a new change note with the time.

    Publishing again tells nobody. A change note counts as new when it differs from the one published before.
    """
    _stamp_change(page)
    actor = revision.user if revision and revision.user_id else page.author
    hush(emit(actor=actor, type="pages.news_published", target=page, dedupe=str(page.pk)))


def _stamp_change(page: NewsPage) -> None:
    if page.change_note == page.change_noted:
        return
    page.changed_at = timezone.now() if page.change_note else None
    page.change_noted = page.change_note
    NewsPage.objects.filter(pk=page.pk).update(changed_at=page.changed_at, change_noted=page.change_noted)
