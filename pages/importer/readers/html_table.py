"""HTML tables: real ones become a grid of cells; those that only arrange things on a page do not."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .html_tree import Node
from .inline_html import InlineHtml
from .neutral import MAX_CELLS, Unreadable

LONGEST_CELL = 1_500
WIDEST = 40


@dataclass
class Table:
    rows: list[list[str]] = field(default_factory=list)
    header: bool = False
    header_column: bool = False
    caption: str = ""
    images: list[Node] = field(default_factory=list)


def read_table(node: Node, address: Callable[[str], str], lose: Callable[[str], None]) -> Table | None:
    """The table, or None when it is there for the lay-out and its content is better read one by one."""
    rows = _rows(node)
    cells = [[part for part in row.children if isinstance(part, Node) and part.tag in ("td", "th")] for row in rows]
    if _is_layout(node, cells):
        return None
    table = Table(header=_has_header(rows, cells))
    caption = node.find("caption")
    table.caption = caption.text() if caption else ""
    table.header_column = len(cells) > 1 and all(row and row[0].tag == "th" for row in cells[1:])
    _fill(table, cells, address, lose)
    return table


def _rows(node: Node) -> list[Node]:
    rows = []
    for part in node.children:
        if isinstance(part, Node):
            if part.tag == "tr":
                rows.append(part)
            elif part.tag in ("thead", "tbody", "tfoot"):
                rows += [row for row in part.children if isinstance(row, Node) and row.tag == "tr"]
    return rows


def _is_layout(node: Node, cells: list[list[Node]]) -> bool:
    if node.attrs.get("role") == "presentation" or not cells:
        return True
    if max(len(row) for row in cells) < 2 or (len(cells) < 2 and not any(c.tag == "th" for c in cells[0])):
        return True
    for cell in (cell for row in cells for cell in row):
        if cell.find("table", "pre", "h1", "h2", "h3", "h4") or len(cell.text()) > LONGEST_CELL:
            return True
    return False


def _has_header(rows: list[Node], cells: list[list[Node]]) -> bool:
    if not cells or not cells[0]:
        return False
    return all(cell.tag == "th" or not cell.text() for cell in cells[0]) and any(cell.tag == "th" for cell in cells[0])


def _fill(table: Table, cells: list[list[Node]], address: Callable[[str], str], lose: Callable[[str], None]) -> None:
    """Merged cells hold their text once, at the top left; the places they cover stay empty."""
    covered: set[tuple[int, int]] = set()
    for y, row in enumerate(cells):
        line: list[str] = []
        for cell in row:
            while (y, len(line)) in covered:
                line.append("")
            x = len(line)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if across > 1 or down > 1:
                lose("merged_cells")
            covered.update((y + j, x + i) for j in range(min(down, len(cells) - y)) for i in range(across) if i or j)
            inline = InlineHtml(address, lose)
            nested: list[Node] = []
            inline.add_item(cell, nested)
            for inner in nested:
                for item in (n for n in inner.nodes() if n.tag == "li"):
                    inline.add(Node("br"))
                    inline.add("• ")
                    inline.add(item)
            html, images = inline.take()
            table.images += images
            line.append(html)
            if len(line) > WIDEST or len(covered) > MAX_CELLS:
                raise Unreadable("too_much_text")
        table.rows.append(line)


def _span(cell: Node, name: str) -> int:
    value = cell.attrs.get(name, "1")
    return max(1, min(int(value), 60)) if re.fullmatch(r"\d{1,4}", value) else 1
