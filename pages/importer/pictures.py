"""Pictures of imported documents: checked by content, kept once, private like every picture of the intranet."""

import hashlib
import io
import warnings
from dataclasses import dataclass, field
from typing import Any

from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError
from wagtail.images import get_image_model
from wagtail.models import Collection
from willow.image import UnrecognisedImageFormatError

MAX_BYTES = 12_000_000
MAX_PIXELS = 40_000_000
ICON = 48
KEPT = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
CONVERTED = {"BMP", "TIFF", "PPM", "TGA"}
OTHER_KINDS = (b"<svg", b"<?xml", b"\x01\x00\x00\x00", b"\xd7\xcd\xc6\x9a", b"%!PS", b"\x1f\x8b")


class Unusable(Exception):
    """`code` says what the report counts."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class PictureStore:
    """Gives the id of the stored picture for its bytes. `dry` checks and stores nothing (the id is then 0)."""

    user: Any = None
    dry: bool = False
    stored: int = 0
    _known: dict[str, int | str] = field(default_factory=dict)
    _collection: Collection | None = None

    def keep(self, data: bytes, title: str) -> int:
        """Raises Unusable with the reason when this is no picture for a page."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._known:
            try:
                self._known[digest] = self._store(data, title, digest)
            except Unusable as error:
                self._known[digest] = error.code
        found = self._known[digest]
        if isinstance(found, str):
            raise Unusable(found)
        return found

    def forget(self) -> None:
        """After a page was not saved: its pictures may not be there either."""
        self._known.clear()

    def _store(self, data: bytes, title: str, digest: str) -> int:
        data, ending = checked(data)
        if self.dry:
            return 0
        model = get_image_model()
        sha1 = hashlib.sha1(data, usedforsecurity=False).hexdigest()
        found = model.objects.filter(file_hash=sha1, collection=self._place()).order_by("pk").first()
        if found is not None:
            return found.pk
        try:
            picture = model(
                title=title[:250] or digest[:12],
                file=ImageFile(io.BytesIO(data), name=f"import-{digest[:16]}.{ending}"),
                collection=self._place(),
                uploaded_by_user=self.user,
                file_hash=sha1,
                file_size=len(data),
            )
        except (OSError, ValueError, UnrecognisedImageFormatError) as error:
            raise Unusable("image_unreadable") from error
        picture.save()
        self.stored += 1
        return picture.pk

    def _place(self) -> Collection:
        if self._collection is None:
            name = _("Imported documents")
            root = Collection.get_first_root_node()
            self._collection = root.get_children().filter(name=name).first() or root.add_child(name=name)
        return self._collection


def checked(data: bytes) -> tuple[bytes, str]:
    """The picture's bytes as they may be kept, and the ending that fits. Raises Unusable."""
    if len(data) > MAX_BYTES:
        raise Unusable("image_too_big")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=[*KEPT, *CONVERTED]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise Unusable("image_too_big")
                if (picture.width <= ICON and picture.height <= ICON) or min(picture.size) < 4:
                    raise Unusable("icon")
                picture.load()
                if picture.format in KEPT and not (picture.format == "PNG" and getattr(picture, "is_animated", False)):
                    return data, KEPT[picture.format]
                out = io.BytesIO()
                mode = picture.mode if picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA") else "RGB"
                picture.convert(mode).save(out, "PNG")
                return out.getvalue(), "png"
    except UnidentifiedImageError as error:
        vector = data.lstrip()[:200].lower().startswith(OTHER_KINDS) or b" EMF" in data[:60]
        raise Unusable("image_kind" if vector else "image_unreadable") from error
    except Image.DecompressionBombError as error:
        raise Unusable("image_too_big") from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise Unusable("image_unreadable") from error
