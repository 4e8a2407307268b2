"""What every template of the site may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from .organisation import organisation
from .points import NavItem
from .registry import disabled_labels, enabled
from .scope import house_cached


@dataclass(frozen=True)
class NavLink:
    """One entry of the menu, ready to show."""

    key: str
    label: str
    url: str
    icon: str
    current: bool
    phone: bool


def nav_links(request: HttpRequest) -> tuple[NavLink, ...]:
    """The menu of this reader, on this page."""
    links = []
    for item in enabled(NavItem):
        if not item.visible(request.user):  # type: ignore[arg-type]
            continue
        url = item.url_name(request) if callable(item.url_name) else _address(item.url_name)
        if url:
            current = request.path == url or (item.key != "home" and request.path.startswith(url))
            links.append(NavLink(item.key, str(item.label), url, item.icon, current, item.phone))
    return tuple(links)


def _address(name: str) -> str:
    """Where a place of this name is in the reader's language; empty when it is nowhere. Kept until the house changes."""

    def find() -> str:
        try:
            return reverse(name)
        except NoReverseMatch:
            return ""

    return house_cached(("nav", name, get_language()), find)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Organisation, menu and counts for the shell. Everything lazy: a template that does not ask costs nothing."""
    from .unread import unread_count

    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    org = SimpleLazyObject(organisation)
    return {
        "org": org,
        "persona": SimpleLazyObject(lambda: organisation().persona),
        "nav_items": SimpleLazyObject(lambda: nav_links(request) if signed_in else ()),
        "unread_count": SimpleLazyObject(lambda: unread_count(user) if user is not None and signed_in else 0),
        "languages": settings.LANGUAGES,
        "disabled_plugins": SimpleLazyObject(disabled_labels),
        "DEMO": settings.DEMO,
    }
