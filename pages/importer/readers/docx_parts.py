"""What a .docx keeps beside its text: styles, numbering, and where links and pictures lead."""

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from .package import Package, attribute, child, children, local

HEADING_NAME = re.compile(r"^(?:heading|kop|überschrift|titre|rubriek)\s*([1-9])$")
TITLE_NAMES = {"title", "titel"}
CODE_NAMES = {"html preformatted", "source code", "plain text", "code", "verbatim", "preformatted text"}
QUOTE_NAMES = {"quote", "intense quote", "block text", "citaat", "duidelijk citaat"}


@dataclass
class Style:
    name: str = ""
    parent: str = ""
    level: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    numbering: tuple[str, int] | None = None


@dataclass
class Parts:
    """Everything the reader of the main text looks up by an id."""

    styles: dict[str, Style] = field(default_factory=dict)
    default_style: str = ""
    ordered: dict[tuple[str, int], bool] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self.styles and len(chain) < 12:
            style = self.styles[style_id]
            chain.append(style)
            style_id = style.parent
        return chain

    def heading_level(self, style_id: str) -> int | None:
        """0 for the title of the document, 1.. for headings, None for other text."""
        for style in self._chain(style_id or self.default_style):
            name = style.name.lower()
            if name in TITLE_NAMES:
                return 0
            match = HEADING_NAME.match(name)
            if match:
                return int(match.group(1))
            if style.level is not None:
                return style.level + 1 if style.level < 9 else None
        return None

    def look(self, style_id: str) -> tuple[bool, bool]:
        """(bold, italic) as the style asks."""
        chain = self._chain(style_id)
        bold = next((style.bold for style in chain if style.bold is not None), False)
        italic = next((style.italic for style in chain if style.italic is not None), False)
        return bool(bold), bool(italic)

    def list_of(self, style_id: str) -> tuple[str, int] | None:
        return next((style.numbering for style in self._chain(style_id) if style.numbering), None)

    def is_named(self, style_id: str, names: set[str]) -> bool:
        return any(style.name.lower() in names for style in self._chain(style_id)[:2])


def load_parts(package: Package, main: str) -> Parts:
    parts = Parts()
    folder, _, file = main.rpartition("/")
    _relations(package, f"{folder}/_rels/{file}.rels", folder, parts)
    _styles(package, f"{folder}/styles.xml", parts)
    _numbering(package, f"{folder}/numbering.xml", parts)
    return parts


def main_part(package: Package) -> str:
    """The part with the text, as the package itself names it."""
    root = package.optional_xml("_rels/.rels")
    for relation in root if root is not None else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            target = attribute(relation, "Target").lstrip("/")
            if target in package:
                return target
    return "word/document.xml"


def _relations(package: Package, name: str, folder: str, parts: Parts) -> None:
    root = package.optional_xml(name)
    for relation in root if root is not None else ():
        key, target = attribute(relation, "Id"), attribute(relation, "Target")
        kind = attribute(relation, "Type").rpartition("/")[2]
        outside = attribute(relation, "TargetMode") == "External"
        if kind == "hyperlink":
            parts.links[key] = target
        elif kind == "image" and not outside:
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            parts.images[key] = posixpath.normpath(unquote(path))


def on(element: object) -> bool | None:
    """A switch like <w:b/>: absent is None, w:val="0" is off."""
    if element is None:
        return None
    return attribute(element, "val") not in ("0", "false", "none", "off")  # type: ignore[arg-type]


def _styles(package: Package, name: str, parts: Parts) -> None:
    root = package.optional_xml(name)
    for element in children(root, "style"):
        style = Style()
        key = attribute(element, "styleId")
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true"):
            parts.default_style = key
        for part in element:
            tag = local(part)
            if tag == "name":
                style.name = attribute(part, "val")
            elif tag == "basedOn":
                style.parent = attribute(part, "val")
            elif tag == "pPr":
                level = child(part, "outlineLvl")
                if level is not None and attribute(level, "val").isdigit():
                    style.level = int(attribute(level, "val"))
                style.numbering = numbering_of(part)
            elif tag == "rPr":
                style.bold, style.italic = on(child(part, "b")), on(child(part, "i"))
        parts.styles[key] = style


def numbering_of(properties: object) -> tuple[str, int] | None:
    """(list id, depth) of a paragraph's properties."""
    element = child(properties, "numPr")  # type: ignore[arg-type]
    if element is None:
        return None
    number, level = child(element, "numId"), child(element, "ilvl")
    depth = attribute(level, "val") if level is not None else "0"
    if number is None:
        return None
    return attribute(number, "val"), int(depth) if depth.isdigit() else 0


def _numbering(package: Package, name: str, parts: Parts) -> None:
    root = package.optional_xml(name)
    kinds: dict[str, dict[int, bool]] = {}
    for element in children(root, "abstractNum"):
        levels = {}
        for level in children(element, "lvl"):
            number = child(level, "numFmt")
            depth = attribute(level, "ilvl")
            if depth.isdigit():
                levels[int(depth)] = number is not None and attribute(number, "val") not in ("bullet", "none")
        kinds[attribute(element, "abstractNumId")] = levels
    for element in children(root, "num"):
        kind = child(element, "abstractNumId")
        levels = kinds.get(attribute(kind, "val") if kind is not None else "", {})
        for place, ordered in levels.items():
            parts.ordered[(attribute(element, "numId"), place)] = ordered
