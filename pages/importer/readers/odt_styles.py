"""The styles of an .odt: what is bold, what is a heading, which lists are numbered."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .package import attribute, child, children, local


@dataclass
class Style:
    name: str = ""
    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    script: str = ""
    level: int = 0
    hidden: bool = False
    list_style: str = ""


@dataclass
class Styles:
    by_name: dict[str, Style] = field(default_factory=dict)
    ordered: dict[tuple[str, int], bool] = field(default_factory=dict)

    def load(self, root: Element | None) -> None:
        """Styles from content.xml or styles.xml; the first definition of a name counts."""
        for group in ("automatic-styles", "styles"):
            for element in child(root, group) if child(root, group) is not None else ():  # type: ignore[union-attr]
                tag = local(element)
                if tag == "style":
                    self.by_name.setdefault(attribute(element, "name"), _style(element))
                elif tag == "list-style":
                    self._list(element)

    def _list(self, element: Element) -> None:
        name = attribute(element, "name")
        for level in element:
            depth = attribute(level, "level")
            if depth.isdigit():
                numbered = local(level) == "list-level-style-number" and bool(attribute(level, "num-format"))
                self.ordered.setdefault((name, int(depth)), numbered)

    def chain(self, name: str) -> list[Style]:
        chain: list[Style] = []
        while name in self.by_name and len(chain) < 12:
            chain.append(self.by_name[name])
            name = chain[-1].parent
        return chain

    def look(self, name: str) -> tuple[bool, bool, str]:
        chain = self.chain(name)
        bold = next((style.bold for style in chain if style.bold is not None), False)
        italic = next((style.italic for style in chain if style.italic is not None), False)
        script = next((style.script for style in chain if style.script), "")
        return bool(bold), bool(italic), script

    def named(self, name: str, pattern: str) -> bool:
        """Does this style, or one it is based on, bear a name that fits? Spaces are written as _20_ in files."""
        names = [name, *(style.parent for style in self.chain(name))]
        return any(re.fullmatch(pattern, n.replace("_20_", " "), re.IGNORECASE) for n in names)

    def hidden(self, name: str) -> bool:
        return any(style.hidden for style in self.chain(name))


def _style(element: Element) -> Style:
    style = Style(attribute(element, "name"), attribute(element, "parent-style-name"))
    style.list_style = attribute(element, "list-style-name")
    level = attribute(element, "default-outline-level")
    style.level = int(level) if level.isdigit() else 0
    for text in children(element, "text-properties"):
        weight, slant = attribute(text, "font-weight"), attribute(text, "font-style")
        if weight:
            style.bold = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        if slant:
            style.italic = slant in ("italic", "oblique")
        position = attribute(text, "text-position")
        style.script = {"super": "sup", "sub": "sub"}.get(position.split(" ")[0], "")
        style.hidden = attribute(text, "display") == "none"
    return style
