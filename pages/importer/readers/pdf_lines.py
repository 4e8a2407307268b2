"""Pieces of text on a page become lines in reading order, and lines know their segments (cells, columns)."""

import re
from collections import Counter
from dataclasses import dataclass, field

from .inline import Inline
from .pdf_text import Piece

ROMAN_PAGE = re.compile(r"[-–\s]*[ivxlc]{1,7}[-–\s]*")
EDGE = 0.12
WIDE_GAP = 1.3
WORD_GAP = 0.16


@dataclass
class Segment:
    """A stretch of a line without a wide gap."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    def inline(self, into: Inline | None = None) -> Inline:
        line = into or Inline()
        before: Piece | None = None
        for piece in self.pieces:
            if before is not None and piece.x0 - before.x1 > WORD_GAP * max(piece.size, before.size):
                line.add(" ")
            line.add(piece.text, bold=piece.bold, italic=piece.italic, href=piece.href)
            before = piece
        return line

    def text(self) -> str:
        return self.inline().text()


@dataclass
class Line:
    y: float
    size: float
    segments: list[Segment]
    page: int = 0

    @property
    def x0(self) -> float:
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        return self.segments[-1].x1

    @property
    def bold(self) -> bool:
        return all(p.bold for s in self.segments for p in s.pieces if p.text.strip())

    @property
    def mono(self) -> bool:
        return all(p.mono for s in self.segments for p in s.pieces if p.text.strip())

    def text(self) -> str:
        return " ".join(segment.text() for segment in self.segments).strip()


def lines_of(pieces: list[Piece]) -> list[Line]:
    """The lines of one page in reading order; two columns are read one after the other."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.y):
        if lines and abs(lines[-1][0].y - piece.y) < 0.4 * max(min(piece.size, lines[-1][0].size), 4):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    made = [line for line in (_line(row) for row in lines) if line.text()]
    return _columns(made)


def _line(pieces: list[Piece]) -> Line:
    pieces.sort(key=lambda p: p.x0)
    segments: list[Segment] = []
    for piece in pieces:
        if not piece.text.strip() and not segments:
            continue
        if segments and piece.x0 - segments[-1].pieces[-1].x1 <= WIDE_GAP * max(piece.size, 6):
            segments[-1].pieces.append(piece)
        elif piece.text.strip():
            segments.append(Segment([piece]))
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[round(piece.size * 2) / 2] += len(piece.text.strip())
    size = sizes.most_common(1)[0][0]
    same = [piece.y for piece in pieces if abs(piece.size - size) < 1]
    return Line(same[0] if same else pieces[0].y, size, segments or [Segment(pieces)])


def _columns(lines: list[Line]) -> list[Line]:
    """Two columns of running text: most lines have two long segments and the second starts at one place."""
    double = [line for line in lines if len(line.segments) == 2]
    if len(double) < 8 or len(double) < 0.5 * len(lines):
        return lines
    start, count = Counter(round(line.segments[1].x0 / 6) for line in double).most_common(1)[0]
    long = [line for line in double if min(len(s.text()) for s in line.segments) > 22]
    if count < 0.6 * len(double) or len(long) < 0.5 * len(double):
        return lines
    middle = start * 6 - 5
    above = [n for n, line in enumerate(lines) if len(line.segments) == 2]
    head, body, tail = lines[: above[0]], lines[above[0] : above[-1] + 1], lines[above[-1] + 1 :]
    left: list[Line] = []
    right: list[Line] = []
    for line in body:
        for segment in line.segments:
            (right if segment.x0 >= middle else left).append(Line(line.y, line.size, [segment], line.page))
    return head + left + right + tail


def without_running_lines(pages: list[list[Line]]) -> int:
    """Take headers, footers and page numbers off, in place: lines at an edge that return page after page.

    Returns how many lines went.
    """
    seen: Counter[str] = Counter()
    offsets: Counter[int] = Counter()
    heights = [line.y for lines in pages for line in lines]
    margin = EDGE * (max(heights) - min(heights))
    zone = (min(heights) + margin, max(heights) - margin)
    for number, lines in enumerate(pages):
        edges = _edges(lines, zone)
        seen.update({_shape(line) for line in edges})
        offsets.update({value - number for line in edges for value in _outer_numbers(line)})
    enough = max(3, len(pages) * 0.3)
    often = {shape for shape, count in seen.items() if count >= enough}
    numbered = {offset for offset, count in offsets.most_common(2) if count >= enough}
    removed = 0
    for number, lines in enumerate(pages):
        for line in _edges(lines, zone):
            by_number = any(value - number in numbered for value in _outer_numbers(line))
            if _shape(line) in often or by_number or (len(pages) > 2 and ROMAN_PAGE.fullmatch(line.text())):
                lines.remove(line)
                removed += 1
    return removed


def _outer_numbers(line: Line) -> list[int]:
    """Page numbers stand at the start or the end of a short line."""
    text = line.text()
    if len(text) > 120:
        return []
    found = [re.match(r"[-–\s]*(\d{1,4})\b(?![.,]\d)", text), re.search(r"(?<![.,\d])(\d{1,4})[-–\s]*$", text)]
    return [int(match.group(1)) for match in found if match]


def _edges(lines: list[Line], zone: tuple[float, float]) -> list[Line]:
    """The two outermost lines at the top and at the bottom, as far as they stand at the edge of the page."""
    order = sorted(lines, key=lambda line: -line.y)
    top = [line for line in order[:2] if line.y >= zone[1]]
    return top + [line for line in order[-2:] if line.y <= zone[0] and line not in top]


def _shape(line: Line) -> str:
    """The line with every number as one sign, so that page numbers do not make it differ."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text().casefold())
