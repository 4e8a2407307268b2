"""News of De Linde in two languages, dated back from today; at load-test size also short extra items."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import timedelta
from typing import Any

from django.db import transaction

from pages.models import NewsPage
from pages.services import page_publish
from pages.services.content import set_body
from pages.services.news import quiet_publishing

from .blocks import body, picture_of
from .tree import LANGUAGES, Places

TOLD_WITHIN = 10  # days: older news told everybody long ago


def build(demo: Any, places: Places) -> None:
    items = demo.content("news").NEWS
    extra = demo.contributions // 1000
    with demo.progress("News", len(items) + extra) as bar:
        for item in items:
            with transaction.atomic():
                _item(demo, places, item)
            bar.advance()
        for number in range(extra):
            with transaction.atomic():
                _item(demo, places, _repeated(demo, items, number), (LANGUAGES[number % 2],))
            bar.advance()


def _repeated(demo: Any, items: list[dict[str, Any]], number: int) -> dict[str, Any]:
    """An older item told again, for volume, in one language: its own address, an earlier date, no place at the top."""
    item = items[number % len(items)]
    round_number = number // len(items) + 1
    return {
        **item,
        "slug": f"{item['slug']}-{round_number}",
        "slug_nl": f"{item['slug_nl']}-{round_number}",
        "days_ago": item["days_ago"] + 260 * round_number,
        "lead": False,
        "pinned": False,
        "change_note": None,
    }


def _item(demo: Any, places: Places, item: dict[str, Any], languages: tuple[str, ...] = LANGUAGES) -> None:
    key = f"demo:news:{item['slug']}"
    source = None
    for code in languages:
        page = NewsPage.objects.defer("body").filter(source_key=key, locale=places.locales[code]).first()
        if page is None:
            page = _make(demo, places, item, code, key)
            if source is not None:
                page.translation_key = source.translation_key
            parent = places.pages["news", code]
            parent.refresh_from_db()
            with quiet_publishing() if item["days_ago"] > TOLD_WITHIN else nullcontext():
                page_publish(page=parent.add_child(instance=page), user=page.author)
        source = source or page


def _make(demo: Any, places: Places, item: dict[str, Any], code: str, key: str) -> NewsPage:
    title_key = "slug_nl" if code == "nl" else "slug"
    author = demo.user(item["author"])
    page = NewsPage(
        title=item["title"][code],
        slug=item[title_key],
        locale=places.locales[code],
        source_key=key,
        live=False,
        owner=author,
        author=author,
        category=places.categories[item["category"], code],
        intro=item["intro"][code],
        image=picture_of(demo, item["image"]),
        image_alt=item["alt"][code] if item.get("alt") else "",
        news_date=demo.now - timedelta(days=item["days_ago"]),
        lead=item["lead"],
        pinned=item["pinned"],
        on_behalf_of=item["on_behalf"][code] if item["on_behalf"] else "",
        contact=demo.user(item["contact"]) if item["contact"] else None,
        change_note=item["change_note"][code] if item["change_note"] else "",
        audience=places.audience(item["audience"]),
    )
    set_body(page, body(demo, item["body"][code]), key=key)
    return page
