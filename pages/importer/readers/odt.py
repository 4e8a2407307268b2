"""LibreOffice and OpenOffice texts (.odt)."""

import base64
import binascii
import re
from xml.etree.ElementTree import Element

from .inline import Inline
from .neutral import Builder, Unreadable
from .odt_styles import Styles
from .package import Package, attribute, child, children, local

SKIPPED = {
    "tracked-changes": "tracked_deletion", "table-of-content": "", "alphabetical-index": "", "illustration-index": "",
    "table-index": "", "object-index": "", "user-index": "", "forms": "", "sequence-decls": "", "variable-decls": "",
    "user-field-decls": "", "soft-page-break": "",
}  # fmt: skip
MAX_SPACES = 20


def read(data: bytes, builder: Builder) -> None:
    package = Package(data)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Unreadable("encrypted")
    if "content.xml" not in package:
        raise Unreadable("damaged")
    content = package.xml("content.xml")
    styles = Styles()
    styles.load(content)
    styles.load(package.optional_xml("styles.xml"))
    text = child(content, "body", "text")
    if text is None:
        raise Unreadable("wrong_kind")
    reader = _Reader(package, styles, builder)
    reader.blocks(text)
    reader.end_code()
    for number, html in reader.notes:
        builder.paragraph(f"<sup>{number}</sup> {html}")
    _properties(package, builder)


def _properties(package: Package, builder: Builder) -> None:
    meta = child(package.optional_xml("meta.xml"), "meta")
    title, language = child(meta, "title"), child(meta, "language")
    if language is not None and language.text:
        builder.language = language.text.strip()
    has_heading = any(block["type"] == "heading" for block in builder.blocks[:2])
    if title is not None and title.text and len(title.text.strip()) > 3 and not has_heading:
        builder.title = title.text


class _Reader:
    def __init__(self, package: Package, styles: Styles, builder: Builder) -> None:
        self.package = package
        self.styles = styles
        self.builder = builder
        self.notes: list[tuple[int, str]] = []
        self._code: list[str] = []

    def blocks(self, element: Element) -> None:
        for part in element:
            tag = local(part)
            if tag in SKIPPED:
                if SKIPPED[tag] and len(part):
                    self.builder.lose(SKIPPED[tag], len(part))
            elif tag == "h":
                self._heading(part)
            elif tag == "p":
                self._paragraph(part)
            elif tag == "list":
                self.end_code()
                self._list(part, 1, "")
            elif tag == "table":
                self.end_code()
                self._table(part)
            elif tag in ("section", "index-body", "text-box", "numbered-paragraph"):
                self.blocks(part)
            elif tag == "frame":
                self._frame(part)

    def _line(self, element: Element) -> "_Line":
        line = _Line(self)
        line.walk(element, line.look(attribute(element, "style-name")), "")
        return line

    def _heading(self, element: Element) -> None:
        self.end_code()
        line = self._line(element)
        level = attribute(element, "outline-level")
        self.builder.heading(int(level) if level.isdigit() else 1, line.inline.text(), line.anchor)
        self._pictures(line)

    def _paragraph(self, element: Element) -> None:
        style = attribute(element, "style-name")
        line = self._line(element)
        if self.styles.named(style, "preformatted text|source code|sourcecode|code"):
            self._code.append(line.raw)
            return self._pictures(line)
        self.end_code()
        if self.styles.named(style, "title|titel"):
            self.builder.heading(0, line.inline.text(), line.anchor)
        elif self.styles.named(style, "quotations|quote|block quotation"):
            self.builder.quote(f"<p>{line.inline.html()}</p>" if line.inline.text() else "")
        elif not self.styles.named(style, "contents (heading|[0-9]+)"):
            self.builder.paragraph(line.inline.html())
        return self._pictures(line)

    def _pictures(self, line: "_Line") -> None:
        for frame in line.frames:
            self._frame(frame)

    def end_code(self) -> None:
        if self._code:
            lines, self._code = self._code, []
            self.builder.code("\n".join(lines))

    def _list(self, element: Element, depth: int, style: str) -> None:
        style = attribute(element, "style-name") or style
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            first = True
            for part in item:
                tag = local(part)
                if tag == "list":
                    self._list(part, depth + 1, style)
                elif tag == "h":
                    self._heading(part)
                elif tag == "p":
                    line = self._line(part)
                    if first or not self.builder.continue_item(line.inline.html()):
                        self.builder.item(depth - 1, self.styles.ordered.get((style, depth), False), line.inline.html())
                    first = first and not line.inline.text()
                    self._pictures(line)
                elif tag == "table":
                    self._table(part)

    def _table(self, element: Element) -> None:
        rows: list[list[str]] = []
        header = False
        stack = list(element)
        frames: list[Element] = []
        if any(local(inner) == "table" and inner is not element for inner in element.iter()):
            for cell in (c for c in element.iter() if local(c) == "table-cell"):
                self.blocks(cell)
            return
        while stack:
            part = stack.pop(0)
            tag = local(part)
            if tag == "table-header-rows":
                header = True
                stack = list(part) + stack
            elif tag in ("table-rows", "table-row-group"):
                stack = list(part) + stack
            elif tag == "table-row":
                rows.append([self._cell(cell, frames) for cell in part if local(cell).endswith("table-cell")])
        bold_top = len(rows) > 1 and all(re.fullmatch(r"<b>.*</b>", cell) for cell in rows[0] if cell)
        self.builder.table(rows, header=header or bold_top or self._heading_cells(element))
        for frame in frames:
            self._frame(frame)

    def _heading_cells(self, element: Element) -> bool:
        """LibreOffice marks the first row with the paragraph style "Table Heading"."""
        row = next((part for part in element.iter() if local(part) == "table-row"), None)
        styles = [attribute(p, "style-name") for p in (row.iter() if row is not None else ()) if local(p) == "p"]
        return bool(styles) and all(self.styles.named(style, "table heading") for style in styles)

    def _cell(self, cell: Element, frames: list[Element]) -> str:
        lines = []
        for part in cell.iter():
            if local(part) in ("p", "h"):
                line = self._line(part)
                lines.append(line.inline.html())
                frames += line.frames
        span = attribute(cell, "number-columns-spanned")
        if span.isdigit() and int(span) > 1:
            self.builder.lose("merged_cells")
        return "<br/>".join(line for line in lines if line)

    def _frame(self, frame: Element) -> None:
        alt = " ".join((part.text or "").strip() for part in frame if local(part) in ("title", "desc") and part.text)
        for part in frame:
            tag = local(part)
            if tag == "image":
                data = self._image(part)
                if data:
                    self.builder.image(data, alt=alt)
                else:
                    self.builder.lose("image_missing")
                return
            if tag == "text-box":
                self.blocks(part)
                return
            if tag in ("object", "object-ole"):
                self.builder.lose("embedded_object")
                return

    def _image(self, element: Element) -> bytes | None:
        href = attribute(element, "href").removeprefix("./")
        if href:
            return self.package.image(href)
        inline = child(element, "binary-data")
        try:
            return base64.b64decode(inline.text or "") if inline is not None else None
        except (binascii.Error, ValueError):
            return None


class _Line:
    """One paragraph's inline content."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self.inline = Inline()
        self.frames: list[Element] = []
        self.anchor = ""
        self.raw = ""

    def look(self, style: str) -> tuple[bool, bool, str]:
        return self._reader.styles.look(style)

    def walk(self, element: Element, look: tuple[bool, bool, str], href: str) -> None:
        self._add(element.text, look, href)
        for part in element:
            self._part(part, look, href)
            self._add(part.tail, look, href)

    def _add(self, text: str | None, look: tuple[bool, bool, str], href: str, *, exact: bool = False) -> None:
        if text:
            text = text if exact else re.sub(r"[ \t\r\n]+", " ", text)
            self.raw += text
            self.inline.add(text, bold=look[0], italic=look[1], script=look[2], href=href)

    def _part(self, part: Element, look: tuple[bool, bool, str], href: str) -> None:
        tag = local(part)
        if tag == "span":
            style = attribute(part, "style-name")
            if not self._reader.styles.hidden(style):
                bold, italic, script = self.look(style)
                self.walk(part, (bold or look[0], italic or look[1], script or look[2]), href)
        elif tag == "a":
            # An address counts from inside the package, which stands for a folder: ../x lies beside the file.
            self.walk(part, look, attribute(part, "href").removeprefix("../"))
        elif tag in ("bookmark", "bookmark-start"):
            self.anchor = self.anchor or attribute(part, "name")
        elif tag == "s":
            count = attribute(part, "c")
            self._add(" " * min(int(count) if count.isdigit() else 1, MAX_SPACES), look, href, exact=True)
        elif tag == "tab":
            self._add(" ", look, href, exact=True)
        elif tag == "line-break":
            self._add("\n", look, href, exact=True)
        elif tag == "note":
            self._note(part)
        elif tag == "annotation":
            self._reader.builder.lose("comments")
        elif tag in ("frame", "custom-shape", "g"):
            self.frames.append(part)
        elif tag not in ("annotation-end", "bookmark-end", "note-body", "ruby-text", "change", "change-start"):
            self.walk(part, look, href)

    def _note(self, note: Element) -> None:
        number = len(self._reader.notes) + 1
        self._reader.notes.append((number, ""))
        parts = [self._reader._line(p).inline.html() for p in children(child(note, "note-body"), "p")]
        self._reader.notes[number - 1] = (number, " ".join(parts))
        self.inline.add(str(number), script="sup")
