"""A photo of a person: checked on its content, turned upright, cut square, made small, without hidden data."""

import io
import secrets

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

LARGEST_FILE = 12 * 1024 * 1024
MOST_PIXELS = 60_000_000
SIDE = 640
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


def prepared_photo(upload) -> ContentFile:
    """The photo as it is kept: a square WebP of at most 640 pixels. Raises ValidationError with one sentence."""
    if upload.size > LARGEST_FILE:
        raise ValidationError(_("This photo is larger than 12 MB. Choose a smaller one."))
    try:
        upload.seek(0)
        with Image.open(upload, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValidationError(_("This photo has too many pixels. Choose a smaller one."))
            if min(picture.size) < 80:
                raise ValidationError(_("This photo is too small. Choose one of at least 80 by 80 pixels."))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except ValidationError:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise ValidationError(_("This file is not a photo we can read. Choose a JPEG, PNG or WebP.")) from problem
    side = min(SIDE, *upright.size)
    square = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    out = io.BytesIO()
    square.save(out, "WEBP", quality=86)
    return ContentFile(out.getvalue(), name=f"{secrets.token_hex(12)}.webp")
