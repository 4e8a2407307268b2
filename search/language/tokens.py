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
    r"(?:\+\+|\#)?(?P<hanging>[-‐‑–](?![^\W_]))?"
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
def _pieces(raw: str) -> tuple[tuple[str, ...], str]:
    bare = _ENDING.sub("", fold(raw).rstrip("-"))
    pieces = tuple(piece for piece in re.split(r"[-'.&]", bare) if piece)
    return pieces, "".join(pieces) if len(pieces) > 1 else ""


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order. Anything that is not a letter or digit separates; nothing raises."""
    for match in _TOKEN.finditer(text):
        if match.end() - match.start() > _LONGEST:
            continue
        pieces, joined = _pieces(match.group())
        if pieces:
            is_hanging = match.group("hanging") is not None
            end = match.end() - 1 if is_hanging else match.end()
            yield Token(match.start(), end, pieces, joined, is_hanging)


@lru_cache(maxsize=200_000)
def part_forms(word: str, language: str = "") -> tuple[str, ...]:
    """The parts of a Dutch compound with their stems, each once; ``()`` for a simple word or an English one."""
    if language == "en":
        return ()
    return tuple(dict.fromkeys(form for part in split(word) for form in (part, *stems(part, "nl"))))


def analyse(text: str, language: str = "", *, neighbours: bool = False) -> Forms:
    """The forms of a text for the index. ``neighbours`` also joins adjacent words (titles: ``pay slip`` → ``payslip``)."""
    forms = Forms()
    previous: Token | None = None
    waiting = ""
    for token in tokens(text):
        forms.words.extend(token.pieces)
        if token.joined:
            forms.parts.append(token.joined)
        for piece in token.pieces:
            forms.stems.extend(stems(piece, language))
            forms.parts.extend(part_forms(piece, language))
        last = token.pieces[-1]
        if neighbours and previous is not None:
            forms.parts.append(previous.pieces[-1] + token.pieces[0])
        if waiting and not token.is_hanging and len(last) > 4:
            whole = hanging(waiting, last)
            if whole:
                forms.parts.extend((whole, *stems(whole, language)))
            waiting = ""
        if token.is_hanging:
            waiting = last
        previous = token
    return forms
