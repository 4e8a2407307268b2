"""Neutral blocks become the raw blocks of a page body. Whatever a reader says is cleaned here once more."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any
from urllib.parse import unquote_to_bytes
from uuid import uuid5

import nh3

from cms.plugins.text import text_of
from pages.blocks import raw

from .folder import Folder, Refused
from .links import Linker, PageMap, addresses_in, is_local
from .pictures import MAX_BYTES, PictureStore, Unusable

TAGS = {"p", "ul", "ol", "li", "b", "i", "sup", "sub", "a", "br", "hr"}
CELL_TAGS = {"b", "i", "a", "br", "ul", "ol", "li"}
LONGEST_HEADING = 150
LONGEST_QUOTE = 400
LONGEST_TITLE = 250
TONES = {"info": "info", "warning": "warning"}


def clean(html: str, tags: set[str] = TAGS) -> str:
    """Only what rich text on a page may hold; addresses relative or of a harmless kind."""
    return nh3.clean(
        html,
        tags=tags,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        clean_content_tags={"script", "style"},
    )


@dataclass
class Content:
    """One document on its way to a page: cleaned, its pictures stored, its links still as the file has them."""

    path: str
    title: str
    language: str
    blocks: list[dict[str, Any]]
    lost: dict[str, int]
    assets: dict[str, str] = field(default_factory=dict)

    def local_addresses(self) -> list[str]:
        """Where its links to other files lead, as written."""
        return [address for html in self._html() for address in addresses_in(html) if is_local(address)]

    def _html(self) -> Iterator[str]:
        for block in self.blocks:
            if "html" in block:
                yield block["html"]
            for row in block.get("rows", ()):
                yield from row

    def raw(self, source_key: str, pages: PageMap) -> tuple[list[raw.Raw], dict[str, int]]:
        """The body with its links in place, and what got lost altogether."""
        lost = dict(self.lost)
        linker = Linker(self.path, pages, self._anchors(source_key), lost)
        return [_raw(block, linker) for block in self.blocks], lost

    def _anchors(self, source_key: str) -> dict[str, str]:
        """The document's own names for its headings -> the ids these headings get on the page."""
        return {
            block["anchor"]: str(uuid5(raw.NAMESPACE, f"{source_key}/{place}"))
            for place, block in reversed(list(enumerate(self.blocks)))
            if block["type"] == "heading" and block.get("anchor")
        }


def make_content(
    *, path: str, document: dict[str, Any], images: list[bytes], folder: Folder, store: PictureStore
) -> Content:
    """Clean a neutral document and keep its pictures. Nothing in `document` is trusted to have the right form."""
    lost = {str(code): int(count) for code, count in dict(document.get("lost") or {}).items()}
    content = Content(
        path=path,
        title=str(document.get("title") or path)[:LONGEST_TITLE],
        language=str(document.get("language") or "")[:2].lower(),
        blocks=[],
        lost=lost,
    )
    maker = _Maker(content, images, folder, store)
    for block in document.get("blocks") or []:
        maker.add(block)
    return content


class _Maker:
    def __init__(self, content: Content, images: list[bytes], folder: Folder, store: PictureStore) -> None:
        self.content = content
        self.images = images
        self.folder = folder
        self.store = store

    def _lose(self, code: str) -> None:
        self.content.lost[code] = self.content.lost.get(code, 0) + 1

    def add(self, block: dict[str, Any]) -> None:
        kind = block.get("type")
        if kind == "heading":
            self._heading(block)
        elif kind == "html":
            self._text(clean(str(block["html"])))
        elif kind == "quote":
            self._quote(clean(str(block["html"])))
        elif kind == "note":
            html = clean(str(block["html"]), TAGS - {"hr"})
            title = str(block.get("title") or "")[:120]
            tone = TONES.get(str(block.get("tone")), "info")
            self.content.blocks.append({"type": "note", "tone": tone, "title": title, "html": html})
        elif kind == "code":
            self._lose("code_look")
            self._text(f"<p>{_code_lines(str(block['text']))}</p>")
        elif kind == "table":
            self._table(block)
        elif kind == "image":
            self._image(block)

    def _text(self, html: str) -> None:
        """Neighbouring texts are one block, so that editors find a page, not a heap of blocks."""
        if not text_of(html).strip():
            return
        last = self.content.blocks[-1] if self.content.blocks else {}
        if last.get("type") == "text" and len(last["html"]) < 20_000:
            last["html"] += html
        else:
            self.content.blocks.append({"type": "text", "html": html})

    def _heading(self, block: dict[str, Any]) -> None:
        words = " ".join(str(block.get("text") or "").split())
        if len(words) > LONGEST_HEADING:
            return self._text(f"<p><b>{escape(words, quote=False)}</b></p>")
        level = min(max(int(block.get("level") or 2), 2), 4)
        anchor = str(block.get("anchor") or "")[:200]
        return self.content.blocks.append({"type": "heading", "level": level, "text": words, "anchor": anchor})

    def _quote(self, html: str) -> None:
        words = text_of(html)
        if len(words) > LONGEST_QUOTE or "<a " in html or "<li>" in html:
            self._text(html)
        else:
            self.content.blocks.append({"type": "quote", "text": words})

    def _table(self, block: dict[str, Any]) -> None:
        rows = [[clean(str(cell), CELL_TAGS) for cell in row] for row in block["rows"]]
        caption = str(block.get("caption") or "")[:250]
        header = [text_of(cell) for cell in rows.pop(0)] if block.get("header") and len(rows) > 1 else []
        self.content.blocks.append({"type": "table", "header": header, "rows": rows, "caption": caption})

    def _image(self, block: dict[str, Any]) -> None:
        try:
            data = self._bytes(block)
            caption, alt = str(block.get("caption") or ""), str(block.get("alt") or "")
            number = self.store.keep(data, alt or caption or self.content.title)
        except Unusable as error:
            return self._lose(error.code)
        return self.content.blocks.append({"type": "image", "image": number, "alt": alt, "caption": caption})

    def _bytes(self, block: dict[str, Any]) -> bytes:
        if isinstance(block.get("image"), int):
            if not 0 <= block["image"] < len(self.images):
                raise Unusable("image_missing")
            return self.images[block["image"]]
        address = str(block.get("src") or "")
        if address.lower().startswith("data:"):
            return _data_address(address)
        if re.match(r"[a-z][a-z0-9+.-]+:|//", address, re.IGNORECASE):
            raise Unusable("image_remote")
        path = self.folder.resolve(self.content.path, address)
        if not path:
            raise Unusable("image_missing")
        try:
            data = self.folder.read(path, MAX_BYTES)
        except Refused as error:
            raise Unusable("image_too_big" if error.code == "too_big" else "image_missing") from error
        self.content.assets[path] = hashlib.sha256(data).hexdigest()
        return data


def _data_address(address: str) -> bytes:
    head, _comma, body = address.partition(",")
    try:
        return base64.b64decode(body, validate=False) if head.endswith(";base64") else unquote_to_bytes(body)
    except (binascii.Error, ValueError) as error:
        raise Unusable("image_unreadable") from error


def _code_lines(text: str) -> str:
    lines = []
    for line in text.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        lines.append("\xa0" * min(indent, 40) + escape(line.strip(), quote=False))
    return "<br/>".join(lines)


def _raw(block: dict[str, Any], linker: Linker) -> raw.Raw:
    kind = block["type"]
    if kind == "heading":
        return raw.heading(block["text"], f"h{block['level']}")
    if kind == "quote":
        return raw.quote(block["text"])
    if kind == "note":
        return raw.note(linker.rewrite(block["html"]), block["tone"], block["title"])
    if kind == "table":
        rows = [[_paragraph(linker.rewrite(cell)) for cell in row] for row in block["rows"]]
        return raw.table([unescape(head) for head in block["header"]], rows, block["caption"])
    if kind == "image":
        return raw.image(block["image"], block["alt"], block["caption"])
    return raw.text(linker.rewrite(block["html"]))


def _paragraph(cell: str) -> str:
    return f"<p>{cell}</p>" if cell else ""
