"""What the search knows of pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from cms.plugins.access import page_tokens
from cms.plugins.points import SearchDocument
from cms.plugins.site import HouseMemory
from cms.plugins.text import text_of
from pages.models import IntranetPage


def queryset_of(model: type[IntranetPage]) -> Callable[[], QuerySet[Any]]:
    """Every page of this type, drafts too: `to_document` decides, so that an unpublished page leaves the index."""
    wanted = ["locale", "access", "content_owner"]
    wanted += [name for name in ("category", "department", "author", "image") if _has(model, name)]
    return lambda: model.objects.select_related(*wanted)


def _has(model: type[IntranetPage], name: str) -> bool:
    return any(field.name == name for field in model._meta.get_fields())


def document_of(kind: str) -> Callable[[Any], SearchDocument | None]:
    def to_document(page: Any) -> SearchDocument | None:
        return page_document(page, kind)

    return to_document


_SHOWN: HouseMemory = HouseMemory("pages.found", most=2_000, seconds=60)
_LONG = {"body", "search_description", "draft_title", "keywords", "change_note"}


def shown_of(model: type[IntranetPage]) -> Callable[[list[str]], dict[str, Any]]:
    """What results of this type show of a page: the picture of an item of news, the state of a protocol. From memory."""

    def read(missing: list[tuple[type[IntranetPage], str]]) -> dict[Any, Any]:
        rows = model.objects.filter(pk__in=[pk for _model, pk in missing])
        rows = rows.defer(*(name for name in _LONG if _has(model, name)))
        if _has(model, "image"):
            rows = rows.select_related("image").prefetch_related("image__renditions")
        return {(model, str(page.pk)): page for page in rows}

    def shown(ids: list[str]) -> dict[str, Any]:
        return {pk: page for (_model, pk), page in _SHOWN.many([(model, pk) for pk in ids], read).items()}

    return shown


def page_document(page: Any, kind: str) -> SearchDocument | None:
    """None for a draft, an expired page, a withdrawn protocol, and a page nobody may read."""
    now = timezone.now()
    if not page.live or (page.expire_at and page.expire_at <= now) or getattr(page, "state", "") == "withdrawn":
        return None
    token = page.access.token if hasattr(page, "access") else page_tokens([page.pk]).get(page.pk)
    if not token:
        return None
    place = getattr(page, "category", None) or getattr(page, "department", None)
    author = getattr(page, "author", None) or page.content_owner
    return SearchDocument(
        id=f"pages.{kind}:{page.pk}",
        source=f"pages.{kind}",
        object_id=page.pk,
        title=page.title,
        body=body_of(page),
        language=page.locale.language_code,
        audience=token,
        url=page.get_url() or "",
        kind="page" if kind == "section" else kind,
        date=_date_of(page),
        author=str(author) if author else "",
        place=str(place) if place else "",
        keywords=" ".join(filter(None, [page.keywords, getattr(page, "number", "")])),
        task=kind == "form",
        intro=page.intro if kind == "form" else None,  # what follows in the body are its questions
    )


def body_of(page: Any) -> str:
    """All words of a page as plain text, in the order people read them."""
    parts = [getattr(page, name, "") for name in ("intro", "for_whom", "when", "purpose", "change_note")]
    if hasattr(page, "body"):
        for child in page.body:
            parts += [text_of(str(part)) for part in child.block.get_searchable_content(child.value)]
    if kind_fields := getattr(page, "form_fields", None):
        parts += [f"{field.label} {field.help_text}" for field in kind_fields.all()]
    return "\n".join(part for part in parts if part)


def _date_of(page: Any) -> datetime | None:
    if hasattr(page, "news_date"):
        return page.news_date
    if hasattr(page, "valid_from") and page.valid_from:
        return timezone.make_aware(datetime.combine(page.valid_from, time(9)))
    return page.last_published_at
