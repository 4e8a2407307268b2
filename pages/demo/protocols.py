"""Protocols of De Linde, with an earlier version where something important changed, and who confirmed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files import File
from django.db import transaction
from wagtail.documents import get_document_model

from pages.models import Confirmation, ProtocolPage, ProtocolVersion
from pages.services import page_publish
from pages.services.content import set_body

from .blocks import body, picture_of
from .tree import LANGUAGES, Places

ATTACHMENTS = {"nl": "Bijlagen", "en": "Attachments"}
WAITING = {"emma": 1, "niels": 3}  # how many protocols these accounts still have to confirm


def build(demo: Any, places: Places) -> None:
    items = demo.content("protocols").PROTOCOLS
    with demo.progress("Protocols", len(items)) as bar:
        for item in items:
            with transaction.atomic():
                _item(demo, places, item)
            bar.advance()
    with transaction.atomic():
        _confirmations(demo)


def _item(demo: Any, places: Places, item: dict[str, Any]) -> None:
    key = f"demo:protocol:{item['number']}"
    source = None
    for code in LANGUAGES:
        page = ProtocolPage.objects.filter(source_key=key, locale=places.locales[code]).first()
        if page is None:
            page = _make(demo, places, item, code, key)
            if source is not None:
                page.translation_key = source.translation_key
            parent = places.pages["protocols", code]
            parent.refresh_from_db()
            page = parent.add_child(instance=page)
            _publish(demo, item, page, code)
        source = source or page


def _publish(demo: Any, item: dict[str, Any], page: ProtocolPage, code: str) -> None:
    """A material change is published twice: as it was, and as it is now."""
    owner = page.content_owner
    if item["material"]:
        now = page.version, page.change_note
        page.version, page.change_note = _earlier(page.version), ""
        page_publish(page=page, user=owner)
        page = ProtocolPage.objects.get(pk=page.pk)
        page.version, page.change_note = now
        page.material_change = True
    page_publish(page=page, user=owner)
    since = demo.now - timedelta(days=item["valid_from_days_ago"])
    versions = ProtocolVersion.objects.filter(page=page)
    versions.filter(label=item["version"]).update(published_at=since)
    versions.exclude(label=item["version"]).update(published_at=since - timedelta(days=365))


def _earlier(version: str) -> str:
    major, _dot, minor = version.partition(".")
    return f"{major}.{int(minor) - 1}" if minor.isdigit() and int(minor) else f"{max(int(major) - 1, 0)}.9"


def _make(demo: Any, places: Places, item: dict[str, Any], code: str, key: str) -> ProtocolPage:
    today = demo.now.date()
    page = ProtocolPage(
        title=item["title"][code],
        slug=item["slug_nl" if code == "nl" else "slug"],
        locale=places.locales[code],
        source_key=key,
        live=False,
        number=item["number"],
        version=item["version"],
        state=item["state"],
        department=places.departments[item["department"], code],
        content_owner=demo.user(item["owner"]),
        deputy=demo.user(item["deputy"]) if item["deputy"] else None,
        valid_from=today - timedelta(days=item["valid_from_days_ago"]),
        review_on=today + timedelta(days=item["review_in_days"]) if item["review_in_days"] is not None else None,
        needs_confirmation=item["needs_confirmation"],
        confirm_before=today + timedelta(days=10) if item["needs_confirmation"] and item["material"] else None,
        for_whom=item["for_whom"][code],
        when=item["when"][code],
        purpose=item["why"][code],
        change_note=item["change_note"][code] if item["change_note"] else "",
        image=picture_of(demo, item["image"]),
        audience=places.audience(item["audience"]),
    )
    files = [_document(demo, row) for row in demo.content("protocols").DOCUMENTS if _belongs(row, item, code)]
    blocks = body(demo, item["body"][code], attachments=[(d.pk, d.title) for d in files], title=ATTACHMENTS[code])
    set_body(page, blocks, key=key)
    return page


def _belongs(document: dict[str, Any], item: dict[str, Any], code: str) -> bool:
    return document["protocol"] == item["slug"] and document["language"] in (code, "")


def _document(demo: Any, row: dict[str, Any]) -> Any:
    model = get_document_model()
    if existing := model.objects.filter(title=row["title"]).first():
        return existing
    document = model(title=row["title"], language=row["language"])
    with demo.media(f"documents/{row['file']}").open("rb") as source:
        document.file.save(row["file"], File(source), save=False)
    document.full_clean(exclude=["tags"])
    document.save()
    return document


def _confirmations(demo: Any) -> None:
    """Most colleagues confirmed most protocols; everybody else is asked. The demo accounts have something left to do."""
    if Confirmation.objects.exists():
        return
    asked = ProtocolPage.objects.filter(
        needs_confirmation=True, state="valid", locale__language_code="nl", audience="everyone"
    )
    people = dict(get_user_model().objects.filter(is_active=True).order_by("pk").values_list("username", "pk"))
    rows = []
    ordered = sorted(asked, key=lambda page: (page.confirm_before is None, -page.valid_from.toordinal()))
    for place, page in enumerate(ordered):
        versions = ProtocolVersion.objects.filter(page=page, material=True).order_by("number")
        for version in versions:
            newest = version == list(versions)[-1]
            for username, pk in people.items():
                if (not newest and demo.rng.random() < 0.85) or (newest and _confirmed(demo, username, place)):
                    rows.append(_row(demo, pk, version))
    Confirmation.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)


def _confirmed(demo: Any, username: str, place: int) -> bool:
    if username in WAITING:
        return place >= WAITING[username]
    return demo.rng.random() < (0.35 if place == 0 else 0.8)


def _row(demo: Any, user_id: int, version: ProtocolVersion) -> Confirmation:
    span = (demo.now - version.published_at).total_seconds()
    return Confirmation(
        user_id=user_id,
        translation_key=version.translation_key,
        number=version.number,
        label=version.label,
        confirmed_at=version.published_at + timedelta(seconds=span * demo.rng.random()),
    )
