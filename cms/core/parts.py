"""Rendering the small templates of plugins inside a page: what all templates may use is worked out once a request."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template import Context, engines
from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .scope import HouseMemory, remembered

CSRF_MARK = f"csrf-{secrets.token_hex(16)}"  # where the token goes; nobody outside this process can write it in a text
UNKEPT = object()  # a part of `{% kept %}` that says: render this for each reader
_within_kept: ContextVar[bool] = ContextVar("within_kept", default=False)
_KEPT: HouseMemory = HouseMemory("parts", most=2_000, seconds=300)


def render_part(request: HttpRequest, template_name: str, values: Mapping[str, Any]) -> SafeString:
    """A template with these values and those of the context processors, and nothing else of the page around it.

    With a value called `kept` the HTML is rendered once for all readers to whom it is equal, until the house changes. It must
    hold everything the HTML depends on, apart from the language and the day: the words shown too, not only what they belong to.
    A form may stand in it: its CSRF token is put in for each reader.
    """
    state = values.get("kept")
    if state is None or settings.DEBUG:
        return _render(request, template_name, values)
    key = (template_name, get_language(), remembered("localdate", timezone.localdate), state)

    def rendered() -> SafeString:
        with within_kept():
            return _render(request, template_name, values)

    html = _KEPT.get(key, rendered)
    return html if _within_kept.get() else with_token(html, lambda: get_token(request))


@contextmanager
def within_kept() -> Iterator[None]:
    """What is rendered in this block is kept for many readers: the mark stays where a reader's CSRF token will go."""
    token = _within_kept.set(True)
    try:
        yield
    finally:
        _within_kept.reset(token)


def with_token(html: SafeString, token: Callable[[], str]) -> SafeString:
    """Kept HTML for one reader: their own CSRF token where `CSRF_MARK` stands."""
    return SafeString(html.replace(CSRF_MARK, token())) if CSRF_MARK in html else html


def _render(request: HttpRequest, template_name: str, values: Mapping[str, Any]) -> SafeString:
    shared = remembered(("shared_context", id(request)), lambda: _shared(request))
    marked = {"csrf_token": CSRF_MARK} if _within_kept.get() else {}
    return get_template(template_name).template.render(Context({**shared, **values, **marked}))  # type: ignore[attr-defined]


def _shared(request: HttpRequest) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for processor in engines["django"].engine.template_context_processors:  # type: ignore[attr-defined]
        found.update(processor(request))
    return found
