"""Shows where the words of a query stand in a text, whatever engine found it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import islice

from django.utils.safestring import SafeString, mark_safe

from search.language.slips import distance
from search.language.stems import irregular_words
from search.language.tokens import Spoken, Stretches, raw_tokens, spoken
from search.query import FUZZY, PREFIX, Plan
from search.schema import START

_MOST_TOKENS = 20_000
_MOST_ALIKE = 3_000
_MOST_MARKS = 400
SNIPPET = 210
_LEAD = 70


_REMEMBERED = 50_000
_AROUND = ".,;:!?()[]{}<>\"'`/*_-"
_SHORT = 3


_Said = tuple[tuple[str, ...], str]
"""Every form that the words in a stretch of text can be found by, and the letters that they and their pieces begin with."""


@lru_cache(maxsize=4)
def _sayings(language: str) -> Stretches[_Said]:
    def read(stretch: str) -> _Said:
        words = [spoken(match.group(), language) for match in raw_tokens(stretch)]
        letters = "".join(piece[0] for word in words for piece in word.pieces)
        return tuple(form for word in words for form in word.forms), letters

    return Stretches(read, _REMEMBERED)


def _plain(stretch: str) -> str:
    """The folded word that a stretch of text is, without the marks around it; "" when that wants a closer look."""
    bare = stretch.strip(_AROUND)
    return bare.lower() if bare.isascii() and bare.isalpha() else ""


def _beginnings(forms: Iterable[str]) -> Callable[[str], object]:
    """Whether a plain word may have one of these forms. A stem or a part keeps the first two letters that it has in the
    word, a short one the first; what takes letters out of the middle (``agenda``) is wanted with the word itself.
    """
    wanted = {one[: 2 if len(one) > _SHORT else 1] for form in forms if form for one in (form, *irregular_words(form))}
    return re.compile("|".join(map(re.escape, sorted(wanted)))).search if wanted else lambda _word: None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that answers the group with this number."""

    start: int
    end: int
    group: int


_Known = dict[str, tuple[int, int]]
"""Words as they stand in a text, with how much of each is marked and the number of the group it answers."""


class Highlighter:
    """Marks the words of one plan in any number of texts. Everything that is not a mark is escaped."""

    def __init__(self, plan: Plan) -> None:
        self._exact: dict[str, int] = {}
        self._prefixes: list[tuple[str, int]] = []
        self._alike: list[tuple[str, int]] = []
        for number, group in enumerate(plan.groups):
            for way in group.ways:
                if way.partial or (len(way.terms) > 1 and way.boost < 0.7):
                    continue  # words of a longer phrase say little alone
                for term in way.terms:
                    for form in term.forms:
                        if form.kind == FUZZY:
                            self._alike.append((form.text, number))
                        elif form.kind in (PREFIX, START):
                            self._prefixes.append((form.text, number))
                        else:
                            self._exact.setdefault(form.text, number)
        self._beginnings = _beginnings([*self._exact, *(start for start, _number in self._prefixes)])
        self._letters = {word[0] for word, _number in self._alike}

    def marks(self, text: str, language: str = "") -> list[Mark]:
        """Where the words stand, in order; look-alikes only when nothing else was found."""
        if not self._exact and not self._prefixes:
            return []
        found = _found(text, self._answering(text, language), _MOST_TOKENS)
        if found or not self._alike:
            return found
        return _found(text, self._looking_alike(text, language), _MOST_ALIKE)

    def _answering(self, text: str, language: str) -> _Known:
        """The words of a text that answer a group."""
        says, says_nothing = _sayings(language), self._exact.keys().isdisjoint
        found: _Known = {}
        for stretch in set(text.split()):
            if stretch not in says and (bare := _plain(stretch)) and not self._beginnings(bare):
                continue
            if says_nothing(says[stretch][0]) and not self._prefixes:
                continue
            for match in raw_tokens(stretch):
                word = spoken(match.group(), language)
                group = self._group_of(word)
                if group is not None:
                    found[match.group()] = word.size, group
        return found

    def _group_of(self, word: Spoken) -> int | None:
        exact = next((self._exact[form] for form in word.forms if form in self._exact), None)
        if exact is not None or not self._prefixes:
            return exact
        whole = (*word.pieces, "".join(word.pieces))
        return next((number for start, number in self._prefixes if any(one.startswith(start) for one in whole)), None)

    def _looking_alike(self, text: str, language: str) -> _Known:
        """The words of a text that look like one that was asked."""
        says, begins_otherwise = _sayings(language), self._letters.isdisjoint
        found: _Known = {}
        for stretch in set(text.split()):
            if stretch not in says and (bare := _plain(stretch)) and bare[0] not in self._letters:
                continue
            if begins_otherwise(says[stretch][1]):
                continue
            for match in raw_tokens(stretch):
                word = spoken(match.group(), language)
                for wanted, number in self._alike:
                    if any(is_alike(wanted, piece) for piece in word.pieces):
                        found[match.group()] = word.size, number
                        break
        return found

    def title(self, text: str, language: str = "") -> SafeString:
        """The whole text, marked."""
        return _rendered(text, self.marks(text, language), 0, len(text))

    def matches(self, text: str, language: str = "") -> set[int]:
        """The numbers of the groups that a text answers."""
        return {mark.group for mark in self.marks(text, language)}

    def snippet(self, text: str, language: str = "", size: int = SNIPPET) -> SafeString:
        """The stretch with the most of what was asked, about ``size`` characters; the beginning when there is none."""
        marks = self.marks(text, language)
        start, end = _window(text, marks, size)
        inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
        shown = _rendered(text, inside, start, end)
        return mark_safe(("… " if start else "") + shown + (" …" if end < len(text) else ""))


def _found(text: str, known: _Known, most: int) -> list[Mark]:
    """Where the words stand among so many of a text."""
    found: list[Mark] = []
    for match in islice(raw_tokens(text), most) if known else ():
        if hit := known.get(match.group()):
            found.append(Mark(match.start(), match.start() + hit[0], hit[1]))
            if len(found) >= _MOST_MARKS:
                break
    return found


def is_alike(wanted: str, word: str) -> bool:
    """Whether two words differ by one slip of the finger (two in words of eight letters and more)."""
    most = 1 if len(wanted) < 8 else 2
    return wanted[:1] == word[:1] and distance(wanted, word, most) <= most


def _window(text: str, marks: list[Mark], size: int) -> tuple[int, int]:
    if len(text) <= size + 40:
        return 0, len(text)
    best, start = (0, 0), 0
    starts = [mark.start for mark in marks]
    for index, mark in enumerate(marks):
        inside = marks[index : bisect_left(starts, mark.start + size - _LEAD)]
        worth = (len({one.group for one in inside}), len(inside))
        if worth > best:
            best, start = worth, mark.start
    start = _begin(text, start)
    end = min(len(text), start + size)
    if end < len(text):
        space = text.rfind(" ", start + size // 2, end)
        end = space if space > 0 else end
    return start, end


def _begin(text: str, start: int) -> int:
    """Where to start reading: the sentence's own beginning when it is near, else a word boundary."""
    if start <= _LEAD:
        return 0
    lead = text[start - _LEAD : start]
    for stop in ("\n", ". ", "? ", "! "):
        place = lead.rfind(stop)
        if place >= 0:
            return start - _LEAD + place + len(stop)
    space = lead.find(" ")
    return start - _LEAD + space + 1 if space >= 0 else start


def _rendered(text: str, marks: list[Mark], start: int, end: int) -> SafeString:
    """Escaped text with ``<mark>`` around the marks; marks with only a space between them become one."""
    merged: list[list[int]] = []
    for mark in marks:
        if merged and text[merged[-1][1] : mark.start].strip() == "" and mark.start >= merged[-1][1]:
            merged[-1][1] = mark.end
        else:
            merged.append([mark.start, mark.end])
    out, place = [], start
    for first, last in merged:
        out += [escape(text[place:first]), "<mark>", escape(text[first:last]), "</mark>"]
        place = last
    out.append(escape(text[place:end]))
    return mark_safe("".join(out))
