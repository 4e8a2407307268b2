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
NAMELESS = frozenset({"person", "comment"})
"""Kinds whose title is not embedded."""
_SENTENCE = re.compile(r"(?<=[.?!…])[\"'”’)]*\s+|\s*\n\s*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Texts:
    """``whole`` is the document in short, ``passages`` are what it says piece by piece; the first one is its name."""

    whole: str
    passages: tuple[str, ...]


def texts_of(title: str, keywords: str, body: str) -> Texts:
    """What of a document is embedded; nothing at all of one without words.

    ``keywords`` are separated by dots with spaces around them, or by lines. A document without a body has its name as
    its only passage. Whose title says nothing of what it is about (the name of a person, the page that a comment hangs
    on) gives none: such a title is near to any question, and words find it.
    """
    keywords = ", ".join(_line(one) for one in re.split(r"\s+\.\s+|\n", keywords) if one.strip())
    name = ". ".join(filter(None, (_line(title), keywords)))
    passages = islice(_passages(body[: MAX_PASSAGES * PASSAGE]), MAX_PASSAGES - 1)
    whole = ". ".join(filter(None, (name, _line(body[: WHOLE * 2]))))
    return Texts(_shortened(whole, WHOLE), tuple(filter(None, (_shortened(name, PASSAGE), *passages))))


def without_name(keywords: str, name: str) -> str:
    """Key words of a person without what only names them: parts of the name, addresses, numbers."""
    named = set(re.findall(r"\w+", name.lower()))
    kept = [word for word in keywords.split() if word.lower() not in named and not re.search(r"[@\d]", word)]
    return " ".join(kept).strip(" .")


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
