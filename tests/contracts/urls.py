"""Every URL pattern of the site, enumerated from the URL configuration and from the page types that have addresses below them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation
from django.utils.regex_helper import normalize
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, get_page_models

Form = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Pattern:
    """One URL pattern: its full route as configured, qualified name, view and converters.

    `forms` are its possible addresses with `%(name)s` for each argument, and the names of these arguments; a regular
    expression has them too, unnamed groups being called `_0`, `_1`. For a page's own pattern they start at the page.
    """

    route: str
    name: str
    view: Callable[..., Any]
    converters: dict[str, Any]
    forms: tuple[Form, ...]

    @property
    def is_admin(self) -> bool:
        return self.route.startswith("cms/")

    @property
    def space(self) -> str:
        """The namespace of its name; empty when it has none."""
        return self.name.rpartition(":")[0]

    @property
    def title(self) -> str:
        return f"{self.route} {self.name}".strip()


def every_pattern() -> list[Pattern]:
    """All patterns, those of Wagtail's admin included; those below pages are in `page_patterns`."""
    with translation.override("nl"):
        return list(_walk(get_resolver(), "", "", ()))


def page_types_with_routes() -> list[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, RoutablePageMixin)]


def page_patterns(model: type[Page]) -> list[Pattern]:
    """The patterns below a page of this type, named `app.model:name`; none for a type without any."""
    if not issubclass(model, RoutablePageMixin):
        return []
    label = model._meta.label_lower
    return [_pattern(entry, f"{label} ", "", (label,)) for entry in model.get_subpage_urls()]


def _walk(resolver: URLResolver, route: str, regex: str, spaces: tuple[str, ...]) -> Iterator[Pattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inside = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry, route + str(entry.pattern), regex + _regex(entry), inside)
        elif isinstance(entry, URLPattern):
            yield _pattern(entry, route, regex, spaces)


def _pattern(entry: URLPattern, route: str, regex: str, spaces: tuple[str, ...]) -> Pattern:
    forms = tuple((form, tuple(names)) for form, names in normalize(regex + _regex(entry)))
    name = ":".join((*spaces, entry.name)) if entry.name else ""
    return Pattern(route + str(entry.pattern), name, entry.callback, dict(entry.pattern.converters), forms)


def _regex(entry: URLPattern | URLResolver) -> str:
    return entry.pattern.regex.pattern.removeprefix("^")
