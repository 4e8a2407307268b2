"""Files of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require
from cms.plugins.contributions import DOUBLE_CLICK
from cms.plugins.files import check_upload

from ..models import ExpertisePage, PageFile
from .pages import stored_page

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from cms.plugins.users import User

MOST_FILES = 40


def file_add(*, page: ExpertisePage, user: User, upload: UploadedFile, title: str) -> PageFile:
    """Put a file with the page; the same one that came a moment ago is given back. Its kind is read from its content.
    Raises ValidationError by field, PermissionDenied.

    Its bytes do not stay when it could not be stored.
    """
    row = PageFile(
        page=page, title=" ".join(title.split())[:120] or (upload.name or "")[:120], name=(upload.name or "")[-200:],
        size=upload.size or 0, uploaded_by=user,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.page = stored_page(page, user)
            require(user, "expertise.edit", row.page)
            return _twin(row) or _store(row, upload)
    except BaseException:
        if row.file.name:
            row.file.storage.delete(row.file.name)
        raise


def _twin(row: PageFile) -> PageFile | None:
    """What this person put there a moment ago, when it is the same."""
    since = timezone.now() - DOUBLE_CLICK
    recent = PageFile.objects.filter(page=row.page, uploaded_by=row.uploaded_by, created_at__gt=since)
    return recent.filter(title=row.title, name=row.name, size=row.size).first()


def _store(row: PageFile, upload: UploadedFile) -> PageFile:
    try:
        row.content_type = check_upload(upload)
    except ValidationError as problem:
        raise ValidationError({"file": problem.messages}) from problem
    if PageFile.objects.filter(page=row.page).count() >= MOST_FILES:
        raise ValidationError({"file": _("This page has %(most)d files: no more fit.") % {"most": MOST_FILES}})
    row.file.save("file", upload, save=False)
    row.full_clean(exclude=["file"])
    row.save()
    return row


@transaction.atomic
def file_delete(*, row: PageFile, user: User) -> None:
    """Take a file away for good."""
    stored = stored_page(row.page, user)
    require(user, "expertise.edit", stored)
    row.delete()
