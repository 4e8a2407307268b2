"""Which addresses the leak walk goes to, and what it takes for a leak."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from tests.contracts.plants import Planted
from tests.contracts.urls import Pattern, every_pattern, page_patterns, page_types_with_routes

ENDS_THE_WALK = {"sign_out", "wagtailadmin_logout", "wagtailadmin_error_test"}  # sign off, or fail on purpose
REACHED_BY_NOTHING = {
    "openid_connect_login": "no provider of sign-in is set up here, and there is nothing of ours behind it",
    "openid_connect_callback": "no provider of sign-in is set up here, and there is nothing of ours behind it",
    "sign_in_seat": "the seats of the demo organisation, which is not there",
    "styleguide_screen": "examples made of words in a template; no data",
}
"""Patterns with arguments that no plant fills, each with its reason. Whoever adds a pattern plants something for it instead."""


def filled(pattern: Pattern, planted: Planted) -> list[str]:
    """What follows the domain (or the page) in every address of a pattern, with what was planted filled in: first what was
    planted for this very pattern, then what is for its whole namespace."""
    found = []
    fills = sorted(planted.fills, key=lambda fill: fill.space != pattern.name)
    for form, names in pattern.forms:
        if not names:
            found.append(form)
        for fill in fills:
            if fill.space in (pattern.space, pattern.name) and set(fill.values) == set(names):
                found.append(form % fill.values + fill.query)
    return list(dict.fromkeys(found))


def site_patterns() -> list[Pattern]:
    """Every pattern outside the admin, those below pages included."""
    below = [pattern for model in page_types_with_routes() for pattern in page_patterns(model)]
    return [p for p in every_pattern() if not p.is_admin and p.name not in ENDS_THE_WALK] + below


def site_addresses(planted: Planted) -> list[str]:
    """Every address of the site: patterns of the URL configuration, and each page there is with what lies below it."""
    own = [
        f"/{rest}"
        for p in every_pattern()
        if not p.is_admin and p.name not in ENDS_THE_WALK
        for rest in filled(p, planted)
    ]
    pages = [url for page in Page.objects.filter(depth__gt=1).specific() for url in page_addresses(page, planted)]
    return list(dict.fromkeys([*own, *pages]))


def page_addresses(page: Page, planted: Planted) -> list[str]:
    """A page and everything below it that is no page."""
    base = page.get_url()
    if not base:
        return []
    below = [rest for pattern in page_patterns(type(page)) for rest in filled(pattern, planted)]
    return list(dict.fromkeys([base, *(base + rest for rest in below)]))


def closed_addresses(planted: Planted) -> list[str]:
    """What is not there for an outsider, whoever that is."""
    pages = [url for page in planted.pages for url in page_addresses(page, planted)]
    return list(dict.fromkeys([*sorted(planted.urls), *pages]))


def leaked(response: Any, words: Iterable[str], *, asked: str = "") -> set[str]:
    """The words that an answer gives away, in its body (a spreadsheet is opened) or its headers; what was asked may be said back."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            body = b" ".join(parts.read(name) for name in parts.namelist())
    text = body.decode("utf-8", "replace") + " ".join(f"{key}: {value}" for key, value in response.headers.items())
    known = asked + response.request["PATH_INFO"]
    return {word for word in words if word in text and word not in known}
