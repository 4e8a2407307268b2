"""Films on their way in pieces: begun, added to, taken. The bytes are on the disk before the row says so.

The addresses speak tus 1.0 (core and creation), so that a broken connection costs one piece and not the film.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from .containers import HEAD, container_of
from .limits import CHUNK, KEPT_HOURS, MOST_OPEN_UPLOADS, most_bytes
from .models import Upload
from .problems import sentence

if TYPE_CHECKING:
    from uuid import UUID

    from cms.plugins.users import User


class OffsetConflict(Exception):
    """The piece does not begin where the upload ends. `offset` is where it ends."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@transaction.atomic
def upload_start(*, user: User, size: int, file_name: str = "") -> Upload:
    """Begin an upload of so many bytes. Raises ValidationError when that is more than a film may have."""
    if size <= 0:
        raise ValidationError(sentence("no_film"))
    if size > most_bytes():
        raise ValidationError(sentence("too_large"))
    mine = list(Upload.objects.filter(user=user).order_by("-touched_at")[MOST_OPEN_UPLOADS - 1 :])
    for old in mine:
        _forget(old)
    return Upload.objects.create(user=user, size=size, file_name=file_name[:200])


@transaction.atomic
def upload_append(*, user: User, upload_id: UUID, offset: int, piece: bytes) -> Upload:
    """Add a piece that begins at `offset`. Two at once: the second finds another end and raises OffsetConflict.

    Raises Upload.DoesNotExist, and ValidationError when the first bytes are those of no film; then the upload is gone.
    """
    upload = Upload.objects.select_for_update().get(pk=upload_id, user=user)
    if offset != upload.offset:
        raise OffsetConflict(upload.offset)
    if len(piece) > min(CHUNK, upload.size - upload.offset):
        raise OffsetConflict(upload.offset)
    if offset == 0 and len(piece) >= min(HEAD, upload.size) and not container_of(piece[:HEAD]):
        raise ValidationError(sentence("no_film"))
    _write(upload, piece)
    upload.offset += len(piece)
    upload.touched_at = timezone.now()
    upload.save(update_fields=["offset", "touched_at"])
    return upload


def _write(upload: Upload, piece: bytes) -> None:
    """At its place, whatever a broken attempt left there; on the disk when this returns."""
    upload.path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(upload.path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        os.ftruncate(handle, upload.offset)
        at, left = upload.offset, memoryview(piece)
        while left:
            done = os.pwrite(handle, left, at)
            at, left = at + done, left[done:]
        os.fsync(handle)
    finally:
        os.close(handle)


def upload_take(*, user: User, upload_id: Any) -> Upload:
    """The finished upload of this person, for a vlog; its row goes with the caller's transaction, its file stays.

    Raises ValidationError when there is none, or a part is missing.
    """
    try:
        upload = Upload.objects.select_for_update().get(pk=upload_id, user=user)
    except (Upload.DoesNotExist, ValidationError, ValueError):
        raise ValidationError(sentence("broken")) from None
    if not upload.is_complete or not upload.path.is_file() or upload.path.stat().st_size != upload.size:
        raise ValidationError(sentence("broken"))
    return upload


@transaction.atomic
def upload_cancel(*, user: User, upload_id: UUID) -> None:
    """Throw an upload away. Nothing happens when it is gone already."""
    upload = Upload.objects.select_for_update().filter(pk=upload_id, user=user).first()
    if upload is not None:
        _forget(upload)


def uploads_prune() -> int:
    """Throw away what nobody went on with for a day. Returns how many."""
    old = list(Upload.objects.filter(touched_at__lt=timezone.now() - timedelta(hours=KEPT_HOURS))[:500])
    for upload in old:
        with transaction.atomic():
            _forget(upload)
    return len(old)


def _forget(upload: Upload) -> None:
    path = upload.path
    upload.delete()
    transaction.on_commit(lambda: path.unlink(missing_ok=True))
