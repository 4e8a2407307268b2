"""Rendering the small templates of plugins inside a page: what all templates may use is worked out once a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.template import Context, engines
from django.template.loader import get_template
from django.utils.safestring import SafeString

from .scope import remembered


def render_part(request: HttpRequest, template_name: str, values: Mapping[str, Any]) -> SafeString:
    """A template with these values and those of the context processors, and nothing else of the page around it."""
    shared = remembered(("shared_context", id(request)), lambda: _shared(request))
    return get_template(template_name).template.render(Context({**shared, **values}))  # type: ignore[attr-defined]


def _shared(request: HttpRequest) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for processor in engines["django"].engine.template_context_processors:  # type: ignore[attr-defined]
        found.update(processor(request))
    return found
