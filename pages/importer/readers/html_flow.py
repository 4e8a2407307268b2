"""Walks a cleaned HTML tree and tells a `Builder` what it meets."""

import re
from collections.abc import Callable
from html import escape

from .html_table import read_table
from .html_tree import BLOCKS, Node
from .inline_html import InlineHtml, is_icon
from .neutral import Builder

ADMONITIONS = {
    "note": "info", "tip": "info", "hint": "info", "info": "info", "sidebar-note": "info",
    "warning": "warning", "caution": "warning", "important": "warning", "danger": "warning", "attention": "warning",
}  # fmt: skip
LARGEST_NOTE = 4_000


class Flow:
    """One pass over the tree. Pictures inside a paragraph follow after that paragraph."""

    def __init__(self, builder: Builder, address: Callable[[str], str]) -> None:
        self.builder = builder
        self.address = address
        self._line = InlineHtml(address, builder.lose)

    def run(self, root: Node) -> None:
        self._children(root)
        self._end_paragraph()

    def _end_paragraph(self) -> None:
        html, images = self._line.take()
        self.builder.paragraph(html)
        self._images(images)

    def _images(self, images: list[Node], caption: str = "") -> None:
        for image in images:
            src = self.address(image.attrs.get("src", ""))
            alt = image.attrs.get("alt", "") or image.attrs.get("title", "")
            if src:
                self.builder.image(src=src, alt=alt, caption=caption)

    def _children(self, node: Node) -> None:
        for part in node.children:
            if isinstance(part, str) or part.tag not in BLOCKS:
                if isinstance(part, Node) and _holds_blocks(part):
                    self._anchored_blocks(part)
                else:
                    self._line.add(part)
            else:
                self._end_paragraph()
                self._block(part)
                self._end_paragraph()

    def _anchored_blocks(self, node: Node) -> None:
        """An inline tag around blocks (a link around a card, say): its blocks matter, not the tag."""
        self._end_paragraph()
        self._children(node)
        self._end_paragraph()

    def _block(self, node: Node) -> None:
        tag = node.tag
        if re.fullmatch("h[1-6]", tag):
            self._heading(node)
        elif tag in ("ul", "ol"):
            self._list(node)
        elif tag == "table":
            self._table(node)
        elif tag == "pre":
            self.builder.code(_exact_text(node))
        elif tag == "blockquote":
            self.builder.quote(self._small_html(node))
        elif tag == "figure" or (tag == "div" and "figure" in node.attrs.get("class", "").split()):
            self._figure(node)
        elif tag == "hr":
            self.builder.rule()
        elif tag == "dt":
            html = self._inline(node)
            self.builder.paragraph(html if html.startswith("<b>") else f"<b>{html}</b>" if html else "")
        elif tag in ("div", "aside", "section") and (tone := _admonition(node)):
            self._note(node, tone)
        else:
            self._children(node)

    def _inline(self, node: Node) -> str:
        """The element as one line of inline HTML; its pictures follow as blocks of their own."""
        line = InlineHtml(self.address, self.builder.lose)
        line.add(node)
        html, images = line.take()
        self._images(images)
        return html

    def _heading(self, node: Node) -> None:
        anchor = next((n.attrs.get("id") or n.attrs.get("name") or "" for n in node.nodes() if _names(n)), "")
        images = [n for n in node.nodes() if n.tag == "img" and not is_icon(n)]
        if any(n.tag == "a" and n.text() and not n.attrs.get("href", "#").startswith("#") for n in node.nodes()):
            self.builder.lose("link_in_heading")
        self.builder.heading(int(node.tag[1]), node.text().rstrip("¶#").strip(), anchor)
        self._images(images)

    def _list(self, node: Node) -> None:
        items, images = self._items(node, 0)
        self.builder.end_list()
        for depth, ordered, html in items:
            self.builder.item(depth, ordered, html)
        self.builder.end_list()
        self._images(images)

    def _items(self, node: Node, depth: int) -> tuple[list[tuple[int, bool, str]], list[Node]]:
        """The items of a list and of the lists inside it. Blocks inside an item become lines of it."""
        items: list[tuple[int, bool, str]] = []
        images: list[Node] = []
        for part in node.children:
            if isinstance(part, str):
                continue
            if part.tag in ("ul", "ol"):
                more, pictures = self._items(part, depth + 1)
                items += more
                images += pictures
            elif part.tag == "li":
                line = InlineHtml(self.address, self.builder.lose)
                nested: list[Node] = []
                line.add_item(part, nested)
                html, pictures = line.take()
                if html:
                    items.append((depth, node.tag == "ol", html))
                images += pictures
                for inner in nested:
                    more, pictures = self._items(inner, depth + 1)
                    items += more
                    images += pictures
        return items, images

    def _table(self, node: Node) -> None:
        table = read_table(node, self.address, self.builder.lose)
        if table is None:
            for row in (n for n in node.nodes() if n.tag in ("td", "th", "caption") and _owner(node, n)):
                self._children(row)
                self._end_paragraph()
            return
        self.builder.table(table.rows, header=table.header, header_column=table.header_column, caption=table.caption)
        self._images(table.images)

    def _figure(self, node: Node) -> None:
        caption = node.find("figcaption") or next((n for n in node.nodes() if _is_title(n)), None)
        text = caption.text() if caption else ""
        images = [n for n in node.nodes() if n.tag == "img"]
        if len(images) == 1 and len(node.text()) - len(text) < 20 and not node.find("table", "ul", "ol", "pre"):
            self._images(images, text)
        else:
            self._children(node)

    def _small_html(self, node: Node) -> str:
        """Paragraphs and lists only, for a quote or a note."""
        inner = Builder()
        flow = Flow(inner, self.address)
        flow.run(node)
        inner.flush()
        self.builder.lost.update(inner.lost)
        parts = []
        for block in inner.blocks:
            if block["type"] in ("html", "quote", "note"):
                parts.append(block["html"])
            elif block["type"] in ("heading", "code"):
                parts.append(f"<p><b>{escape(block['text'])}</b></p>")
            elif block["type"] == "table":
                parts += [f"<p>{' – '.join(cell for cell in row if cell)}</p>" for row in block["rows"]]
            elif block["type"] == "image":
                self.builder.lose("image_in_note")
        return "".join(parts)

    def _note(self, node: Node, tone: str) -> None:
        if len(node.text()) > LARGEST_NOTE or node.find("pre"):
            self._children(node)
            return
        title = next((n for n in node.nodes() if _is_title(n)), None)
        text = title.text() if title else ""
        if title is not None:
            title.children = []
        framed = {id(n) for frame in node.nodes() if "icon" in frame.marks() for n in frame.nodes()}
        for image in [n for n in node.nodes() if n.tag == "img"]:
            if is_icon(image) or id(image) in framed or re.fullmatch(r"\[.*\]", image.attrs.get("alt", "")):
                image.tag, image.attrs = "span", {}
        table = node.find("table")
        if table is not None and not [n for n in table.nodes() if n.tag == "tr"][3:]:
            for part in table.nodes():
                part.tag = "div" if part.tag in ("table", "tbody", "tr", "td", "th") else part.tag
        self.builder.note(tone, text, self._small_html(node))


def _names(node: Node) -> bool:
    return bool(node.attrs.get("id") or (node.tag == "a" and node.attrs.get("name")))


def _holds_blocks(node: Node) -> bool:
    return any(inner.tag in BLOCKS for inner in node.nodes())


def _owner(table: Node, cell: Node) -> bool:
    """Is this cell the table's own, and not one of a table inside it?"""
    return not any(n.tag == "table" and any(m is cell for m in n.nodes()) for n in table.nodes() if n is not table)


def _admonition(node: Node) -> str:
    words = set(re.split(r"[\s_]+", node.attrs.get("class", "").lower()))
    return next((tone for name, tone in ADMONITIONS.items() if name in words), "")


def _is_title(node: Node) -> bool:
    return node.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "th") or (
        node.tag in ("p", "div", "strong") and "title" in node.attrs.get("class", "").lower()
    )


def _exact_text(node: Node) -> str:
    parts: list[str] = []
    stack: list[Node | str] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            parts.append(part)
        elif part.tag == "br":
            parts.append("\n")
        else:
            stack.extend(reversed(part.children))
    return "".join(parts)
