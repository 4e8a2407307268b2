"""A page in the other languages, for the language switch and for everything else that leads there; kept until a page changes."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page

from .access.visibility import fresh_page_is_visible
from .scope import house_cached

NEEDED = ("title", "slug", "url_path", "path", "depth", "live", "expire_at", "translation_key", "content_type")


def attach_locale(page: Page) -> Page:
    """Give a page its locale from memory, so that asking for its language or address costs no query."""
    locales = house_cached("locale_objects", lambda: {locale.pk: locale for locale in Locale.objects.all()})
    if page.locale_id in locales:
        page._state.fields_cache.setdefault("locale", locales[page.locale_id])
    return page


def editions_of(reader: Any, page: Page) -> list[Page]:
    """The translations of a page that this reader may see, without the page itself; plain `Page`s with their locale."""

    def load() -> list[Page]:
        found = Page.objects.filter(translation_key=page.translation_key).order_by("locale")
        return [attach_locale(p) for p in found.select_related("access").only(*NEEDED, "locale", "access__token")]

    every = house_cached(("editions", page.translation_key), load)
    return [other for other in every if other.pk != page.pk and fresh_page_is_visible(reader, other)]
