"""Pictures in the texts of contributions: taken in, made small, and shown only to who may see the text."""

from __future__ import annotations

import base64
import io
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from cms.core.access.visibility import visible_ids
from cms.core.models import ContributionPicture, User
from cms.core.uploads import check_picture

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import Model

    from cms.core.models.contributions import Contribution

LARGEST, SMALL = 2000, 800
"""Pixels along the longer side."""
MOST_PICTURES = 60
UNSHOWN = timedelta(days=1)
"""How long a picture stays that its text does not show."""
LOST = timedelta(days=2)
"""How old a file is before nobody can be about to name it."""
FOLDER = "contributions"


def picture_add(*, contribution: Contribution, user: User, upload: UploadedFile, alt: str) -> ContributionPicture:
    """Keep a picture for the text of this contribution, or of anything else with `is_written_by` and `texts_with_pictures`. Its
    place, camera and other hidden data are left out.

    Raises PermissionDenied when the text is not this person's, ValidationError when it is no picture, when nobody said
    what can be seen on it, or when there are too many.
    """
    if not contribution.is_written_by(user):
        raise PermissionDenied(_("This was written by somebody else."))
    alt = " ".join(alt.split())[:300]
    if not alt:
        raise ValidationError(_("Say what can be seen on the picture, for colleagues who cannot see it."))
    check_picture(upload)
    large, small = _prepared(upload)
    kind = ContentType.objects.get_for_model(contribution)
    with transaction.atomic():
        stored = type(contribution)._default_manager.select_for_update(of=("self",)).filter(pk=contribution.pk).first()
        if stored is None:
            raise ValidationError(_("This is not there any more."))
        if pictures_of(stored).count() >= MOST_PICTURES and not _make_room(stored, contribution):
            raise ValidationError(_("There are %(most)d pictures in this text: no more fit.") % {"most": MOST_PICTURES})
        row = ContributionPicture(owner_type=kind, owner_id=contribution.pk, alt=alt, uploaded_by=user)
        row.file.save("picture.webp", large, save=False)
        row.small.save("small.webp", small, save=False)
        row.full_clean()
        row.save()
    return row


def _make_room(stored: Contribution, typed: Contribution) -> bool:
    """Take away the pictures that no text shows any more, as it is stored or as it is being saved; not what came today, whose
    text may not be kept yet. Says whether one more fits."""
    shown = "\n".join([*stored.texts_with_pictures(), *typed.texts_with_pictures()])
    old = pictures_of(stored).filter(created_at__lt=timezone.now() - UNSHOWN)
    for row in old:
        if row.file.name not in shown and row.small.name not in shown:
            row.delete()
    return bool(pictures_of(stored).count() < MOST_PICTURES)


def forget_lost_files(now: datetime | None = None) -> int:
    """Delete files of pictures that no row names: a process died between two steps. Returns how many. For a DueJob."""
    before, done = (now or timezone.now()) - LOST, 0
    _folders, names = default_storage.listdir(FOLDER) if default_storage.exists(FOLDER) else ([], [])
    for start in range(0, len(names), 500):
        paths = [f"{FOLDER}/{name}" for name in names[start : start + 500]]
        rows = ContributionPicture.objects.filter(Q(file__in=paths) | Q(small__in=paths)).values_list("file", "small")
        named = {path for row in rows for path in row}
        for path in paths:
            with suppress(FileNotFoundError):
                if path not in named and default_storage.get_modified_time(path) < before:
                    default_storage.delete(path)
                    done += 1
    return done


def picture_as_address(upload: UploadedFile) -> str:
    """What was chosen and is stored nowhere yet, small, as a `data:` address for a page that shows it once; empty when it is
    no picture."""
    try:
        _large, small = _prepared(upload)
    except ValidationError:
        return ""
    return f"data:image/webp;base64,{base64.b64encode(small.read()).decode()}"


def pictures_of(contribution: Contribution):  # type: ignore[no-untyped-def]
    """The pictures that were put into this text."""
    kind = ContentType.objects.get_for_model(contribution)
    return ContributionPicture.objects.filter(owner_type=kind, owner_id=contribution.pk)


def picture_allowed(user: User | AnonymousUser, path: str) -> bool:
    """Whether this reader may fetch the file: who may see the text may, and a moderator who judges what is hidden."""
    rows = ContributionPicture.objects
    row = rows.filter(file=path).first() or rows.filter(small=path).first()
    model = row.owner_type.model_class() if row else None
    if row is None or model is None:
        return False
    return bool(visible_ids(user, model, [row.owner_id])) or _is_judged(user, model, row.owner_id)


def _is_judged(user: User | AnonymousUser, model: type[Model], pk: int) -> bool:
    """Whether it is hidden, within what this person may judge."""
    from cms.core.reports.permissions import is_moderator
    from cms.core.reports.targets import target_for

    target = target_for(model) if is_moderator(user) else None
    return target is not None and target.hidden(user).filter(pk=pk).exists()  # type: ignore[arg-type]


def _prepared(upload: UploadedFile) -> tuple[ContentFile[bytes], ContentFile[bytes]]:
    try:
        upload.seek(0)
        with Image.open(upload) as picture:
            upright = ImageOps.exif_transpose(picture)
            plain = upright.convert("RGBA" if upright.mode in ("RGBA", "LA", "P") else "RGB")
    except (OSError, ValueError, SyntaxError) as problem:
        raise ValidationError(_("This is no picture. Choose a JPEG, PNG or WebP file.")) from problem
    return _fitted(plain, LARGEST), _fitted(plain, SMALL)


def _fitted(picture: Image.Image, side: int) -> ContentFile[bytes]:
    copy = picture.copy()
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    copy.save(out, "WEBP", quality=84)
    return ContentFile(out.getvalue())
