"""What kind of file this is, read from its content. A name or a browser's word is never believed."""

import zipfile
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

MAX_BYTES = 20_000_000
MAX_PIXELS = 60_000_000
ACCEPT_PICTURES = "image/jpeg,image/png,image/webp,image/gif"
ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp,.gif,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv"
OFFICE = {
    "word/document.xml": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xl/workbook.xml": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ppt/presentation.xml": ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
}
OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
}
PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
PICTURE_NAMES = {"jpg", "jpeg", "png", "webp", "gif"}
RECORDINGS = {
    "iso": {"mp4", "m4v", "m4a", "mov"},
    "webm": {"webm"},
    "ogg": {"ogg", "ogv"},
    "wave": {"wav"},
    "flac": {"flac"},
    "mpeg": {"mp3", "aac"},
}
MARKS = {
    "iso": (4, b"ftyp"),
    "webm": (0, b"\x1aE\xdf\xa3"),
    "ogg": (0, b"OggS"),
    "wave": (8, b"WAVE"),
    "flac": (0, b"fLaC"),
}
TEXT = "text/plain"
EXTENSIONS = {"image/jpeg": {"jpg", "jpeg"}, TEXT: {"txt", "csv"}}


def check_upload(upload: UploadedFile, *, most_bytes: int = MAX_BYTES, packed: bool = False) -> str:
    """The content type of an upload. Raises ValidationError with one sentence when it is too large, of a kind we do not
    take, or something else than its name says; text under another name is a kind we do not take.

    packed  a zip of anything is taken too: editors may offer one, a form may not
    """
    if (upload.size or 0) > most_bytes:
        raise ValidationError(
            _("This file is larger than %(size)s MB. Choose a smaller one.") % {"size": most_bytes // 1_000_000}
        )
    upload.seek(0)
    kind, extensions = _kind(upload)
    upload.seek(0)
    if not kind and packed and zipfile.is_zipfile(upload):
        kind, extensions = "application/zip", {"zip"}
    upload.seek(0)
    if _extension(upload) in PICTURE_NAMES and not kind.startswith("image/"):
        raise ValidationError(_("This is no picture. Choose a JPEG, PNG or WebP file."))
    fits = _extension(upload) in extensions
    if not kind or (kind == TEXT and not fits):
        raise ValidationError(
            _("We cannot take this kind of file. Choose a PDF, a photo, an office document or a text (.txt or .csv).")
        )
    if not fits:
        raise ValidationError(
            _("The content of this file does not fit its name. Save it again as .%(extension)s and retry.")
            % {"extension": sorted(extensions)[0]}
        )
    return kind


def check_recording(upload: UploadedFile) -> None:
    """Raises ValidationError when a video or sound is something else than its name says."""
    upload.seek(0)
    head = upload.read(64)
    upload.seek(0)
    fits = [kind for kind, extensions in RECORDINGS.items() if _extension(upload) in extensions]
    if not any(_starts_as(kind, head) for kind in fits):
        raise ValidationError(_("This is no video or sound that browsers can play. Choose an MP4, WebM or MP3 file."))


def check_captions(upload: UploadedFile) -> None:
    """Raises ValidationError for captions that are not WebVTT."""
    upload.seek(0)
    head = upload.read(16).removeprefix(b"\xef\xbb\xbf")
    upload.seek(0)
    if _extension(upload) != "vtt" or not head.startswith(b"WEBVTT") or not _is_text(upload):
        raise ValidationError(_("These are no captions. Choose a WebVTT file, its name ends in .vtt."))
    upload.seek(0)


def check_picture(upload: UploadedFile) -> str:
    """The content type of a photo or drawing in pixels. Raises ValidationError for anything else."""
    kind = check_upload(upload)
    if not kind.startswith("image/"):
        raise ValidationError(_("This is no picture. Choose a JPEG, PNG or WebP file."))
    return kind


def _extension(upload: UploadedFile) -> str:
    return PurePath(upload.name or "").suffix.lower().lstrip(".")


def _starts_as(kind: str, head: bytes) -> bool:
    if kind == "mpeg":
        return head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0)
    at, mark = MARKS[kind]
    return head[at : at + len(mark)] == mark


def _kind(upload: UploadedFile) -> tuple[str, set[str]]:
    head = upload.read(1024)
    upload.seek(0)
    if head.startswith(b"%PDF-"):
        return "application/pdf", {"pdf"}
    if head.startswith(b"PK\x03\x04"):
        return _packed_kind(upload)
    picture = _picture_kind(upload)
    if picture:
        return picture, EXTENSIONS.get(picture, {picture.rpartition("/")[2]})
    return (TEXT, EXTENSIONS[TEXT]) if _is_text(upload) else ("", set())


def _packed_kind(upload: UploadedFile) -> tuple[str, set[str]]:
    try:
        with zipfile.ZipFile(upload) as packed:
            names = set(packed.namelist())
            for member, (extension, kind) in OFFICE.items():
                if member in names:
                    return (
                        ("", set()) if any(name.endswith("vbaProject.bin") for name in names) else (kind, {extension})
                    )
            if "mimetype" in names:
                with packed.open("mimetype") as part:
                    kind = part.read(100).decode("ascii", "replace").strip()
                if kind in OPEN_DOCUMENT:
                    return kind, {OPEN_DOCUMENT[kind]}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError):
        pass
    return "", set()


def _picture_kind(upload: UploadedFile) -> str:
    try:
        with Image.open(upload) as picture:
            if picture.format not in PICTURES or picture.width * picture.height > MAX_PIXELS:
                return ""
            picture.verify()
            return PICTURES[picture.format]
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return ""
    finally:
        upload.seek(0)


def _is_text(upload: UploadedFile) -> bool:
    """UTF-8 without control characters and without markup a browser would run."""
    data = upload.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    if any(ord(char) < 32 and char not in "\t\n\r\f" for char in text):
        return False
    start = text[:2000].lstrip().lower()
    return not start.startswith(("<!doctype", "<html", "<svg", "<?xml", "<script", "#!"))
