"""Slips of the finger: ``ziekmleden`` was meant as ``ziekmelden``. A word is only doubted when nobody knows it.

Known are the words of the glossary, the parts of Dutch compounds (and what is made of them), the small words, and the
words of the texts that were found. A doubted word is replaced by a known one that differs by one slip (two in a long
word): a letter too many, too few, another one, or two that changed places.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from search.language.compounds import known_parts, split
from search.language.glossary import Glossary
from search.language.stems import stems
from search.language.stopwords import STOPWORDS

SHORTEST = 5
"""Shorter words are left as they are: too many look alike."""
LONG = 9


def distance(left: str, right: str, most: int) -> int:
    """How many slips lie between two words (optimal string alignment); ``most + 1`` for anything more."""
    return OSA.distance(left, right, score_cutoff=most)


class Lexicon:
    """Words that are right, for one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._words = glossary.words
        self._stems = frozenset(root for word in self._words for root in stems(word))
        self._by_start: Mapping[str, list[str]] = defaultdict(list)
        for word in sorted({word for word in self._words | known_parts() if len(word) >= SHORTEST and word.isalpha()}):
            self._by_start[word[0]].append(word)

    def knows(self, word: str) -> bool:
        """Whether a word is not doubted: it is listed, or too short to say."""
        return len(word) < SHORTEST or self.lists(word)

    def lists(self, word: str) -> bool:
        """Whether it is a right word, or no word at all (a number, a code)."""
        return (
            not word.isalpha()
            or word in self._words
            or word in STOPWORDS
            or word in known_parts()
            or bool(split(word))
            or not self._stems.isdisjoint(stems(word))
        )

    def meant(self, word: str, found: Collection[str] = ()) -> str:
        """The word that was probably meant; "" when there is none. ``found`` are words of texts that were found: they
        are right too, and go before others that are as near."""
        most = 2 if len(word) >= LONG else 1
        starting = self._by_start.get(word[0], ())
        near = [
            (slips, other not in found, other not in self._words, abs(len(other) - len(word)), other)
            for other in (*starting, *_starting(word, found))
            if abs(len(other) - len(word)) <= most and (slips := distance(word, other, most)) <= most
        ]
        return min(near)[-1] if near else ""


def _starting(word: str, others: Iterable[str]) -> list[str]:
    return [other for other in others if other[:1] == word[0] and len(other) >= SHORTEST]


@lru_cache(maxsize=4)
def lexicon(glossary: Glossary) -> Lexicon:
    return Lexicon(glossary)
