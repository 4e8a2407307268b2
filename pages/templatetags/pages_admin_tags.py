"""The order of page types when an editor makes a new page."""

from __future__ import annotations

from django import template

register = template.Library()

ORDER = [
    "newspage", "protocolpage", "formpage", "standardpage", "sectionpage",
    "newsindexpage", "protocolindexpage", "formindexpage", "homepage",
]  # fmt: skip


@register.filter
def in_editor_order(page_types: list[tuple]) -> list[tuple]:
    """What is made most often first: news, protocols, forms, pages; the overviews, made once, last."""
    places = {name: place for place, name in enumerate(ORDER)}
    return sorted(page_types, key=lambda kind: places.get(kind[2], len(ORDER)))
