"""What publishing puts on the home page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cms.plugins.access import fresh_pages_visible
from pages.selectors import current_locale_id, home_news, place_url
from pages.shelf import protocols_changed

PROTOCOLS = 3


def news(request: HttpRequest) -> dict[str, Any] | None:
    """The lead item and three more."""
    pages = home_news(request.user, current_locale_id())
    if not pages:
        return None
    return {"lead": pages[0], "rest": pages[1:], "pages": pages, "all_url": place_url("news", request.user)}


def protocols(request: HttpRequest) -> dict[str, Any] | None:
    """The last changes in how we work. From memory: no query."""
    changed = protocols_changed(current_locale_id())
    pages = fresh_pages_visible(request.user, changed)[:PROTOCOLS]
    for page in pages:
        page.news = page.change_note.split(". ")[0].rstrip(".")
    if not pages:
        return None
    kept = tuple((page.pk, page.title, page.news, page.version, page.valid_from) for page in pages)
    return {"protocols": pages, "all_url": place_url("protocols", request.user), "kept": kept}
