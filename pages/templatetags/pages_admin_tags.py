"""What editors see of a page: the order of page types when they make one, and who reads it."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _

from cms.plugins.access import EVERYONE, audience_label, page_tokens

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


@register.simple_tag
def page_readers(page: Any) -> dict[str, str]:
    """Who may read a page: its own audience with that of the pages above it, of its translations and their privacy.

    What an editor chose and did not publish yet is told beside it.
    """
    wanted = getattr(page, "audience", EVERYONE)
    token = page_tokens([page.pk]).get(page.pk, wanted) if page.pk else wanted
    published = _published_audience(page) if page.pk and hasattr(page, "audience") else wanted
    if published != wanted:
        text = _("Once published: %(label)s.") % {"label": audience_label(wanted)}
    elif token == EVERYONE:
        text = _("Once live every colleague can read it. You choose who under “Readers and owner”.")
    else:
        text = _("Hidden from everybody else. You choose who under “Readers and owner”.")
    return {"label": audience_label(token), "help": text, "icon": "view" if token == EVERYONE else "no-view"}


def _published_audience(page: Any) -> str:
    return type(page).objects.filter(pk=page.pk).values_list("audience", flat=True).first() or page.audience
