"""Pages that stay: house rules, privacy, help; and the top tasks."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import override
from wagtail.models import Page

from cms.plugins.users import directory_url
from pages.models import FormPage, StandardPage
from pages.services import page_publish
from pages.services.content import set_body
from toptasks.models import TopTask

from .blocks import body, picture_of
from .forms import icon
from .tree import LANGUAGES, Places


def build(demo: Any, places: Places) -> None:
    items = demo.content("pages_").PAGES
    with demo.progress("Pages", len(items)) as bar:
        for item in items:
            with transaction.atomic():
                _item(demo, places, item)
            bar.advance()


def _item(demo: Any, places: Places, item: dict[str, Any]) -> None:
    key = f"demo:page:{item['slug']}"
    source = None
    for code in LANGUAGES:
        page = StandardPage.objects.filter(source_key=key, locale=places.locales[code]).first()
        if page is None:
            page = _make(demo, places, item, code, key)
            if source is not None:
                page.translation_key = source.translation_key
            place = places.home[code] if item.get("footer") else places.pages["guide", code]
            parent = Page.objects.get(pk=place.pk)
            page = page_publish(page=parent.add_child(instance=page))
        source = source or page


def _make(demo: Any, places: Places, item: dict[str, Any], code: str, key: str) -> StandardPage:
    page = StandardPage(
        title=item["title"][code],
        slug=item["slug_nl" if code == "nl" else "slug"],
        locale=places.locales[code],
        source_key=key,
        live=False,
        show_in_menus=bool(item.get("footer")),
        intro=item["intro"][code],
        image=picture_of(demo, item.get("image")),
        image_alt=item["alt"][code] if item.get("alt") else "",
    )
    set_body(page, body(demo, item["body"][code]), key=key)
    return page


@transaction.atomic
def build_top_tasks(demo: Any, places: Places) -> None:
    if TopTask.objects.exists():
        return
    for order, item in enumerate(demo.content("pages_").TOP_TASKS):
        source = None
        for code in LANGUAGES:
            page, url = _target(places, item["target"], code)
            task = TopTask(
                title=item["title"][code],
                icon=icon(item["icon"]),
                keywords=item["keywords"][code],
                locale=places.locales[code],
                page=page,
                url=url,
                sort_order=order,
            )
            if source is not None:
                task.translation_key = source.translation_key
            task.full_clean()
            task.save()
            source = source or task


def _target(places: Places, target: str, code: str) -> tuple[Page | None, str]:
    if target.startswith("form:"):
        key = f"demo:form:{target.removeprefix('form:')}"
        return FormPage.objects.get(source_key=key, locale=places.locales[code]).page_ptr, ""
    if target in ("protocols", "news", "forms"):
        return Page.objects.get(pk=places.pages[target, code].pk), ""
    if target == "people":
        with override(code):
            address = directory_url()
        return (None, address) if address else (Page.objects.get(pk=places.home[code].pk), "")
    return None, target
