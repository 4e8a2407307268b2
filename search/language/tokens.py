"""From text to the forms that are stored and asked for: words, stems and parts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeVar

from search.language.compounds import hanging, split
from search.language.normalise import fold
from search.language.stems import stems

_TOKEN = re.compile(
    r"[^\W_]+(?:[-'’‘ʼ´`‐‑–][^\W_]+|(?<![^\W_]{3})\.(?=[^\W_]{1,2}(?![^\W_]))[^\W_]+|&(?=[^\W_]{1,2}\b)[^\W_]+)*"
    r"(?:\+\+|\#)?(?:[-‐‑–](?![^\W_]))?"
)
_ENDING = re.compile(r"'(?:s|n|en|er|ers|tje|tjes|t|ll|re|ve|d|m)$")
_LONGEST = 60
_STRETCHES = 100_000
"""For so many stretches of text in each language is remembered what they are indexed by."""
_Known = TypeVar("_Known")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands in the text (``start`` to ``end``), and the folded pieces it is made of.

    ``E-mail’s`` has the pieces ``("e", "mail")`` and is ``joined`` as ``email``; ``ziek-`` has ``is_hanging``.
    """

    start: int
    end: int
    pieces: tuple[str, ...]
    joined: str
    is_hanging: bool = False


class Forms(NamedTuple):
    """The three ways in which a text is indexed. Each is words with a space between them, as often as they occur."""

    words: str = ""
    stems: str = ""
    parts: str = ""


@lru_cache(maxsize=100_000)
def _pieces(raw: str) -> tuple[tuple[str, ...], str, bool]:
    """The folded pieces of a token, what they are joined, and whether it ends in a hanging hyphen."""
    folded = fold(raw)
    bare = folded.rstrip("-")
    pieces = tuple(piece for piece in re.split(r"[-'.&]", _ENDING.sub("", bare)) if piece)
    return pieces, "".join(pieces) if len(pieces) > 1 else "", len(bare) < len(folded)


def raw_tokens(text: str) -> Iterator["re.Match[str]"]:
    """Where ``tokens`` finds a word, as it stands in the text."""
    return _TOKEN.finditer(text)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word by itself: its letters without a hanging hyphen, its pieces, and every form it can be found by."""

    size: int
    pieces: tuple[str, ...]
    forms: tuple[str, ...]


@lru_cache(maxsize=20_000)
def spoken(raw: str, language: str = "") -> Spoken:
    """What a word of a text (``raw_tokens``) can be found by, nearest first: as it is, by its stems, by its parts."""
    pieces, joined, is_hanging = _pieces(raw) if len(raw) <= _LONGEST else ((), "", False)
    words = (joined, *pieces) if joined else pieces
    found: dict[str, None] = {}
    for word in words:
        found.update(dict.fromkeys((word, *stems(word, language), *part_forms(word, language))))
    return Spoken(len(raw) - is_hanging, pieces, tuple(found))


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order. Anything that is not a letter or digit separates; nothing raises."""
    for match in _TOKEN.finditer(text):
        raw = match.group()
        pieces, joined, is_hanging = _pieces(raw) if len(raw) <= _LONGEST else ((), "", False)
        if pieces:
            yield Token(match.start(), match.end() - is_hanging, pieces, joined, is_hanging)


@lru_cache(maxsize=200_000)
def part_forms(word: str, language: str = "") -> tuple[str, ...]:
    """The parts of a Dutch compound with their stems, each once; ``()`` for a simple word or an English one."""
    if language == "en":
        return ()
    return tuple(dict.fromkeys(form for part in split(word) for form in (part, *stems(part, "nl"))))


@dataclass(frozen=True, slots=True)
class _Said:
    """What one token is indexed by, and whether it ends in a hanging hyphen."""

    pieces: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    is_hanging: bool


@lru_cache(maxsize=100_000)
def _said(raw: str, language: str) -> _Said:
    pieces, joined, is_hanging = _pieces(raw)
    roots = tuple(root for piece in pieces for root in stems(piece, language))
    parts = tuple(part for piece in pieces for part in part_forms(piece, language))
    return _Said(pieces, roots, (joined, *parts) if joined else parts, is_hanging)


_Indexed = tuple[str, str, str, bool, tuple[_Said, ...]]
"""The forms of a stretch of text without white space, whether a word in it ends in a hanging hyphen, and its words."""


class Stretches(dict[str, _Known]):
    """What is known of the stretches of text between white space. No word reaches over white space, so a text is what its
    stretches are, and those of most texts were seen before: that saves looking for words in it.

    ``read`` says what is known of one. So many as ``most`` are remembered; then it begins anew.
    """

    def __init__(self, read: Callable[[str], _Known], most: int) -> None:
        self._read, self._most = read, most

    def __missing__(self, stretch: str) -> _Known:
        found = self._read(stretch)
        if len(stretch) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[stretch] = found
        return found


@lru_cache(maxsize=4)
def _indexed(language: str) -> Stretches[_Indexed]:
    return Stretches(lambda stretch: _read(stretch, language), _STRETCHES)


def _read(stretch: str, language: str) -> _Indexed:
    found = [_said(raw, language) for raw in _TOKEN.findall(stretch) if len(raw) <= _LONGEST]
    said = tuple(one for one in found if one.pieces)
    return (
        " ".join(word for one in said for word in one.pieces),
        " ".join(word for one in said for word in one.stems),
        " ".join(word for one in said for word in one.parts),
        any(one.is_hanging for one in said),
        said,
    )


def analyse(text: str, language: str = "", *, neighbours: bool = False) -> Forms:
    """The forms of a text for the index. ``neighbours`` joins adjacent words too (``pay slip`` → ``payslip``)."""
    found = list(map(_indexed(language).__getitem__, text.split()))
    if not found:
        return Forms()
    words, roots, parts, is_hanging, said = zip(*found, strict=True)
    if neighbours or True in is_hanging:
        parts = tuple(_joined_parts(chain.from_iterable(said), language, neighbours=neighbours))
    return Forms(" ".join(filter(None, words)), " ".join(filter(None, roots)), " ".join(filter(None, parts)))


def _joined_parts(said: Iterable[_Said], language: str, *, neighbours: bool) -> Iterator[str]:
    """The parts of words, and what they say together with the words around them."""
    before = waiting = ""
    for word in said:
        yield from word.parts
        last = word.pieces[-1]
        if neighbours:
            if before:
                yield before + word.pieces[0]
            before = last
        if waiting and not word.is_hanging and len(last) > 4:
            whole = hanging(waiting, last)
            if whole:
                yield from (whole, *stems(whole, language))
            waiting = ""
        if word.is_hanging:
            waiting = last
