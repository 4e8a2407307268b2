"""Inline HTML for rich text: bold, italic, links, sub, sup, code and line breaks; nothing else."""

import re
from collections.abc import Callable
from html import escape

from .html_tree import BLOCKS, Node

TAGS = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "dfn": "i", "var": "i", "code": "code", "kbd": "code",
    "samp": "code", "tt": "code", "sub": "sub", "sup": "sup",
}  # fmt: skip
SMALLEST_IMAGE = 48


def is_icon(node: Node) -> bool:
    """A picture that says so itself: a class with "icon", or a size that is not worth a place of its own."""
    if "icon" in node.marks():
        return True
    sizes = [node.attrs.get("width", ""), node.attrs.get("height", "")]
    return all(re.fullmatch(r"\d{1,4}(px)?", size) and int(size.rstrip("px")) <= SMALLEST_IMAGE for size in sizes)


class InlineHtml:
    """Collects one paragraph; pictures met on the way are set aside."""

    def __init__(self, address: Callable[[str], str], lose: Callable[[str], None]) -> None:
        self._address = address
        self._lose = lose
        self._parts: list[str] = []
        self._images: list[Node] = []
        self._icons: list[str] = []

    def take(self) -> tuple[str, list[Node]]:
        """What was collected, and a fresh start."""
        html = re.sub(r"[ \t\r\n\f]+", " ", "".join(self._parts)).strip()
        html = re.sub(r"(?: ?<br/> ?)+", "<br/>", html)
        html = re.sub(r"^(?:<br/>)+|(?:<br/>)+$", "", html).strip()
        images, icons = self._images, self._icons
        self._parts, self._images, self._icons = [], [], []
        if not re.sub(r"<[^>]+>|\s|\xa0", "", html):
            html = ""
        if icons and html in icons:
            html = ""
        return html, images

    def add(self, part: "Node | str") -> None:
        if isinstance(part, str):
            self._parts.append(escape(part, quote=False))
        elif part.tag == "br":
            self._parts.append("<br/>")
        elif part.tag == "img":
            self._picture(part)
        elif part.tag == "a" and part.attrs.get("href"):
            self._link(part)
        elif part.tag != "del":
            tag = TAGS.get(part.tag, "")
            self._wrapped(part, f"<{tag}>" if tag else "", f"</{tag}>" if tag else "")

    def _wrapped(self, node: Node, start: str, end: str) -> None:
        if start:
            self._parts.append(start)
        mark = len(self._parts)
        for part in node.children:
            if isinstance(part, Node) and part.tag in BLOCKS and mark < len(self._parts):
                self._parts.append("<br/>")
            self.add(part)
        if start:
            if len(self._parts) == mark:
                self._parts.pop()
            else:
                self._parts.append(end)

    def _link(self, node: Node) -> None:
        address = self._address(node.attrs["href"])
        if not address or not node.text():
            if not address and node.text():
                self._lose("dead_link")
            return self._wrapped(node, "", "")
        return self._wrapped(node, f'<a href="{escape(address)}">', "</a>")

    def _picture(self, node: Node) -> None:
        if is_icon(node):
            text = escape(node.attrs.get("alt", "").strip(), quote=False)
            self._lose("icon")
            if text:
                self._parts.append(text)
                self._icons.append(text)
        else:
            self._images.append(node)

    def add_item(self, item: Node, nested: list[Node]) -> None:
        """A list item: its lines here, the lists inside it in `nested`."""
        for part in item.children:
            if isinstance(part, str):
                self.add(part)
            elif part.tag in ("ul", "ol"):
                nested.append(part)
            elif part.tag in BLOCKS:
                self._parts.append("<br/>")
                self.add_item(part, nested)
                self._parts.append("<br/>")
            elif part.find("ul", "ol"):
                self.add_item(part, nested)
            else:
                self.add(part)
