"""Dutch writes compounds as one word: ``verlofaanvraag`` is ``verlof`` + ``aanvraag``.

A word is cut where both sides are well-known parts of other compounds; a linking ``s`` between them is dropped. The
list (data/nl_parts.txt) says how often each part stands first and last. Cutting is a guess, so the parts go into a
field of their own, beside the whole word and below it in weight.
"""

import math
from collections.abc import Mapping, Set
from functools import lru_cache

from search.language.wordlists import lines, words

_MIN_WORD = 7
_MAX_WORD = 40
_BELIEVABLE = 3.6
"""Below this score a cut is not made."""
_ATOM = 12
"""A word that is itself a part of so many compounds is not cut further: ``maatregelen``, ``bestanden``."""
_NOT_FIRST = words("nl_not_first.txt")
_NOT_LAST = words("nl_not_last.txt")


@lru_cache(maxsize=1)
def _parts() -> Mapping[str, tuple[int, int]]:
    parts = {}
    for line in lines("nl_parts.txt"):
        word, first, last = line.split()
        parts[word] = (int(first), int(last))
    return parts


def known_parts() -> Set[str]:
    """The words that stand in compounds: well-known Dutch words."""
    return _parts().keys()


def _score(heads: int, tails: int, shorter: int) -> float:
    """How believable a cut is, by how often its sides stand in such places and how long the shorter one is."""
    return math.log(heads) + math.log(tails) + 0.4 * shorter


def _best_cut(word: str) -> tuple[str, str] | None:
    parts = _parts()
    best, found = _BELIEVABLE, None
    for place in range(3, len(word) - 2):
        last = word[place:]
        tails = parts[last][1] if last in parts else 0
        if tails < 3 or last in _NOT_LAST:
            continue
        for first, price in ((word[:place], 0.0), (word[: place - 1] if word[place - 1] == "s" else "", 0.6)):
            heads = parts[first][0] if first in parts else 0
            if heads < 3 or first in _NOT_FIRST:
                continue
            score = _score(heads, tails, min(len(first), len(last))) - price
            if score > best:
                best, found = score, (first, last)
    return found


@lru_cache(maxsize=200_000)
def split(word: str) -> tuple[str, ...]:
    """The parts of a folded Dutch compound, or ``()`` when the word is not one (or too short or strange to say)."""
    if not _MIN_WORD <= len(word) <= _MAX_WORD or not word.isalpha() or sum(_parts().get(word, (0, 0))) >= _ATOM:
        return ()
    cut = _best_cut(word)
    if cut is None:
        return _three(word)
    first, last = cut
    return (*(split(first) or (first,)), *(split(last) or (last,)))


def _three(word: str) -> tuple[str, ...]:
    """Cut off one known first part when the rest is a compound itself: ``personeels|vereniging|avond``."""
    for place in range(len(word) - 6, 3, -1):
        first, rest = word[:place], word[place:]
        heads = _parts().get(first, (0, 0))[0]
        bare = first[:-1] if first.endswith("s") and not heads else first
        if bare not in _NOT_FIRST and _parts().get(bare, (0, 0))[0] >= 5:
            cut = _best_cut(rest) if len(rest) >= _MIN_WORD else None
            if cut:
                return (bare, *cut)
    return ()


def hanging(start: str, later: str) -> str:
    """The whole word behind a hanging hyphen: ``ziek-`` … ``betermelden`` → ``ziekmelden``; ``""`` when unknown."""
    for place in range(2, len(later) - 3):
        if _parts().get(later[place:], (0, 0))[1] >= 5:
            return start + later[place:]
    return ""
