"""Two changes of one text put together: what an expert wrote meanwhile, and what a colleague suggested of the text before that.

The method is that of diff3 (S. Khanna, K. Kunal and B. C. Pierce, “A Formal Investigation of Diff3”, 2007), with the blocks of a
text (a paragraph, a list, a table) instead of lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from bs4 import BeautifulSoup

from .models import Section, Suggestion
from .selectors import basis_of

MOST_BLOCKS = 1_000
"""Comparing takes the square of them: a second or two at three thousand."""


@dataclass(frozen=True)
class Words:
    """A heading and a text of safe HTML."""

    title: str
    body: str


def taken_over(suggestion: Suggestion, section: Section) -> Words:
    """What taking a suggestion over puts on the page: it, together with what was written there since it was made."""
    before = None if suggestion.number == section.number else basis_of(suggestion)
    if before is None:
        return Words(suggestion.title, suggestion.body)
    title = section.title if suggestion.title == before.title else suggestion.title
    return Words(title, merge(before.body, section.body, suggestion.body))


@dataclass(frozen=True)
class _Edit:
    """Blocks `start` to `end` of the text before become `blocks`, on one of the two sides."""

    start: int
    end: int
    blocks: list[str]
    side: int


def merge(before: str, ours: str, theirs: str) -> str:
    """Safe HTML with the changes of both. Where both changed the same blocks, ours stand first and theirs follow: nothing that
    somebody wrote is left out, and a person reads it once more. So do texts of more blocks than anybody writes."""
    base, left, right = _blocks(before), _blocks(ours), _blocks(theirs)
    if max(len(base), len(left), len(right)) > MOST_BLOCKS:
        return ours + theirs
    edits = sorted([*_edits(base, left, 0), *_edits(base, right, 1)], key=lambda one: (one.start, one.end))
    found: list[str] = []
    place = 0
    while edits:
        together, end = [edits.pop(0)], 0
        end = together[0].end
        while edits and (edits[0].start < end or edits[0].start == together[0].start):
            together.append(edits.pop(0))
            end = max(end, together[-1].end)
        start = together[0].start
        found += base[place:start]
        place = end
        sides = [_applied(base, start, end, [one for one in together if one.side == side]) for side in (0, 1)]
        if {one.side for one in together} == {0, 1}:
            found += [*sides[0], *(block for block in sides[1] if block not in sides[0])]
        else:
            found += sides[together[0].side]
    return "".join([*found, *base[place:]])


def _blocks(markup: str) -> list[str]:
    return [str(node) for node in BeautifulSoup(markup, "html.parser").contents if str(node).strip()]


def _edits(base: list[str], changed: list[str], side: int) -> list[_Edit]:
    codes = SequenceMatcher(None, base, changed, autojunk=False).get_opcodes()
    return [_Edit(i1, i2, changed[j1:j2], side) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _applied(base: list[str], start: int, end: int, edits: list[_Edit]) -> list[str]:
    """The blocks from `start` to `end` as one side has them."""
    found: list[str] = []
    for one in edits:
        found += [*base[start : one.start], *one.blocks]
        start = one.end
    return [*found, *base[start:end]]
