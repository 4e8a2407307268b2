"""Which kind of document a file really is."""

import io
import zipfile

from .neutral import Unreadable

ENDINGS = {
    "docx": "docx",
    "odt": "odt",
    "pdf": "pdf",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "md": "markdown",
    "markdown": "markdown",
}
TOO_OLD = {"doc", "rtf", "wpd", "pages", "docm", "dotx", "ott", "fodt"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")


def ending_of(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def kind_of(data: bytes, name: str) -> tuple[str, str]:
    """(what it is, what its name promises). Raises `Unreadable` for what no reader understands."""
    expected = ENDINGS.get(ending_of(name), "")
    if not data.strip():
        raise Unreadable("empty")
    if b"%PDF-" in data[:1024]:
        return "pdf", expected
    if data.startswith(OLE):
        hidden = "EncryptedPackage".encode("utf-16-le") in data
        raise Unreadable("encrypted" if hidden else "old_word")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data), expected
    if expected in ("docx", "odt", "pdf"):
        raise Unreadable("wrong_kind" if _is_something_else(data) else "damaged")
    if data.startswith(IMAGE_STARTS) or _is_binary(data):
        raise Unreadable("wrong_kind")
    return expected or "html", expected


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise Unreadable("damaged") from error
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    if "content.xml" in names and "mimetype" in names:
        return "odt"
    raise Unreadable("wrong_kind")


def _is_something_else(data: bytes) -> bool:
    start = data[:512].lstrip().lower()
    return data.startswith(IMAGE_STARTS) or start.startswith((b"<", b"{\\rtf", b"mz", b"\x7felf", b"#!"))


def _is_binary(data: bytes) -> bool:
    head = data[:65536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return b"\x00" in head


def decode(data: bytes, declared: str = "") -> str:
    """Text as its writer meant it: byte order mark, UTF-8, what the file declares, then Windows Latin."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    for codec in ("utf-8", declared, "cp1252"):
        if codec and codec.isascii():
            try:
                return data.decode(codec)
            except (UnicodeDecodeError, LookupError, ValueError):
                continue
    return data.decode("latin-1")
