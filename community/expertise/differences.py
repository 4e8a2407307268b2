"""Two texts side by side: what was removed is marked in the old one, what was added in the new one, word by word.

Marks are `<del>` and `<ins>` around words, never around tags, with a few words before and after them that only a screen reader
says. The texts are safe HTML (`clean_rich`); what comes out is as safe as what went in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import accumulate

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

_TOKEN = re.compile(r"<[^>]+>|&[#\w]+;|[^\W_]+|\s+|.", re.S)
MOST_TOKENS = 6000
"""In the part that differs. A longer one is marked as a whole: finding every word in it would take too long."""
MOST_LOOKS = 20_000_000
"""A second or two of work. Texts of ordinary words ask for a twentieth of it."""


@dataclass(frozen=True)
class Comparison:
    """`old` and `new` are safe HTML with the differences marked; `is_same` when there are none."""

    old: SafeString
    new: SafeString
    removed: int
    added: int

    @property
    def is_same(self) -> bool:
        return not self.removed and not self.added


def compare(old: str, new: str) -> Comparison:
    """Compare two texts of safe HTML. `removed` and `added` count words; a change of markup alone counts as one of each."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    left, right = [False] * len(before), [False] * len(after)
    for tag, i1, i2, j1, j2 in _operations(before, after):
        if tag != "equal":
            left[i1:i2] = [True] * (i2 - i1)
            right[j1:j2] = [True] * (j2 - j1)
    removed, added = _words(before, left), _words(after, right)
    if not removed and not added and before != after:
        removed = added = 1
    return Comparison(_marked(before, left, "del"), _marked(after, right, "ins"), removed, added)


def compare_plain(old: str, new: str) -> Comparison:
    """The same for plain text, such as a heading."""
    return compare(escape(old), escape(new))


def _operations(before: list[str], after: list[str]) -> list[tuple[str, int, int, int, int]]:
    """What happened, as SequenceMatcher says it; what is the same at both ends is not looked at."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    middle, other = before[start : len(before) - end], after[start : len(after) - end]
    if len(middle) > MOST_TOKENS or len(other) > MOST_TOKENS:
        return [("replace", start, start + len(middle), start, start + len(other))]
    try:
        found = Matcher(middle, other).get_opcodes()
    except TooMuch:
        return [("replace", start, start + len(middle), start, start + len(other))]
    return [(tag, i1 + start, i2 + start, j1 + start, j2 + start) for tag, i1, i2, j1, j2 in found]


class TooMuch(Exception):
    """The same words come again and again: finding which of them are which would take too long."""


class Matcher(SequenceMatcher[str]):
    """Looks at two tokens MOST_LOOKS times at most, and raises TooMuch then."""

    def __init__(self, old: list[str], new: list[str]) -> None:
        super().__init__(None, old, new, autojunk=len(old) > 1500)
        places: dict[str, list[int]] = self.b2j  # type: ignore[attr-defined]
        self._looks = [0, *accumulate(len(places.get(token, ())) for token in old)]
        self._left = MOST_LOOKS

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        self._left -= self._looks[len(self.a) if ahi is None else ahi] - self._looks[alo]
        if self._left < 0:
            raise TooMuch
        return super().find_longest_match(alo, ahi, blo, bhi)


def _is_tag(token: str) -> bool:
    return token.startswith("<") and token.endswith(">")


def _words(tokens: list[str], changed: list[bool]) -> int:
    return sum(
        mark and (token.startswith("<img") or (not _is_tag(token) and token[0].isalnum()))
        for token, mark in zip(tokens, changed, strict=True)
    )


def _marked(tokens: list[str], changed: list[bool], element: str) -> SafeString:
    """Runs of changed words in one element each; space between two changed words belongs to the run."""
    out: list[str] = []
    run: list[str] = []

    def close() -> None:
        words = "".join(run)
        if words.strip():
            out.append(_mark(words, element))
        else:
            out.append(words)
        run.clear()

    for token, mark in zip(tokens, changed, strict=True):
        if mark and (not _is_tag(token) or token.startswith(("<img", "<br"))):
            run.append(token)
            continue
        close()
        out.append(token)
    close()
    return mark_safe("".join(out))  # nothing but the tokens that came in, and our own marks


def _mark(words: str, element: str) -> SafeString:
    begin, end = (_("removed:"), _("end of removed")) if element == "del" else (_("added:"), _("end of added"))
    hidden = '<span class="st-visually-hidden"> {} </span>'
    before, after = format_html(hidden, begin), format_html(hidden, end)
    return mark_safe(f'<{element} class="st-diff__{element}">{before}{words}{after}</{element}>')
