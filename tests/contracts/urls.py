"""Every URL pattern of the site, enumerated from the URL configuration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation


@dataclass(frozen=True)
class Pattern:
    """One URL pattern: its full route, qualified name, view and converters."""

    route: str
    name: str
    view: Callable[..., Any]
    converters: dict[str, Any]

    @property
    def is_admin(self) -> bool:
        return self.route.startswith("cms/")


def every_pattern() -> list[Pattern]:
    """All patterns, those of Wagtail's admin included."""
    with translation.override("nl"):
        return list(_walk(get_resolver(), "", ()))


def _walk(resolver: URLResolver, prefix: str, namespaces: tuple[str, ...]) -> Iterator[Pattern]:
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inside = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, route, inside)
        elif isinstance(entry, URLPattern):
            name = ":".join((*namespaces, entry.name)) if entry.name else ""
            yield Pattern(route, name, entry.callback, dict(entry.pattern.converters))
