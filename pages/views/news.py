"""The news overview and a news item."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest
from wagtail.models import Page

from cms.plugins.access import visible_to
from cms.plugins.pagination import KeysetPage, keyset_page
from pages.models import NewsIndexPage, NewsPage
from pages.selectors import also_read, news_categories, news_for

PAGE_SIZE = 12


def index_context(request: HttpRequest, index: NewsIndexPage) -> dict[str, Any]:
    """The first page opens with the pinned item, or else the newest lead item, large; then the rest, newest first."""
    chosen = request.GET.get("category", "")[:60]
    after = request.GET.get("after", "")[:500]
    categories = news_categories(index.locale_id)
    category = next((c for c in categories if c.slug == chosen), None)
    news = news_for(request.user, index.locale_id)
    if category is not None:
        news = news.filter(category=category)
    lead = _lead_of(news) if category is None else None
    if lead is not None:
        news = news.exclude(pk=lead.pk)
    page = keyset_page(news.prefetch_related(None), order=("-news_date", "-pk"), after=after, size=PAGE_SIZE)
    lead = None if after else lead
    shown = ([lead] if lead else []) + page.items
    prefetch_related_objects(shown, "image__renditions")
    _tint(page)
    tip = visible_to(request.user, Page.objects.filter(pk=index.tip_page_id)).first() if index.tip_page_id else None
    return {
        "categories": categories,
        "category": category,
        "lead": lead,
        "news": page,
        "shown": shown,
        "tip": tip,
    }


def _lead_of(news: Any) -> NewsPage | None:
    """The newest pinned item, or else the newest lead item. One query."""
    candidates = news.prefetch_related(None).filter(Q(pinned=True) | Q(lead=True))
    return candidates.order_by("-pinned", "-news_date", "-pk").first()


def _tint(page: KeysetPage) -> None:
    """Items without a picture become tinted cards, in two tints by turns."""
    tints = ("brand", "linden")
    without = [item for item in page.items if item.image_id is None]
    for number, item in enumerate(without):
        item.tint = tints[number % 2]


def article_context(request: HttpRequest, page: NewsPage) -> dict[str, Any]:
    """What stands beside the text."""
    index = page.get_parent() if page.pk else None
    return {
        "also_read": also_read(request.user, page) if page.pk else [],
        "index_url": index.get_url(request) if index else "",
    }
