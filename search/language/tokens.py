"""From text to the forms that are stored and asked for: words, stems and parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from search.language.compounds import hanging, split
from search.language.normalise import fold
from search.language.stems import stems

_TOKEN = re.compile(
    r"[^\W_]+(?:[-'’‘ʼ´`‐‑–][^\W_]+|(?<![^\W_]{3})\.(?=[^\W_]{1,2}(?![^\W_]))[^\W_]+|&(?=[^\W_]{1,2}\b)[^\W_]+)*"
    r"(?:\+\+|\#)?(?:[-‐‑–](?![^\W_]))?"
)
_ENDING = re.compile(r"'(?:s|n|en|er|ers|tje|tjes|t|ll|re|ve|d|m)$")
_LONGEST = 60


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


@dataclass(slots=True)
class Forms:
    """The three ways in which a text is indexed. Each is a list of words, repeated as often as they occur."""

    words: list[str] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


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


@lru_cache(maxsize=200_000)
def _forms(raw: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]:
    """Pieces, stems and parts of one token, and whether it ends in a hanging hyphen."""
    pieces, joined, is_hanging = _pieces(raw)
    roots = tuple(root for piece in pieces for root in stems(piece, language))
    parts = tuple(part for piece in pieces for part in part_forms(piece, language))
    return pieces, roots, (joined, *parts) if joined else parts, is_hanging


def analyse(text: str, language: str = "", *, neighbours: bool = False) -> Forms:
    """The forms of a text for the index. ``neighbours`` joins adjacent words too (``pay slip`` → ``payslip``)."""
    forms = Forms()
    before = waiting = ""
    for raw in _TOKEN.findall(text):
        if len(raw) > _LONGEST:
            continue
        pieces, roots, parts, is_hanging = _forms(raw, language)
        if not pieces:
            continue
        forms.words += pieces
        forms.stems += roots
        forms.parts += parts
        last = pieces[-1]
        if neighbours:
            if before:
                forms.parts.append(before + pieces[0])
            before = last
        if waiting and not is_hanging and len(last) > 4:
            whole = hanging(waiting, last)
            if whole:
                forms.parts += (whole, *stems(whole, language))
            waiting = ""
        if is_hanging:
            waiting = last
    return forms
