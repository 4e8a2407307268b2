"""Versions of protocols, confirmations, and reminders before a review date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex, Revision

from cms.plugins.access import require
from cms.plugins.activities import emit
from cms.plugins.files import IntranetDocument, IntranetImage, IntranetMedia
from pages.models import Confirmation, ProtocolPage, ProtocolVersion

from .news import hush

REMIND_BEFORE = timedelta(days=30)
FILES = (IntranetImage, IntranetDocument, IntranetMedia)


class VersionMoved(PermissionDenied):
    """Someone confirms a version that is no longer the one on the page."""


@transaction.atomic
def protocol_published(*, page: ProtocolPage, revision: Revision | None) -> ProtocolVersion:
    """Keep the version that was published. Raises the number people confirm only when the change is material.

    The first version is material. The same version in another language shares its number, so it asks nobody again.
    """
    list(Page.objects.select_for_update().filter(translation_key=page.translation_key).values_list("pk", flat=True))
    family = ProtocolVersion.objects.filter(translation_key=page.translation_key)
    same_label = family.filter(label=page.version)
    highest = family.aggregate(top=Max("number"))["top"] or 0
    number = same_label.values_list("number", flat=True).first() or highest + 1
    material = page.material_change or number == 1 or same_label.filter(material=True).exists()
    version, created = ProtocolVersion.objects.get_or_create(
        page=page,
        label=page.version,
        defaults={
            "translation_key": page.translation_key,
            "number": number,
            "material": material,
            "note": page.change_note,
            "revision": revision,
            "published_at": timezone.now(),
        },
    )
    if not created:
        version.material = version.material or material
        version.note, version.revision = page.change_note, revision or version.revision
        version.save(update_fields=["material", "note", "revision"])
    _keep_files(page, version)
    if page.material_change:
        ProtocolPage.objects.filter(pk=page.pk).update(material_change=False)
    if version.material and number > 1:
        _tell(page, version, revision)
    return version


def _keep_files(page: ProtocolPage, version: ProtocolVersion) -> None:
    """Remember what this version shows, from what the page refers to now."""
    ReferenceIndex.create_or_update_for_object(page)
    types = [kind.pk for kind in ContentType.objects.get_for_models(*FILES).values()]
    shown = ReferenceIndex.get_references_for_object(page).filter(to_content_type__in=types)
    files = shown.values_list("to_content_type", "to_object_id").distinct()
    wanted = {(type_id, int(pk)) for type_id, pk in files}
    for row in version.files.all():
        if (row.file_type_id, row.file_id) not in wanted:
            row.delete()
    for type_id, pk in wanted:
        version.files.get_or_create(file_type_id=type_id, file_id=pk)


def _tell(page: ProtocolPage, version: ProtocolVersion, revision: Revision | None) -> None:
    actor = revision.user if revision and revision.user_id else page.content_owner
    activity = emit(
        actor=actor,
        type="pages.protocol_changed",
        target=page,
        dedupe=f"{page.pk}:{version.number}",
        data={"version": version.label, "number": version.number},
    )
    hush(activity)


@transaction.atomic
def protocol_confirm(*, user: Any, page: ProtocolPage, number: int) -> Confirmation:
    """Record that this colleague read and understood the version with this number. Confirming twice is the same as once.

    Raises PermissionDenied when there is nothing to confirm, VersionMoved when a newer version came in between.
    """
    require(user, "pages.confirm", page)
    current = current_version(page)
    if current is None:
        raise PermissionDenied(_("This protocol asks for no confirmation."))
    if current.number != number or is_behind(page, page.versions.all(), current):
        raise VersionMoved(_("This protocol changed while you were reading. Read what is new and confirm again."))
    key = {"user": user, "translation_key": page.translation_key, "number": number}
    existing = Confirmation.objects.filter(**key).first()
    if existing:
        return existing
    confirmation = Confirmation(**key, label=current.label, confirmed_at=timezone.now())
    confirmation.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            confirmation.save()
    except IntegrityError:
        return Confirmation.objects.get(**key)
    return confirmation


def is_behind(page: ProtocolPage, versions: Iterable[ProtocolVersion], current: ProtocolVersion) -> bool:
    """Whether this page still has a text from before the version people confirm now: a translation that has to follow.

    `versions` holds at least the page's own. A later version that changed nothing that matters is not behind.
    """
    numbers = [row.number for row in versions if row.page_id == page.pk and row.label == page.version]
    return not numbers or max(numbers) < current.number


def current_version(page: ProtocolPage) -> ProtocolVersion | None:
    """The version people confirm now: the newest material one, over all languages."""
    return (
        ProtocolVersion.objects.filter(translation_key=page.translation_key, material=True).order_by("-number").first()
    )


def review_reminders_send() -> int:
    """Remind owner and deputy of each protocol whose review comes within 30 days, and once more when it is overdue.

    Safe to run as often as you like: each reminder is sent once a review date. Returns the number of protocols reminded of.
    """
    today = timezone.localdate()
    due = ProtocolPage.objects.live().filter(
        state=ProtocolPage.State.VALID, review_on__isnull=False, review_on__lte=today + REMIND_BEFORE
    )
    reminded: set[Any] = set()
    for page in due.order_by("pk"):
        if page.translation_key in reminded:
            continue
        reminded.add(page.translation_key)
        stage = "overdue" if page.review_on < today else "soon"
        with transaction.atomic():
            emit(
                actor=None,
                type=f"pages.review_{stage}",
                target=page,
                dedupe=f"{page.translation_key}:{page.review_on.isoformat()}",
                data={"review_on": page.review_on.isoformat()},
            )
    return len(reminded)
