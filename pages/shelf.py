"""What nearly every page view shows (the newest news, the protocols to confirm), kept in memory for all readers together.

Each item is kept with its access token, and each reader gets only the items whose token they hold. Publishing, moving and
closing a page change the house version, so nothing here is older than that; names and photos may be a minute old, for the
first reader after a quiet time as old as that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import F, prefetch_related_objects
from django.utils import timezone

from cms.plugins.access import fresh_pages_visible
from cms.plugins.site import QUIET, attach_locale, house_cached
from pages.models import NewsPage, ProtocolPage

SECONDS = 60
CHANGED, CHANGED_KEPT = timedelta(days=60), 40
NEWS, LEADS = 60, 12  # how many of the newest are kept, and how many of the newest lead items
NEWS_SHOWS = (
    *("title", "slug", "url_path", "path", "depth", "live", "expire_at", "translation_key", "content_type", "locale"),
    *("allow_comments", "news_date", "lead", "pinned", "intro", "on_behalf_of", "category__name", "category__slug"),
    *("author__display_name", "author__username", "author__photo", "image__title", "image__file", "image__width"),
    *("image__height", "image__file_hash", "image__description", "image__focal_point_x", "image__focal_point_y"),
    *("image__focal_point_width", "image__focal_point_height", "access__token"),
)
PROTOCOL_SHOWS = (
    *("title", "slug", "url_path", "path", "depth", "live", "expire_at", "translation_key", "locale"),
    *("change_note", "confirm_before", "valid_from", "access__token"),
)


@dataclass(frozen=True)
class NewsShelf:
    """The newest items and the newest lead items of one language, newest first. Not `complete`: there are older ones."""

    newest: tuple[NewsPage, ...]
    leads: tuple[NewsPage, ...]
    complete: bool


def news_shelf(locale_id: int | None) -> NewsShelf:
    """The shelf of one language as it stands, for nobody in particular: narrow it with `on_show`."""
    return house_cached(("pages.news_shelf", locale_id), lambda: _build(locale_id), SECONDS, longer=QUIET)


def _build(locale_id: int | None) -> NewsShelf:
    soon = timezone.now() + timedelta(seconds=SECONDS + QUIET)
    news = NewsPage.objects.live().filter(locale_id=locale_id, news_date__lte=soon, access__isnull=False)
    news = news.select_related("access", "category", "image", "author").only(*NEWS_SHOWS).order_by("-news_date", "-pk")
    newest = list(news[: NEWS + 1])
    leads = list(news.filter(lead=True)[:LEADS])
    known = {page.pk: page for page in newest}
    leads = [known.get(page.pk, page) for page in leads]
    every = [attach_locale(page) for page in {page.pk: page for page in [*newest, *leads]}.values()]
    prefetch_related_objects(every, "image__renditions")
    return NewsShelf(tuple(newest[:NEWS]), tuple(leads), complete=len(newest) <= NEWS)


def on_show(user: Any, pages: tuple[NewsPage, ...]) -> list[NewsPage]:
    """Those of the shelf that this reader may see and whose moment has come."""
    now = timezone.now()
    return [page for page in fresh_pages_visible(user, pages) if page.news_date <= now]


def protocols_to_confirm(locale_id: int | None) -> list[tuple[ProtocolPage, int]]:
    """Every valid protocol of one language that asks for confirmation, with the number of its last material version.

    For nobody in particular, the soonest first; `waiting_for` narrows it to a reader.
    """
    from pages.selectors import asked_to_confirm

    def load() -> list[tuple[ProtocolPage, int]]:
        asked = asked_to_confirm(ProtocolPage.objects.live().filter(locale_id=locale_id, access__isnull=False))
        asked = asked.select_related("access").only(*PROTOCOL_SHOWS)
        asked = asked.order_by(F("confirm_before").asc(nulls_last=True), "title")
        return [(attach_locale(page), page.current_number) for page in asked]

    return house_cached(("pages.protocols_to_confirm", locale_id), load, SECONDS, longer=QUIET)


def protocols_changed(locale_id: int | None) -> list[ProtocolPage]:
    """The valid protocols of one language with a new version lately, the newest first, for nobody in particular.

    Narrow it with `fresh_pages_visible`.
    """

    def load() -> list[ProtocolPage]:
        today = timezone.localdate()
        valid = ProtocolPage.objects.live().filter(locale_id=locale_id, access__isnull=False)
        valid = valid.filter(state=ProtocolPage.State.VALID, valid_from__lte=today, valid_from__gte=today - CHANGED)
        pages = valid.select_related("access").only(*PROTOCOL_SHOWS, "number", "version")
        return [attach_locale(page) for page in pages.order_by("-valid_from", "-pk")[:CHANGED_KEPT]]

    return house_cached(("pages.protocols_changed", locale_id), load, SECONDS, longer=QUIET)
