"""Tags for pages: pictures in the right size, reading time, and facts about documents."""

from __future__ import annotations

import math
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from cms.plugins.site import house_cached
from pages.pictures import sizes_of
from pages.search import body_of

register = template.Library()

WORDS_A_MINUTE = 220


@register.simple_tag
def picture(image: Any, shape: str, alt: str = "", sizes: str = "100vw", eager: bool = False) -> SafeString:
    """A responsive <img> in one of the shapes lead, card, hero or inline. No image, or a broken one: nothing."""
    if image is None:
        return SafeString("")
    renditions = [rendition for rendition in sizes_of(image, shape) if rendition.file]
    if not renditions:
        return SafeString("")
    small = renditions[0]
    srcset = ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)
    loading = ("eager", "high") if eager else ("lazy", "auto")
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" loading="{}" fetchpriority="{}" decoding="async">',
        small.url, srcset, sizes, small.width, small.height, alt, *loading,
    )  # fmt: skip


@register.filter
def reading_time(page: Any) -> str:
    """“3 minutes”, at an unhurried pace."""
    key = ("pages.reading_minutes", page.pk, page.latest_revision_id)
    minutes = house_cached(key, lambda: max(1, math.ceil(len(body_of(page).split()) / WORDS_A_MINUTE)))
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}


@register.filter
def first_name(person: Any) -> str:
    """How people are greeted: the first name, or the whole name when there is none."""
    return getattr(person, "first_name", "") or str(person).split(" ")[0]
