"""Which texts of a document get a vector: the document as a whole, and each passage of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

WHOLE = 1500
"""Characters of a document that its one vector stands for: title, key words and the beginning."""
PASSAGE = 320
"""Characters of a passage at most: a long sentence is cut between words."""
SHORT = 25
"""A sentence shorter than this joins the next one."""
MAX_PASSAGES = 120
_SENTENCE = re.compile(r"(?<=[.?!…])[\"'”’)]*\s+|\s*\n\s*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Texts:
    """``whole`` is the document in short, ``passages`` are what it says piece by piece; the first one is its name."""

    whole: str
    passages: tuple[str, ...]


def texts_of(title: str, keywords: str, body: str) -> Texts:
    """``keywords`` may be separated by anything; a document without a body has its name as its only passage."""
    title, keywords = _line(title), ", ".join(_line(one) for one in re.split(r"\s+\.\s+|\n", keywords) if one.strip())
    name = f"{title}. {keywords}" if keywords else title
    passages = islice(_passages(body[: MAX_PASSAGES * PASSAGE]), MAX_PASSAGES - 1)
    whole = f"{name}. {_line(body[: WHOLE * 2])}"
    return Texts(_shortened(whole, WHOLE), tuple(filter(None, (_shortened(name, PASSAGE), *passages))))


def _line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] or text[:most]


def _passages(body: str) -> Iterator[str]:
    held = ""
    for sentence in map(_line, _SENTENCE.split(body)):
        if not sentence:
            continue
        held = f"{held} {sentence}" if held else sentence
        while len(held) > PASSAGE:
            piece = _shortened(held, PASSAGE)
            yield piece
            held = held[len(piece) :].strip()
        if len(held) >= SHORT:
            yield held
            held = ""
    if held:
        yield held
