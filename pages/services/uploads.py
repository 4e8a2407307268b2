"""Files of a form that could not be sent yet: kept for their owner until the form goes, a day at most."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.core.files.storage import Storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from cms.plugins.users import take_turn
from pages.models import FormPage, KeptUpload

KEEP = timedelta(days=1)
FOLDER = "forms/kept"


def uploads_of(user: Any, page: FormPage) -> dict[str, KeptUpload]:
    """What lies ready for this colleague on this form, by the name of the question. Nobody else's."""
    fresh = KeptUpload.objects.filter(user=user, page_id=page.pk, created_at__gte=timezone.now() - KEEP)
    return {kept.field_name: kept for kept in fresh}


@transaction.atomic
def uploads_keep(*, user: Any, page: FormPage, answers: dict[str, Any]) -> dict[str, KeptUpload]:
    """Keep the good files of a form that came back, instead of those kept before. Returns what lies ready now.

    `answers` is the cleaned data: a question that has a file ready and no answer means that its owner took it away.
    Of two tabs that post at once the later one stands.
    """
    take_turn(user)
    away = [name for name, answer in answers.items() if isinstance(answer, UploadedFile) or answer is None]
    uploads_forget(user=user, page=page, names=away)
    saved: list[KeptUpload] = []
    try:
        for name, answer in answers.items():
            if isinstance(answer, UploadedFile):
                saved.append(_row(user, page, name, answer))
                saved[-1].save()
    except Exception:
        for kept in saved:  # the rows go back with the transaction; the files do not
            if kept.file._committed:
                kept.file.storage.delete(kept.file.name)
        raise
    return uploads_of(user, page)


def _row(user: Any, page: FormPage, name: str, upload: UploadedFile) -> KeptUpload:
    upload.seek(0)
    return KeptUpload(
        user=user,
        page_id=page.pk,
        field_name=name,
        name=(upload.name or "file")[-150:],
        content_type=upload.checked_type,  # type: ignore[attr-defined]
        size=upload.size or 0,
        file=upload,
    )


def uploads_forget(*, user: Any, page: FormPage, names: list[str] | None = None) -> None:
    """Delete what lies ready on this form, or for these questions only."""
    mine = KeptUpload.objects.filter(user=user, page_id=page.pk)
    (mine if names is None else mine.filter(field_name__in=names)).delete()


def uploads_purge() -> int:
    """Delete what lay ready for more than a day, and files of that age that belong to nothing. Returns how many rows."""
    deleted = KeptUpload.objects.filter(created_at__lt=timezone.now() - KEEP).delete()[0]
    _purge_strays(KeptUpload._meta.get_field("file").storage)
    return deleted


def _purge_strays(storage: Storage) -> None:
    """A process that was killed between the file and its row leaves a file that no row names."""
    with suppress(FileNotFoundError):
        names = {f"{FOLDER}/{name}" for name in storage.listdir(FOLDER)[1]}
        for name in names - set(KeptUpload.objects.values_list("file", flat=True)):
            with suppress(FileNotFoundError):
                if storage.get_modified_time(name) < timezone.now() - KEEP:
                    storage.delete(name)
