"""What publishing puts on the home page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from cms.plugins.access import fresh_pages_visible
from cms.plugins.stream import latest
from cms.plugins.users import face
from pages.selectors import current_locale_id, home_news, place_url
from pages.shelf import protocols_changed

PROTOCOLS, NEW = 3, 4


def news(request: HttpRequest) -> dict[str, Any] | None:
    """The lead item and three more."""
    pages = home_news(request.user, current_locale_id())
    if not pages:
        return None
    stories = tuple((page.pk, page.title) for page in pages)
    return {
        "lead": pages[0],
        "rest": pages[1:],
        "pages": pages,
        "stories": stories,
        "all_url": place_url("news", request.user),
    }


def new_for_you(request: HttpRequest) -> dict[str, Any] | None:
    """What colleagues shared, changed and said lately."""
    entries = latest(request.user, NEW)  # type: ignore[arg-type]
    if not entries:
        return None
    kept = tuple((entry.pk, entry.text, entry.url, face(next(iter(entry.faces), None))) for entry in entries)
    return {"entries": entries, "all_url": reverse("stream:list"), "kept": kept}


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
