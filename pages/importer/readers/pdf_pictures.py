"""Pictures inside a PDF, as files that a browser can show."""

import io
import warnings
from typing import Any

from PIL import Image
from pypdf.errors import PyPdfError

from .pdf_text import Picture

MAX_PIXELS = 30_000_000
SMALLEST_POINTS = 36


def worth_keeping(picture: Picture) -> bool:
    """Not an icon, a line or a background texture."""
    return picture.width >= SMALLEST_POINTS and picture.height >= SMALLEST_POINTS / 2


def picture_bytes(stream: Any) -> bytes | None:
    """JPEG as it is, other pictures as PNG. None when it cannot be read or is too large."""
    try:
        width, height = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
        if not 0 < width * height <= MAX_PIXELS or stream.get("/ImageMask"):
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = stream.decode_as_image()
        if image is None or image.width * image.height > MAX_PIXELS:
            return None
        out = io.BytesIO()
        photograph = getattr(image, "format", "") in ("JPEG", "JPEG2000") and image.mode in ("RGB", "L", "CMYK")
        if photograph or image.mode == "CMYK":
            image.convert("L" if image.mode == "L" else "RGB").save(out, "JPEG", quality=88)
        else:
            if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
                image = image.convert("RGB")
            image.save(out, "PNG")
        return out.getvalue()
    except MemoryError:
        raise
    except (PyPdfError, OSError, ValueError, TypeError, KeyError, AttributeError, IndexError, NotImplementedError):
        return None
    except Image.DecompressionBombError:
        return None
