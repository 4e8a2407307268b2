"""What every reader hands back: a title, a flat list of neutral blocks, pictures and a count of what was lost.

A block is a plain dict that survives JSON:
    {"type": "heading", "level": 2..4, "text": str, "anchor": str}
    {"type": "html", "html": str}            paragraphs, lists, links, bold, italic
    {"type": "quote", "html": str}
    {"type": "note", "tone": "info" | "warning", "title": str, "html": str}
    {"type": "code", "text": str}
    {"type": "table", "rows": [[html, ...], ...], "header": bool, "header_column": bool, "caption": str}
    {"type": "image", "image": int or None, "src": str, "alt": str, "caption": str}
"image" counts in `Builder.images` (bytes found inside the document); "src" is an address that the caller resolves.
"""

import re
from collections import Counter
from html import escape, unescape
from typing import Any

MAX_TEXT = 2_000_000
MAX_BLOCKS = 20_000
MAX_CELLS = 30_000
MAX_IMAGES = 200
MAX_IMAGE_BYTES = 12_000_000
MAX_IMAGES_BYTES = 40_000_000
DEEPEST_HEADING = 4
LONGEST_HEADING = 240


class Unreadable(Exception):
    """This file cannot be read. `code` names the sentence that the person sees; `facts` fill it in."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def squeeze(text: str) -> str:
    """One line: every run of white space is one space."""
    return " ".join(text.split())


class Builder:
    """Collects blocks in reading order, and refuses to grow without end."""

    def __init__(self) -> None:
        self.title = ""
        self.language = ""
        self.blocks: list[dict[str, Any]] = []
        self.images: list[bytes] = []
        self.lost: Counter[str] = Counter()
        self._size = 0
        self._image_bytes = 0
        self._flow: list[str] = []
        self._list: list[tuple[int, bool, str]] = []

    def _count(self, amount: int) -> None:
        self._size += amount
        if self._size > MAX_TEXT:
            raise Unreadable("too_much_text")

    def _append(self, block: dict[str, Any]) -> None:
        self.flush()
        if len(self.blocks) >= MAX_BLOCKS:
            raise Unreadable("too_much_text")
        self.blocks.append(block)

    def lose(self, what: str, times: int = 1) -> None:
        """Remember that something of the document is not in the page."""
        self.lost[what] += times

    def flush(self) -> None:
        """Close the paragraphs and the list that are open."""
        self._close_list()
        if self._flow:
            html, self._flow = "".join(self._flow), []
            if len(self.blocks) >= MAX_BLOCKS:
                raise Unreadable("too_much_text")
            self.blocks.append({"type": "html", "html": html})

    def _close_list(self) -> None:
        if self._list:
            items, self._list = self._list, []
            self._flow.append(nested_list(items))

    def heading(self, level: int, text: str, anchor: str = "") -> None:
        """A heading as the document numbers its levels; `finish` brings them to 2..4."""
        text = squeeze(text)
        if not text:
            return
        self._count(len(text))
        if len(text) > LONGEST_HEADING:
            self.paragraph(f"<b>{escape(text)}</b>")
            return
        self._append({"type": "heading", "level": level, "text": text, "anchor": anchor})

    def paragraph(self, html: str) -> None:
        """Inline HTML that becomes one paragraph. Empty ones vanish."""
        html = html.strip()
        if html:
            self._close_list()
            self._count(len(html))
            self._flow.append(f"<p>{html}</p>")

    def item(self, depth: int, ordered: bool, html: str) -> None:
        """One list item; neighbours join into one nested list."""
        html = html.strip()
        if html:
            self._count(len(html))
            self._list.append((max(0, min(depth, 8)), ordered, html))

    def end_list(self) -> None:
        """The next item starts a list of its own."""
        self._close_list()

    def continue_item(self, html: str) -> bool:
        """A further paragraph of the last list item; False when no list is open."""
        if not self._list or not html.strip():
            return False
        depth, ordered, before = self._list[-1]
        self._count(len(html))
        self._list[-1] = (depth, ordered, f"{before}<br/>{html.strip()}")
        return True

    def rule(self) -> None:
        self._close_list()
        if self._flow:
            self._flow.append("<hr/>")

    def quote(self, html: str) -> None:
        if html.strip():
            self._count(len(html))
            self._append({"type": "quote", "html": html})

    def note(self, tone: str, title: str, html: str) -> None:
        if html.strip():
            self._count(len(html))
            self._append({"type": "note", "tone": tone, "title": squeeze(title), "html": html})

    def code(self, text: str) -> None:
        text = text.expandtabs(4).strip("\n")
        if text.strip():
            self._count(len(text))
            self._append({"type": "code", "text": text})

    def table(self, rows: list[list[str]], *, header: bool, header_column: bool = False, caption: str = "") -> None:
        """Cells are inline HTML. Rows are made equally long; empty rows and columns vanish."""
        rows = [row for row in rows if any(cell.strip() for cell in row)]
        width = max((len(row) for row in rows), default=0)
        rows = [row + [""] * (width - len(row)) for row in rows]
        full = [n for n in range(width) if any(row[n].strip() for row in rows)]
        rows = [[row[n].strip() for n in full] for row in rows]
        if not rows:
            return
        if len(rows) * len(rows[0]) > MAX_CELLS:
            raise Unreadable("too_much_text")
        self._count(sum(len(cell) for row in rows for cell in row))
        if len(rows[0]) == 1:
            for row in rows:
                self.paragraph(row[0])
            return
        self._append(
            {
                "type": "table",
                "rows": rows,
                "header": header and len(rows) > 1,
                "header_column": header_column,
                "caption": squeeze(caption),
            }
        )

    def image(self, data: bytes | None = None, *, src: str = "", alt: str = "", caption: str = "") -> None:
        """A picture: its bytes when the document holds them, else the address under which it is found."""
        number = None
        if data is not None:
            if len(data) > MAX_IMAGE_BYTES or self._image_bytes + len(data) > MAX_IMAGES_BYTES:
                self.lose("image_too_big")
                return
            if len(self.images) >= MAX_IMAGES:
                self.lose("too_many_images")
                return
            if data in self.images:
                number = self.images.index(data)
            else:
                self._image_bytes += len(data)
                self.images.append(data)
                number = len(self.images) - 1
        self._append(
            {
                "type": "image",
                "image": number,
                "src": src,
                "alt": squeeze(alt)[:250],
                "caption": squeeze(caption)[:250],
            }
        )

    def finish(self, name: str) -> dict[str, Any]:
        """The document as a dict, without the pictures' bytes. `name` is the title of last resort."""
        self.flush()
        if not self.blocks:
            raise Unreadable("empty")
        self._take_title(name)
        self._level_headings()
        return {
            "title": self.title,
            "language": self.language[:10],
            "blocks": self.blocks,
            "lost": dict(self.lost),
        }

    def _take_title(self, name: str) -> None:
        first = next((n for n, block in enumerate(self.blocks) if block["type"] == "heading"), None)
        top = [b for b in self.blocks if b["type"] == "heading" and b["level"] <= 1]
        if not self.title and first is not None and (first <= 1 or len(top) == 1):
            heading = top[0] if len(top) == 1 else self.blocks[first]
            self.title = heading["text"]
        self.title = squeeze(self.title)[:LONGEST_HEADING] or name
        same = self.title.casefold()
        start = [b for b in self.blocks[:6] if b["type"] != "heading" or b["text"].casefold() != same]
        self.blocks[:6] = start
        text = self.blocks[0] if self.blocks and self.blocks[0]["type"] == "html" else None
        opening = re.match(r"<p>(?:<b>)?([^<]*)(?:</b>)?</p>", text["html"]) if text else None
        if text and opening and squeeze(unescape(opening.group(1))).casefold() == same:
            text["html"] = text["html"][opening.end() :]
            self.blocks[:1] = [text] if text["html"] else []

    def _level_headings(self) -> None:
        used = sorted({block["level"] for block in self.blocks if block["type"] == "heading"})
        ranks = {level: min(2 + rank, DEEPEST_HEADING) for rank, level in enumerate(used)}
        for block in self.blocks:
            if block["type"] == "heading":
                block["level"] = ranks[block["level"]]


def nested_list(items: list[tuple[int, bool, str]]) -> str:
    """Items with a depth as nested <ul> and <ol>. A jump of several levels counts as one."""
    out: list[str] = []
    open_lists: list[tuple[int, str]] = []
    for depth, ordered, html in items:
        tag = "ol" if ordered else "ul"
        while open_lists and open_lists[-1][0] > depth:
            out.append(f"</li></{open_lists.pop()[1]}>")
        if open_lists and open_lists[-1][0] == depth:
            out.append("</li>")
            if open_lists[-1][1] != tag:
                out.append(f"</{open_lists.pop()[1]}><{tag}>")
                open_lists.append((depth, tag))
        else:
            out.append(f"<{tag}>")
            open_lists.append((depth, tag))
        out.append(f"<li>{html}")
    while open_lists:
        out.append(f"</li></{open_lists.pop()[1]}>")
    return "".join(out)
