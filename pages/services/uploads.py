"""Files of a form that could not be sent yet: kept for their owner until the form goes, a day at most."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from pages.models import FormPage, KeptUpload

KEEP = timedelta(days=1)


def uploads_of(user: Any, page: FormPage) -> dict[str, KeptUpload]:
    """What lies ready for this colleague on this form, by the name of the question. Nobody else's."""
    fresh = KeptUpload.objects.filter(user=user, page_id=page.pk, created_at__gte=timezone.now() - KEEP)
    return {kept.field_name: kept for kept in fresh}


@transaction.atomic
def uploads_keep(*, user: Any, page: FormPage, answers: dict[str, Any]) -> dict[str, KeptUpload]:
    """Keep the good files of a form that came back, instead of those kept before. Returns what lies ready now.

    `answers` is the cleaned data: a question that has a file ready and no answer means that its owner took it away.
    """
    ready = uploads_of(user, page)
    for name, answer in answers.items():
        if name in ready and (isinstance(answer, UploadedFile) or answer is None):
            uploads_forget(user=user, page=page, names=[name])
        if isinstance(answer, UploadedFile):
            answer.seek(0)
            KeptUpload.objects.create(
                user=user,
                page_id=page.pk,
                field_name=name,
                name=(answer.name or "file")[-150:],
                content_type=answer.checked_type,  # type: ignore[attr-defined]
                size=answer.size or 0,
                file=answer,
            )
    return uploads_of(user, page)


def uploads_forget(*, user: Any, page: FormPage, names: list[str] | None = None) -> None:
    """Delete what lies ready on this form, or for these questions only."""
    mine = KeptUpload.objects.filter(user=user, page_id=page.pk)
    (mine if names is None else mine.filter(field_name__in=names)).delete()


def uploads_purge() -> int:
    """Delete what lay ready for more than a day. Returns how many."""
    return KeptUpload.objects.filter(created_at__lt=timezone.now() - KEEP).delete()[0]
