"""What every template of the site may use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from .organisation import organisation
from .points import NavItem
from .registry import disabled_labels, enabled
from .roles import may_use_admin
from .scope import house_cached

if TYPE_CHECKING:
    from .models import User


class NavLink(NamedTuple):
    """One entry of the menu, ready to show."""

    key: str
    label: str
    url: str
    icon: str
    current: bool
    phone: str


class Face(NamedTuple):
    """All that the shell shows of its reader, for what is kept of it."""

    username: str
    display_name: str
    first_name: str
    job: str
    photo: str
    manages: bool


def nav_links(request: HttpRequest) -> tuple[NavLink, ...]:
    """The menu of this reader, on this page."""
    links = []
    for item, label, address in house_cached(("nav", get_language()), _nav_items):
        if not item.visible(request.user):  # type: ignore[arg-type]
            continue
        url = item.url_name(request) if callable(item.url_name) else address
        if url:
            current = request.path == url or (item.key != "home" and request.path.startswith(url))
            links.append(NavLink(item.key, label, url, item.icon, current, item.phone))
    return tuple(links)


def _nav_items() -> list[tuple[NavItem, str, str]]:
    """The places of the menu in the reader's language, with the addresses that are the same for everybody."""
    return [
        (item, str(item.label), "" if callable(item.url_name) else _address(item.url_name)) for item in enabled(NavItem)
    ]


def _address(name: str) -> str:
    """Where a place of this name is in the reader's language; empty when it is nowhere. Kept until the house changes."""

    def find() -> str:
        try:
            return reverse(name)
        except NoReverseMatch:
            return ""

    return house_cached(("address", name, get_language()), find)


def _face(user: User) -> Face:
    photo = user.photo.name or ""
    return Face(user.username, user.display_name, user.first_name, user.job, photo, may_use_admin(user))


def shell(request: HttpRequest) -> dict[str, Any]:
    """Organisation, menu and counts for the shell. Everything lazy: a template that does not ask costs nothing."""
    from .unread import unread_count

    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    org = SimpleLazyObject(organisation)
    return {
        "org": org,
        "persona": SimpleLazyObject(lambda: organisation().persona),
        "shell_face": SimpleLazyObject(lambda: _face(request.user) if signed_in else None),  # type: ignore[arg-type]
        "shell_search": SimpleLazyObject(lambda: _address("search:results")),
        "shell_searching": SimpleLazyObject(lambda: request.path == _address("search:results")),
        "nav_items": SimpleLazyObject(lambda: nav_links(request) if signed_in else ()),
        "unread_count": SimpleLazyObject(lambda: unread_count(user) if user is not None and signed_in else 0),
        "languages": settings.LANGUAGES,
        "disabled_plugins": SimpleLazyObject(disabled_labels),
        "DEMO": settings.DEMO,
    }
