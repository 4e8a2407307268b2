"""The runs of one Word paragraph: text, looks, links, fields, breaks, notes and pictures."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .docx_parts import Parts, on
from .inline import Inline
from .package import attribute, child, local

HYPERLINK = re.compile(r'HYPERLINK(?:\s+"([^"]{1,2000})")?(?:\s+\\[mnt])*(?:\s+\\l\s+"([^"]{1,500})")?')
PLAIN = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
WALKED = frozenset(
    {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "bdo", "dir", "customXml", "oMath", "oMathPara"}
)


@dataclass
class Paragraph:
    inline: Inline = field(default_factory=Inline)
    images: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    anchor: str = ""
    raw: str = ""


def read_runs(element: Element, parts: Parts, style_id: str, lose: Callable[[str], None]) -> Paragraph:
    runs = _Runs(parts, style_id, lose)
    runs.walk(element, "")
    return runs.line


class _Runs:
    def __init__(self, parts: Parts, style_id: str, lose: Callable[[str], None]) -> None:
        self.parts = parts
        self.line = Paragraph()
        self.bold, self.italic = parts.look(style_id)
        self.lose = lose
        self._instruction: list[str] | None = None
        self._field = ""

    def walk(self, element: Element, href: str) -> None:
        for part in element:
            tag = local(part)
            if tag == "r":
                self._run(part, href or self._field)
            elif tag == "hyperlink":
                self.walk(part, self._target(part) or href)
            elif tag == "bookmarkStart":
                self.line.anchor = self.line.anchor or attribute(part, "name")
            elif tag in ("del", "moveFrom"):
                self.lose("tracked_deletion")
            elif tag in WALKED:
                if tag.startswith("oMath"):
                    self.lose("formula")
                self.walk(part, _field_link(attribute(part, "instr")) or href)

    def _target(self, link: Element) -> str:
        target = self.parts.links.get(attribute(link, "id"), "")
        anchor = attribute(link, "anchor")
        return f"{target}#{anchor}" if anchor and "#" not in target else target

    def _run(self, run: Element, href: str) -> None:
        properties = child(run, "rPr")
        bold, italic, script = self._look(properties)
        if on(child(properties, "vanish")):
            return
        for part in run:
            tag = local(part)
            if tag == "t":
                self._text(part.text or "", bold, italic, href, script)
            elif tag in PLAIN:
                if not (tag == "br" and attribute(part, "type") in ("page", "column")):
                    self._text(PLAIN[tag], bold, italic, href, script)
            elif tag == "sym":
                self._text("•", bold, italic, href, script)
            elif tag in ("fldChar", "instrText"):
                self._field_part(tag, part)
            elif tag in ("footnoteReference", "endnoteReference"):
                self._note(tag, attribute(part, "id"))
            elif tag in ("drawing", "pict", "object", "AlternateContent"):
                self._drawing(part)

    def _look(self, properties: Element | None) -> tuple[bool, bool, str]:
        style = child(properties, "rStyle")
        styled = self.parts.look(attribute(style, "val")) if style is not None else (False, False)
        bold, italic = on(child(properties, "b")), on(child(properties, "i"))
        raised = child(properties, "vertAlign")
        script = {"superscript": "sup", "subscript": "sub"}.get(
            attribute(raised, "val") if raised is not None else "", ""
        )
        return (
            bold if bold is not None else styled[0] or self.bold,
            italic if italic is not None else styled[1] or self.italic,
            script,
        )

    def _text(self, text: str, bold: bool, italic: bool, href: str, script: str) -> None:
        if self._instruction is None:
            self.line.raw += text
            self.line.inline.add(text, bold=bold, italic=italic, href=href, script=script)

    def _field_part(self, tag: str, part: Element) -> None:
        """A field: its instruction is not text; what it shows is."""
        if tag == "instrText":
            if self._instruction is not None:
                self._instruction.append(part.text or "")
            return
        state = attribute(part, "fldCharType")
        if state == "begin":
            self._instruction = []
        elif state == "separate" and self._instruction is not None:
            self._field = _field_link("".join(self._instruction))
            self._instruction = None
        elif state == "end":
            self._instruction, self._field = None, ""

    def _note(self, tag: str, key: str) -> None:
        name = f"{tag[:-9]}:{key}"
        number = self.parts.notes.setdefault(name, str(len(self.parts.notes) + 1))
        self.line.inline.add(number, script="sup")

    def _drawing(self, element: Element) -> None:
        """A picture, a text box, or something that a page cannot show. Alternatives of the same thing count once."""
        if local(element) == "AlternateContent":
            choice = child(element, "Choice")
            inner = choice if choice is not None else child(element, "Fallback")
            for part in inner if inner is not None else ():
                self._drawing(part)
            return
        alt = ""
        found = False
        stack = [element]
        while stack:
            part = stack.pop()
            tag = local(part)
            if tag == "docPr":
                alt = attribute(part, "descr") or alt
            elif tag in ("blip", "imagedata"):
                key = attribute(part, "embed") or attribute(part, "id")
                if key:
                    self.line.images.append((key, alt))
                    found = True
            elif tag == "txbxContent":
                self.line.boxes.append(part)
                found = True
                continue
            elif tag in ("chart", "relIds"):
                self.lose("chart")
                found = True
            stack.extend(reversed(part))
        if not found and local(element) == "object":
            self.lose("embedded_object")


def _field_link(instruction: str) -> str:
    """Where a HYPERLINK field leads: an address, a place in this document, or both; "" for other fields."""
    found = HYPERLINK.search(instruction)
    if not found or not (found.group(1) or found.group(2)):
        return ""
    address, place = found.group(1) or "", found.group(2) or ""
    return f"{address}#{place}" if place and "#" not in address else address
