"""PDF files: text in reading order, headings by size, lists, simple tables, links and pictures."""

import io
import logging
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from .neutral import Builder, Unreadable, squeeze
from .pdf_flow import PdfFlow
from .pdf_lines import Line, lines_of, without_running_lines
from .pdf_pictures import picture_bytes, worth_keeping
from .pdf_text import PageReader, Picture

MAX_PAGES = 1_500
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(data: bytes, builder: Builder) -> None:
    try:
        _read(data, builder)
    except Unreadable:
        raise
    except (LimitReachedError, MemoryError) as error:
        raise Unreadable("bomb") from error
    except (DependencyError, FileNotDecryptedError) as error:
        raise Unreadable("encrypted") from error
    except (PyPdfError, RecursionError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise Unreadable("damaged") from error


def _read(data: bytes, builder: Builder) -> None:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("encrypted")
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise Unreadable("too_many_pages", pages=count, most=MAX_PAGES)
    if not count:
        raise Unreadable("empty")
    pages, pictures, unread = _pages(reader, builder)
    if not any(line.text() for lines in pages for line in lines):
        raise Unreadable("scan" if any(pictures) or unread else "empty")
    removed = without_running_lines(pages)
    if removed:
        builder.lose("running_lines", removed)
    flow = PdfFlow(builder, pages, _outline(reader))
    for number, lines in enumerate(pages):
        flow.page(lines, [(p.y, _keeper(p, builder)) for p in pictures[number]])
    flow.end()
    _metadata(reader, builder)


def _pages(reader: PdfReader, builder: Builder) -> tuple[list[list[Line]], list[list[Picture]], int]:
    pages: list[list[Line]] = []
    pictures: list[list[Picture]] = []
    fonts: dict[Any, Any] = {}
    unread = 0
    for number, page in enumerate(reader.pages):
        content = PageReader(page, fonts)
        try:
            content.run()
        except (LimitReachedError, MemoryError):
            raise
        except (PyPdfError, RecursionError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            builder.lose("damaged_page")
        unread += content.unreadable_fonts
        _mark_links(page, content)
        lines = lines_of(content.pieces)
        for line in lines:
            line.page = number
        pages.append(lines)
        pictures.append([p for p in content.pictures if worth_keeping(p)])
        if not lines and pictures[-1]:
            builder.lose("scanned_page")
    if unread:
        builder.lose("unreadable_font")
    return pages, pictures, unread


def _keeper(picture: Picture, builder: Builder) -> bytes | None:
    data = picture_bytes(picture.stream)
    if data is None:
        builder.lose("image_unreadable")
    return data


def _mark_links(page: Any, content: PageReader) -> None:
    """Give every piece that lies in a link's rectangle the link's address."""
    try:
        boxes = [box for box in (_link(note) for note in page.get("/Annots") or ()) if box]
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError):
        return
    for piece in content.pieces:
        middle = (piece.x0 + piece.x1) / 2
        for x0, y0, x1, y1, address in boxes:
            if x0 <= middle <= x1 and y0 - 1 <= piece.y + piece.size * 0.3 <= y1 + 1:
                piece.href = address
                break


def _link(note: Any) -> tuple[float, float, float, float, str] | None:
    note = note.get_object()
    if note.get("/Subtype") != "/Link" or "/A" not in note:
        return None
    action = note["/A"].get_object()
    address = str(action.get("/URI", ""))
    if not address and action.get("/S") in ("/GoToR", "/Launch"):
        target = action.get("/F", "")
        target = target.get_object() if hasattr(target, "get_object") else target
        address = str(target.get("/UF") or target.get("/F") or "") if isinstance(target, dict) else str(target)
    if not address:
        return None
    x0, y0, x1, y1 = (float(value) for value in note["/Rect"])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), address


def _outline(reader: PdfReader) -> dict[str, int]:
    """Bookmarks: text without spaces and case -> level from 1. They say best what is a heading."""
    levels: dict[str, int] = {}

    def walk(items: Any, level: int) -> None:
        for item in items:
            if isinstance(item, list):
                if level < 8:
                    walk(item, level + 1)
            elif len(levels) < 5_000:
                levels.setdefault("".join(str(item.title).split()).casefold(), level)

    try:
        walk(reader.outline, 1)
    except (PyPdfError, RecursionError, ValueError, TypeError, KeyError, AttributeError):
        return {}
    return levels


def _metadata(reader: PdfReader, builder: Builder) -> None:
    try:
        title = squeeze(str(reader.metadata.get("/Title") or "") if reader.metadata else "")
        language = str(reader.root_object.get("/Lang") or "") if hasattr(reader, "root_object") else ""
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError):
        return
    builder.language = language
    if not builder.title and len(title) > 3 and not title.lower().endswith((".doc", ".docx", ".indd", ".odt", ".qxd")):
        builder.title = title.removeprefix("Microsoft Word - ")
