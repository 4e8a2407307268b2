"""Word files (.docx): paragraphs with their styles, lists, tables, links, notes and pictures."""

import re
from html import escape
from xml.etree.ElementTree import Element

from .docx_inline import Paragraph, read_runs
from .docx_parts import CODE_NAMES, QUOTE_NAMES, Parts, load_parts, main_part, numbering_of, on
from .neutral import Builder, Unreadable
from .package import Package, attribute, child, children, local


def read(data: bytes, builder: Builder) -> None:
    package = Package(data)
    main = main_part(package)
    if main not in package:
        raise Unreadable("damaged")
    parts = load_parts(package, main)
    body = child(package.xml(main), "body")
    if body is None:
        raise Unreadable("damaged")
    reader = _Reader(package, parts, builder)
    reader.blocks(body)
    reader.notes(main.rpartition("/")[0])
    _properties(package, builder)
    comments = package.optional_xml(main.rpartition("/")[0] + "/comments.xml")
    if comments is not None and len(comments):
        builder.lose("comments", len(comments))


def _properties(package: Package, builder: Builder) -> None:
    core = package.optional_xml("docProps/core.xml")
    title = child(core, "title")
    language = child(core, "language")
    if language is not None and language.text:
        builder.language = builder.language or language.text.strip()
    if not builder.title and title is not None and title.text and len(title.text.strip()) > 3:
        has_heading = any(block["type"] == "heading" for block in builder.blocks[:2])
        if not has_heading and not re.match(r"(?i)(microsoft word|document\d*|untitled)\b", title.text.strip()):
            builder.title = title.text


class _Reader:
    def __init__(self, package: Package, parts: Parts, builder: Builder) -> None:
        self.package = package
        self.parts = parts
        self.builder = builder
        self._code: list[str] = []

    def blocks(self, element: Element) -> None:
        for part in element:
            tag = local(part)
            if tag == "p":
                self.paragraph(part)
            elif tag == "tbl":
                self._end_code()
                self.table(part)
            elif tag == "sdt":
                if not _is_contents(part):
                    content = child(part, "sdtContent")
                    if content is not None:
                        self.blocks(content)
            elif tag in ("ins", "moveTo", "customXml", "smartTag"):
                self.blocks(part)
            elif tag in ("del", "moveFrom"):
                self.builder.lose("tracked_deletion")
            elif tag == "altChunk":
                self.builder.lose("embedded_object")
        self._end_code()

    def paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        style = child(properties, "pStyle")
        style_id = attribute(style, "val") if style is not None else ""
        line = self._runs(element, style_id)
        if self.parts.is_named(style_id, CODE_NAMES):
            self._code.append(line.raw)
            return self._pictures(line)
        self._end_code()
        if re.match(r"(?i)(toc|inhopg|inhaltsverzeichnis)\s*\d", self._name(style_id)):
            return None
        level = self._level(properties, style_id)
        if level is not None and line.inline.text():
            self.builder.heading(level, line.inline.text(), line.anchor)
        elif (item := self._item(properties, style_id)) and line.inline.text():
            self.builder.item(item[1], self.parts.ordered.get(item, False), line.inline.html())
        elif self.parts.is_named(style_id, QUOTE_NAMES) and line.inline.text():
            self.builder.quote(f"<p>{line.inline.html()}</p>")
        elif self.parts.is_named(style_id, {"caption", "bijschrift", "image caption"}) and self._caption(line):
            pass
        elif not self._list_continues(properties, line):
            self.builder.paragraph(line.inline.html())
        return self._pictures(line)

    def _name(self, style_id: str) -> str:
        style = self.parts.styles.get(style_id)
        return style.name if style else ""

    def _level(self, properties: Element | None, style_id: str) -> int | None:
        own = child(properties, "outlineLvl")
        if own is not None and attribute(own, "val").isdigit() and int(attribute(own, "val")) < 9:
            return int(attribute(own, "val")) + 1
        return self.parts.heading_level(style_id)

    def _item(self, properties: Element | None, style_id: str) -> tuple[str, int] | None:
        item = numbering_of(properties) or self.parts.list_of(style_id)
        return item if item and item[0] != "0" else None

    def _list_continues(self, properties: Element | None, line: Paragraph) -> bool:
        """An indented paragraph after a list item belongs to that item."""
        indent = child(properties, "ind")
        left = (attribute(indent, "left") or attribute(indent, "start")) if indent is not None else ""
        return bool(left and left.isdigit() and int(left) >= 300) and self.builder.continue_item(line.inline.html())

    def _caption(self, line: Paragraph) -> bool:
        """Give the text to the picture or table right before it."""
        self.builder.flush()
        last = self.builder.blocks[-1] if self.builder.blocks else {}
        if last.get("type") in ("image", "table") and not last["caption"]:
            last["caption"] = line.inline.text()[:250]
            return True
        return False

    def _runs(self, element: Element, style_id: str) -> Paragraph:
        return read_runs(element, self.parts, style_id, self.builder.lose)

    def _pictures(self, line: Paragraph) -> None:
        for key, alt in line.images:
            name = self.parts.images.get(key, "")
            data = self.package.image(name) if name else None
            if data:
                self.builder.image(data, alt=alt)
            else:
                self.builder.lose("image_missing")
        for box in line.boxes:
            self.blocks(box)

    def _end_code(self) -> None:
        if self._code:
            lines, self._code = self._code, []
            self.builder.code("\n".join(lines))

    def table(self, element: Element) -> None:
        rows: list[list[str]] = []
        header = False
        pictures: list[Paragraph] = []
        table_rows = list(children(element, "tr"))
        cells_seen = [cell for row in table_rows for cell in children(row, "tc")]
        if len(cells_seen) == 1 or any(list(children(cell, "tbl")) for cell in cells_seen):
            for cell in cells_seen:
                self.blocks(cell)
            return
        for row in table_rows:
            properties = child(row, "trPr")
            if not rows and on(child(properties, "tblHeader")):
                header = True
            rows.append(self._row(row, pictures))
        bold_top = bool(rows) and len(rows) > 1 and all(re.fullmatch(r"<b>.*</b>", cell) for cell in rows[0] if cell)
        look = child(element, "tblPr", "tblLook")
        first_row = look is not None and (
            attribute(look, "firstRow") in ("1", "true")
            or (
                re.fullmatch(r"[0-9A-Fa-f]{4}", attribute(look, "val")) is not None
                and bool(int(attribute(look, "val"), 16) & 0x20)
            )
        )
        self.builder.table(rows, header=header or bold_top or (first_row and len(rows) > 1))
        for line in pictures:
            self._pictures(line)

    def _row(self, row: Element, pictures: list[Paragraph]) -> list[str]:
        line: list[str] = []
        for cell in children(row, "tc"):
            properties = child(cell, "tcPr")
            span, merge = child(properties, "gridSpan"), child(properties, "vMerge")
            across = attribute(span, "val") if span is not None else "1"
            continued = merge is not None and attribute(merge, "val") != "restart"
            line.append("" if continued else self._cell(cell, pictures))
            if across.isdigit() and 1 < int(across) <= 60:
                line += [""] * (int(across) - 1)
                self.builder.lose("merged_cells")
        return line

    def _cell(self, cell: Element, pictures: list[Paragraph]) -> str:
        lines = []
        for paragraph in children(cell, "p"):
            properties = child(paragraph, "pPr")
            style = child(properties, "pStyle")
            style_id = attribute(style, "val") if style is not None else ""
            line = self._runs(paragraph, style_id)
            html = line.inline.html()
            if html:
                lines.append(("• " if self._item(properties, style_id) else "") + html)
            if line.images or line.boxes:
                pictures.append(line)
        return "<br/>".join(lines)

    def notes(self, folder: str) -> None:
        """Footnotes and endnotes, as a list below the text with the numbers that the text shows."""
        for kind in ("footnotes", "endnotes"):
            root = self.package.optional_xml(f"{folder}/{kind}.xml")
            texts = {
                attribute(note, "id"): " ".join(
                    self._runs(paragraph, "").inline.html() for paragraph in children(note, "p")
                ).strip()
                for note in (root if root is not None else ())
            }
            for key, number in self.parts.notes.items():
                text = texts.get(key.partition(":")[2])
                if key.startswith(kind[:-1]) and text:
                    self.builder.paragraph(f"<sup>{escape(number)}</sup> {text}")


def _is_contents(element: Element) -> bool:
    """A table of contents: the page makes its own."""
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and attribute(gallery, "val") == "Table of Contents"
