"""Simple tables in a PDF: rows of short texts that stand in straight columns."""

from dataclasses import dataclass

from .pdf_lines import Line, Segment

FEWEST_ROWS = 3
MOST_COLUMNS = 12
LONGEST_CELL = 400


@dataclass
class Grid:
    rows: list[list[str]]
    header: bool


def take_table(lines: list[Line], start: int, size: float) -> tuple[Grid | None, int]:
    """A table that begins at `start`, and how many lines it takes; (None, 0) when there is none."""
    if len(lines[start].segments) < 2:
        return None, 0
    columns: list[float] = [segment.x0 for segment in lines[start].segments]
    end, full = start + 1, 1
    while end < len(lines):
        line = lines[end]
        if lines[end - 1].y - line.y > 4 * size or line.y > lines[end - 1].y or line.size > size * 1.4:
            break
        fits = [_column(segment, columns) for segment in line.segments]
        if None in fits or len(set(fits)) < len(fits):
            break
        if len(line.segments) == 1 and line.x1 > _right(columns, fits[0] or 0):
            break
        full += len(line.segments) > 1
        end += 1
    while end > start and len(lines[end - 1].segments) < 2 and end - start > full + 2:
        end -= 1
    if full < FEWEST_ROWS or full < (end - start) * 0.4 or len(columns) > MOST_COLUMNS:
        return None, 0
    rows = _rows(lines[start:end], columns, size)
    if len(rows) < FEWEST_ROWS or any(len(cell) > LONGEST_CELL for row in rows for cell in row):
        return None, 0
    if all(len(row[0]) <= 3 for row in rows):
        return None, 0
    return Grid(rows, lines[start].bold), end - start


def _column(segment: Segment, columns: list[float]) -> int | None:
    """Which column a segment stands in; a new one at the right edge is not made after the first row."""
    for n, x in enumerate(columns):
        if abs(segment.x0 - x) < 5:
            return n
    for n, x in enumerate(columns):
        if segment.x0 > x and segment.x1 < _right(columns, n) and n:
            return n
    return None


def _right(columns: list[float], n: int) -> float:
    return columns[n + 1] if n + 1 < len(columns) else 10_000.0


def _rows(lines: list[Line], columns: list[float], size: float) -> list[list[str]]:
    """Lines that only continue cells join the row above them."""
    rows: list[list[str]] = []
    before: Line | None = None
    for line in lines:
        cells = [""] * len(columns)
        for segment in line.segments:
            cells[_column(segment, columns) or 0] = segment.inline().html()
        close = before is not None and before.y - line.y < 1.45 * size
        if rows and close and not cells[0]:
            for n, cell in enumerate(cells):
                if cell:
                    rows[-1][n] = f"{rows[-1][n]} {cell}".strip()
        else:
            rows.append(cells)
        before = line
    return rows
