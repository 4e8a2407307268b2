"""What publishing puts on the home page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from pages.selectors import current_locale_id, home_news, place_url


def news(request: HttpRequest) -> dict[str, Any] | None:
    """The lead item and three more."""
    pages = home_news(request.user, current_locale_id())
    if not pages:
        return None
    return {"lead": pages[0], "rest": pages[1:], "pages": pages, "all_url": place_url("news", request.user)}
