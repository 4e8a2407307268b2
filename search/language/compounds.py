"""Dutch writes compounds as one word: ``verlofaanvraag`` is ``verlof`` + ``aanvraag``.

A word is cut where both sides are well-known parts of other compounds; a linking ``s`` between them is dropped. The
list (data/nl_parts.txt) says how often each part stands first and last. Cutting is a guess, so the parts go into a
field of their own, beside the whole word and below it in weight.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "nl_parts.txt"
_MIN_WORD = 7
_MAX_WORD = 40
_ATOM = 12
"""A word that is itself a part of so many compounds is not cut further: ``maatregelen``, ``bestanden``."""
_NOT_FIRST = frozenset(
    "aan achter af be beet bij binnen bloot boven buiten daar dan door een elk er ge goed haar heen her hier hoe in "
    "los mee mis na naar neer niet om on onder ont op open over pro rond samen te tegen ten ter terug toe tot "
    "tussen uit van vast ver verder vol voor voort waar wan weer weg wel zelf co anti super sub multi mini even mede best dien "
    "declare controle informe organise registre".split()
)
_NOT_LAST = frozenset(
    "lijk lijke heid heden baar bare achtig loos loze ende ingen isch ische ties teit iteit atie aties ster sters "
    "tjes etje etjes ling lingen schap schappen eren eerde eert erende matig matige waarts elen aren oren igen aten "
    "aal ale enst eerd ment".split()
)


@lru_cache(maxsize=1)
def _parts() -> Mapping[str, tuple[int, int]]:
    parts = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, first, last = line.split()
            parts[word] = (int(first), int(last))
    return parts


def _score(first: str, last: str) -> float:
    """How believable this cut is; 0 when it is not."""
    if first in _NOT_FIRST or last in _NOT_LAST or len(first) < 3 or len(last) < 3:
        return 0.0
    parts = _parts()
    heads, tails = parts.get(first, (0, 0))[0], parts.get(last, (0, 0))[1]
    if heads < 3 or tails < 3:
        return 0.0
    return math.log(heads) + math.log(tails) + 0.4 * min(len(first), len(last))


def _best_cut(word: str) -> tuple[str, str] | None:
    best: tuple[float, str, str] | None = None
    for place in range(3, len(word) - 2):
        last = word[place:]
        for first, price in ((word[:place], 0.0), (word[: place - 1], 0.6) if word[place - 1] == "s" else ("", 0.0)):
            score = _score(first, last) - price
            if score > 3.6 and (best is None or score > best[0]):
                best = (score, first, last)
    return best and (best[1], best[2])


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
