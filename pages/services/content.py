"""Making pages from code: for the importer, the demo organisation and tests. Editors use the Wagtail admin."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from pages.blocks.raw import Raw, stream
from pages.models import NewsPage, ProtocolPage, SectionPage, StandardPage

from .news import quiet_publishing

TYPES: dict[str, type[Page]] = {
    "standard": StandardPage,
    "section": SectionPage,
    "protocol": ProtocolPage,
    "news": NewsPage,
}


def set_body(page: Page, blocks: Iterable[Raw], *, key: str) -> None:
    """Fill the body of a page with raw blocks (see `pages.blocks.raw`)."""
    block = page._meta.get_field("body").stream_block
    page.body = block.to_python(stream(key, blocks))


@transaction.atomic
def page_from_blocks(
    *,
    parent: Page,
    type: str,
    title: str,
    slug: str,
    language: str,
    blocks: Iterable[Raw],
    source_key: str,
    publish: bool,
    user: Any = None,
    fields: dict[str, Any] | None = None,
    quiet: bool = False,
) -> tuple[Page, str]:
    """Make or update one page below `parent` from raw blocks. Returns the page and "created", "updated" or "unchanged".

    source_key  names where the content comes from: the page with this key and type is updated, never doubled
    fields      more fields of the page type, such as number or department
    quiet       nobody gets a message about it, now or at a later publication
    Raises ValidationError when the type does not fit under the parent, the parent is in another language, or a field is wrong.
    """
    model = TYPES.get(type)
    if model is None or not model.can_exist_under(parent):
        raise ValidationError(_("A page of this kind cannot stand under “%(parent)s”.") % {"parent": parent.title})
    locale = Locale.objects.get(language_code=language)
    if parent.locale_id != locale.pk:
        raise ValidationError(_("“%(parent)s” is in another language.") % {"parent": parent.title})
    body = stream(source_key, blocks)
    page = model.objects.filter(source_key=source_key, locale=locale).first() if source_key else None
    if page is None:
        page = model(
            locale=locale, source_key=source_key, live=False, owner=user, slug=_free_slug(parent, slug or title)
        )
        outcome = "created"
    else:
        outcome = "updated"
    before = None if outcome == "created" else _content_of(page.get_latest_revision_as_object())
    if before is not None:
        page = page.get_latest_revision_as_object()
    _fill(page, title, body, fields or {})
    if before == _content_of(page) and (page.live or not publish):
        return page, "unchanged"
    with quiet_publishing() if quiet else nullcontext():
        _store(page, parent, user=user, publish=publish)
    return page, outcome


def _fill(page: Page, title: str, body: list[Raw], fields: dict[str, Any]) -> None:
    page.title = page.draft_title = title[:255]
    page.body = page._meta.get_field("body").stream_block.to_python(body)
    for name, value in fields.items():
        page._meta.get_field(name)
        setattr(page, name, value)


def _content_of(page: Page) -> dict[str, Any]:
    """What a page says, in a form that can be compared."""
    skipped = ("latest_revision_created_at", "last_published_at", "draft_title", "url_path", "path")
    found = {}
    for field in page._meta.concrete_fields:
        if field.name in skipped or (not field.editable and field.name != "title"):
            continue
        value = field.value_from_object(page)
        found[field.name] = list(value.get_prep_value()) if hasattr(value, "get_prep_value") else str(value)
    return found


def _store(page: Page, parent: Page, *, user: Any, publish: bool) -> None:
    if page.pk is None:
        parent.refresh_from_db()
        parent.add_child(instance=page)
    page_publish(page=page, user=user) if publish else page.save_revision(user=user)


def _free_slug(parent: Page, wish: str) -> str:
    base = slugify(wish)[:200] or "page"
    taken = set(parent.get_children().filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def page_publish(*, page: Page, user: Any = None) -> Page:
    """Save a revision and publish it, as the button in the admin does: signals, versions and messages follow."""
    page.full_clean()
    revision = page.save_revision(user=user, clean=False)
    revision.publish(user=user, skip_permission_checks=True)
    page.refresh_from_db()
    return page


@transaction.atomic
def page_translate(*, source: Page, language: str, user: Any = None, publish: bool = False, **fields: Any) -> Page:
    """The translation of a page, made when it is missing, with these fields set; linked as wagtail-localize links them."""
    locale = Locale.objects.get(language_code=language)
    page = source.get_translation_or_none(locale)
    if page is None:
        page = source.copy_for_translation(locale, copy_parents=True, exclude_fields=["source_key"])
    page = page.specific
    for name, value in fields.items():
        setattr(page, name, value)
    if publish:
        return page_publish(page=page, user=user)
    page.save_revision(user=user)
    return page
