"""Lines of a PDF become headings, paragraphs, list items, tables and code."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from .inline import Inline
from .neutral import Builder
from .pdf_lines import Line
from .pdf_tables import Grid, take_table

BULLET = re.compile(r"^([•◦▪‣●○■□∙·–—*➢➔✓\uf0b7\uf0a7\uf0fc\uf02d-])(\s+|(?=\w))")
NUMBERED = re.compile(r"^(\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)")
LEADERS = re.compile(r"(?:\.\s?){5,}\s*\d*$|…{2,}\s*\d*$")
CONTENTS = re.compile(r"(?i)(table of )?contents|inhoud(sopgave)?|inhaltsverzeichnis|sommaire|table des matières")
CHAPTER = re.compile(r"(?i)(hoofdstuk|chapter|kapitel|chapitre|bijlage|appendix|annex|anhang|deel|part)(\s+\S{1,8})?")
FEWEST_BOOKMARKS = 4
SENTENCE_END = re.compile(r"[.!?:;]['\")”’]?$")


class PdfFlow:
    """Feed it the pages in order, then call `end`."""

    def __init__(self, builder: Builder, pages: list[list[Line]], outline: dict[str, int]) -> None:
        self.builder = builder
        self.outline = outline
        lines = [line for page in pages for line in page]
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text())
        self.body = sizes.most_common(1)[0][0]
        self.levels = self._heading_sizes(lines)
        gaps = [a.y - b.y for page in pages for a, b in pairwise(page) if a.size == b.size == self.body]
        gaps = [gap for gap in gaps if 0 < gap < 3 * self.body]
        self.pitch = median(gaps) if gaps else self.body * 1.25
        self.left = Counter(round(line.x0) for line in lines if line.size == self.body).most_common(1)[0][0]
        self.right = sorted(line.x1 for line in lines)[int(len(lines) * 0.9)] if lines else 500.0
        self.hyphenated = {w.casefold() for line in lines for w in re.findall(r"\w+-\w+", line.text())}
        self._open: list[Line] = []
        self._kind = ""
        self._code: list[Line] = []
        self._indents: list[float] = []
        self._heading: list[Line] = []
        self._heading_level = 1

    def _heading_sizes(self, lines: list[Line]) -> dict[float, int]:
        """Size -> level. Bookmarks say which size is which level; without them the largest is 1, and so on."""
        amount: Counter[float] = Counter()
        marked: dict[float, Counter[int]] = {}
        for line in lines:
            if line.size > self.body * 1.08 and not LEADERS.search(line.text()):
                amount[line.size] += 1
                level = self.outline.get("".join(line.text().split()).casefold())
                if level is not None:
                    marked.setdefault(line.size, Counter())[level] += 1
        sizes = sorted(amount, reverse=True)[:6]
        if sum(sum(found.values()) for found in marked.values()) < FEWEST_BOOKMARKS:
            return {size: rank + 1 for rank, size in enumerate(sizes)}
        known = {size: found.most_common(1)[0][0] for size, found in marked.items()}
        levels: dict[float, int] = {}
        for size in sizes:
            smaller = [known[other] for other in known if other <= size]
            levels[size] = known.get(size) or (min(smaller) if smaller else max(known.values()) + 1)
        return levels

    def page(self, lines: list[Line], pictures: list[tuple[float, bytes | None]]) -> None:
        """One page's lines and pictures (top, bytes), both from the top down."""
        waiting = sorted((p for p in pictures if p[1]), key=lambda p: -p[0])
        lines = self._without_contents(lines)
        n = 0
        while n < len(lines):
            line = lines[n]
            while waiting and waiting[0][0] >= line.y + line.size:
                self._picture(waiting.pop(0)[1])
            grid, used = take_table(lines, n, self.body)
            if grid is not None:
                self._table(grid)
                n += used
                continue
            self._line(line)
            n += 1
        for _top, data in waiting:
            self._picture(data)

    def _without_contents(self, lines: list[Line]) -> list[Line]:
        """A page of the table of contents goes: the page on the intranet makes its own."""
        entries = [n for n, line in enumerate(lines) if self._is_entry(line)]
        if len(entries) < 4:
            return lines
        kept = [line for n, line in enumerate(lines) if not entries[0] <= n <= entries[-1]]
        return [line for line in kept if not CONTENTS.fullmatch(line.text())]

    def _is_entry(self, line: Line) -> bool:
        text = line.text()
        if LEADERS.search(text):
            return True
        words = re.sub(r"[.\s]*\d{1,4}$", "", text)
        return words != text and "".join(words.split()).casefold() in self.outline

    def _picture(self, data: bytes | None) -> None:
        if data:
            self._close()
            self.builder.image(data)

    def _table(self, grid: Grid) -> None:
        self._close()
        self.builder.table(grid.rows, header=grid.header)

    def end(self) -> None:
        self._close()

    def _line(self, line: Line) -> None:
        text = line.text()
        if LEADERS.search(text):
            return self._close()
        level = self._level(line, text)
        if level is not None:
            return self._heading_line(line, level)
        if line.mono and line.size <= self.body * 1.05:
            if not self._code:
                self._close()
            self._code.append(line)
            return None
        if self._code or self._heading:
            self._close()
        if not re.search(r"\w", text) and not BULLET.match(text):
            return None
        if match := BULLET.match(text) or NUMBERED.match(text):
            if match.re is NUMBERED and not self._is_item(line, text):
                return self._prose(line)
            self._close_text()
            self._open, self._kind = [line], "ol" if match.re is NUMBERED else "ul"
            return None
        return self._prose(line)

    def _is_item(self, line: Line, text: str) -> bool:
        """A number starts an item when it is indented, starts a list at 1 or a, or continues one."""
        return (
            self._kind == "ol"
            or self.builder_in_list
            or bool(re.match(r"\(?[1a][.)]", text))
            or line.x0 > self.left + self.body
        )

    @property
    def builder_in_list(self) -> bool:
        return bool(self._indents)

    def _level(self, line: Line, text: str) -> int | None:
        marked = self.outline.get("".join(text.split()).casefold())
        if CHAPTER.fullmatch(text) and line.size > self.body * 1.08:
            return 1
        if marked is not None and (line.size > self.body * 1.02 or line.bold):
            return marked
        if len(text) > 200 or not re.search(r"\w", text):
            return None
        if line.size in self.levels and not line.mono:
            return self.levels[line.size]
        alone = not self._open or self._open[-1].y - line.y > 1.35 * self.pitch or line.page != self._open[-1].page
        short = len(text) < 90 and len(line.segments) == 1 and not SENTENCE_END.search(text)
        plain = line.size >= self.body * 0.98 and not line.mono and not BULLET.match(text)
        return len(self.levels) + 1 if line.bold and alone and short and plain else None

    def _heading_line(self, line: Line, level: int) -> None:
        """A heading may go on over several lines of one size."""
        if self._heading:
            last = self._heading[-1]
            near = last.page == line.page and 0 < last.y - line.y < 1.6 * line.size
            if near and last.size == line.size and last.bold == line.bold and len(self._heading) < 4:
                self._heading.append(line)
                return
            if last.page == line.page and all(CHAPTER.fullmatch(part.text()) for part in self._heading):
                self._heading.append(line)
                self._heading_level = min(level, self._heading_level)
                return
        self._close()
        self._heading = [line]
        self._heading_level = level

    def _prose(self, line: Line) -> None:
        if self._open and self._starts_paragraph(line):
            in_item = self._kind in ("ul", "ol") and line.x0 > self._open[0].x0 + 2 and self._near(line, 2.2)
            if in_item:
                self._close_text()
                self._open, self._kind = [line], "more"
                return
            self._close_text()
        if not self._open:
            self._open, self._kind = [line], "p"
        else:
            self._open.append(line)

    def _near(self, line: Line, times: float) -> bool:
        last = self._open[-1]
        return last.page != line.page or last.y - line.y < times * self.pitch

    def _starts_paragraph(self, line: Line) -> bool:
        last, first = self._open[-1], self._open[0]
        ended = bool(SENTENCE_END.search(last.text()))
        if last.page != line.page:
            return ended and (last.x1 < self.right - 4 * self.body or line.x0 > self.left + self.body)
        if last.y - line.y > 1.3 * self.pitch * max(1.0, line.size / self.body) or line.y > last.y + 2:
            return True
        if abs(last.size - line.size) > 0.6:
            return True
        if self._kind in ("ul", "ol") and line.x0 < first.x0 - 2:
            return True
        if ended and line.x0 > first.x0 + 0.8 * self.body and len(self._open) > 1 and self._kind == "p":
            return True
        return ended and last.x1 < self.left + 0.72 * (self.right - self.left) and line.x0 <= last.x0 + 2

    def _close(self) -> None:
        self._close_text()
        self._indents = []
        if self._heading:
            lines, self._heading = self._heading, []
            self.builder.heading(self._heading_level, self._joined(lines).text())
        if self._code:
            lines, self._code = self._code, []
            left = min(line.x0 for line in lines)
            self.builder.code("\n".join(" " * _columns(line, left) + line.text() for line in lines))

    def _close_text(self) -> None:
        if not self._open:
            return
        lines, kind, self._open, self._kind = self._open, self._kind, [], ""
        inline = self._joined(lines)
        if kind in ("ul", "ol"):
            html = (BULLET if kind == "ul" else NUMBERED).sub("", _tagless_start(inline.html()), count=1)
            self.builder.item(self._depth(lines[0].x0), kind == "ol", html)
        elif kind == "more" and self.builder.continue_item(inline.html()):
            pass
        else:
            self._indents = []
            self.builder.paragraph(inline.html())

    def _depth(self, x: float) -> int:
        """How deep an item is: the number of items of this list that start more to the left."""
        self._indents = [indent for indent in self._indents if indent < x - 4]
        self._indents.append(x)
        return len(self._indents) - 1

    def _joined(self, lines: list[Line]) -> Inline:
        inline = Inline()
        for n, line in enumerate(lines):
            for m, segment in enumerate(line.segments):
                if m:
                    inline.add(" ")
                segment.inline(inline)
            if n + 1 < len(lines):
                inline.join_lines(lines[n + 1].text(), self.hyphenated)
        return inline


def _columns(line: Line, left: float) -> int:
    """Spaces before a line of code, from how far it is indented."""
    text = line.text()
    width = (line.x1 - line.x0) / max(len(text), 1)
    return min(round((line.x0 - left) / width), 60) if width > 1 else 0


def _tagless_start(html: str) -> str:
    """A bullet may be set in bold: take the tags around it away."""
    return re.sub(r"^<(b|i)>(\S{1,3})</\1>\s*", r"\2 ", html)
