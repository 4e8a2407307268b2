"""Which addresses the leak walk goes to, and what it takes for a leak."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any
from unittest.mock import patch

from django.http.request import HttpHeaders
from django.template.base import Template
from django.test import Client
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
_NUMBER = re.compile(
    r"\b[\da-f-]{8,}\b|\d+|(?<=/)(?:pages|comments|questions|blogs|vlogs|polls|expertise|dummy)\.\w+(?=/)"
)


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


def some_of_each(addresses: list[str]) -> list[str]:
    """Two addresses of every pattern, and of every kind of page: what a page links to hangs on its template."""
    kept: dict[object, list[str]] = {}
    kinds = {page.get_url(): type(page) for page in Page.objects.filter(depth__gt=1).specific()}
    for url in addresses:
        kind = kinds.get(url) or _NUMBER.sub("#", url.partition("?")[0])
        kept.setdefault((kind, url[:4]), []).append(url)
    return [url for urls in kept.values() for url in urls[:2]]


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


class Walker(Client):
    """A client for thousands of requests; it does not keep what templates were given (`context`). `saw_htmx` tells whether the
    last request was asked for a header of htmx, there or not: when it was not, asking for a fragment gets the same answer."""

    saw_htmx = False

    def request(self, **request: Any) -> Any:
        self.saw_htmx = False
        get = HttpHeaders.__getitem__

        def noted(headers: HttpHeaders, name: str) -> str:
            self.saw_htmx |= name.lower().startswith("hx")
            return get(headers, name)

        with patch.object(HttpHeaders, "__getitem__", noted), patch.object(Template, "_render", plainly):
            return super().request(**request)

    def _base_environ(self, **request: Any) -> dict[str, Any]:
        return Environment(super()._base_environ(**request), walker=self)


class Environment(dict):
    """What a request comes with. Its walker hears of whoever looks for htmx in it by its own hand."""

    def __init__(self, content: dict[str, Any], walker: Walker) -> None:
        super().__init__(content)
        self._walker = walker

    def get(self, name: str, default: Any = None) -> Any:
        self._walker.saw_htmx |= name.startswith("HTTP_HX")
        return super().get(name, default)

    def __getitem__(self, name: str) -> Any:
        self._walker.saw_htmx |= name.startswith("HTTP_HX")
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._walker.saw_htmx |= str(name).startswith("HTTP_HX")
        return super().__contains__(name)


def plainly(template: Template, context: Any) -> str:
    """As in production: the test runner's own way of rendering tells every test of every template."""
    return template.nodelist.render(context)
