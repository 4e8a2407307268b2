"""Tags for pages: pictures in the right size, reading time, and facts about documents."""

from __future__ import annotations

import math
from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext

from cms.plugins.site import HouseMemory, house_cached
from pages.pictures import SHAPES, sizes_of
from pages.search import body_of

register = template.Library()

WORDS_A_MINUTE = 220
SAME_FOR_ALL = frozenset({"text", "heading", "steps", "quote", "note", "table", "questions"})
_BLOCKS: HouseMemory = HouseMemory("pages.blocks", most=8_000, seconds=300)
_PICTURES: HouseMemory = HouseMemory("pages.pictures", most=4_000, seconds=300)


@register.simple_tag
def picture(image: Any, shape: str, alt: str = "", sizes: str = "100vw", eager: bool = False) -> SafeString:
    """A responsive <img> in one of the shapes lead, card, hero or inline. No image, or a broken one: nothing."""
    if image is None:
        return SafeString("")
    focus = (image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height)
    key = (image.pk, image.file_hash, *focus, shape, alt, sizes, eager)

    def make() -> tuple[SafeString, bool]:
        renditions = [rendition for rendition in sizes_of(image, shape) if rendition.file]
        is_whole = len(renditions) == len(SHAPES[shape])  # else a worker is still making the others
        return _markup(renditions, alt, sizes, eager), is_whole

    return _PICTURES.when_whole(key, make)


def _markup(renditions: list[Any], alt: str, sizes: str, eager: bool) -> SafeString:
    if not renditions:
        return SafeString("")
    small = renditions[0]
    srcset = ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)
    loading = ("eager", "high") if eager else ("lazy", "auto")
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" loading="{}" fetchpriority="{}" decoding="async">',
        small.url, srcset, sizes, small.width, small.height, alt, *loading,
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def body(context: Context, page: Any) -> SafeString:
    """The blocks of a page. Those that are the same for every reader are rendered once, until the house changes; a preview
    shows what is not saved, so nothing of it is kept."""
    kept = not getattr(context.get("request"), "is_preview", False) and not settings.DEBUG
    parts, flat = [], context.flatten()
    for place, block in enumerate(page.body):

        def render(block: Any = block) -> SafeString:
            return block.render(context=flat)

        if kept and block.block_type in SAME_FOR_ALL:
            parts.append(
                _BLOCKS.get((page.pk, page.live_revision_id, page.last_published_at, place, get_language()), render)
            )
        else:
            parts.append(render())
    return mark_safe("".join(parts))  # rendered by templates, which escaped what they showed


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
