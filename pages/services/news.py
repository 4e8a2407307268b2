"""What follows when news is published."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from cms.plugins.activities import emit
from pages.models import NewsPage


@transaction.atomic
def news_published(*, page: NewsPage, revision: Revision | None) -> None:
    """Tell the house about a news item the first time it is published, and stamp a new change note with the time.

    Publishing again tells nobody. A change note counts as new when it differs from the one published before.
    """
    _stamp_change(page)
    actor = revision.user if revision and revision.user_id else page.author
    emit(actor=actor, type="pages.news_published", target=page, dedupe=str(page.pk))


def _stamp_change(page: NewsPage) -> None:
    if page.change_note == page.change_noted:
        return
    page.changed_at = timezone.now() if page.change_note else None
    page.change_noted = page.change_note
    NewsPage.objects.filter(pk=page.pk).update(changed_at=page.changed_at, change_noted=page.change_noted)
