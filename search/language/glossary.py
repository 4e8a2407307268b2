"""Other words for the same thing: everyday words, abbreviations, and the other language.

The shipped groups are text files in ``data/glossary/``, one group a line. They were written from knowledge of the
field (work in general, care, local government, education), not taken from a list of queries or from another thesaurus.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.language.normalise import fold
from search.language.stems import stems
from search.language.stopwords import STOPWORDS
from search.language.tokens import tokens
from search.language.wordlists import DATA

_LONGEST = 4
Phrase = tuple[str, ...]
GENERAL = "~"
"""Marks a shipped group of words that are everywhere (client, colleague): they say little beside other words."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Terms that mean (nearly) the same. ``key`` names the group, ``area`` is the field of work it belongs to."""

    key: str
    terms: tuple[str, ...]
    area: str = ""
    general: bool = False


def split_terms(text: str) -> tuple[str, ...]:
    """The terms of a group as it is written down: separated by commas, each once."""
    return tuple(dict.fromkeys(term for part in text.split(",") if (term := " ".join(part.split()))))


@lru_cache(maxsize=1)
def shipped() -> tuple[Synonyms, ...]:
    """The groups in ``data/glossary/``. The key of a group is its file with its first term, so it stays the same when
    terms are added behind it."""
    return tuple(
        Synonyms(f"{path.stem}/{fold(terms[0])}", terms, path.stem, general=line.startswith(GENERAL))
        for path in sorted((DATA / "glossary").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and (terms := split_terms(line.removeprefix(GENERAL)))
    )


def _phrase(text: str) -> Phrase:
    return tuple(piece for token in tokens(fold(text)) for piece in ((token.joined,) if token.joined else token.pieces))


def _stem(word: str) -> str:
    """Short words (abbreviations) are never stemmed."""
    return stems(word, "nl")[0] if len(word) > 4 else word


def _keys(phrase: Phrase) -> set[Phrase]:
    """A phrase as typed and by its first stem."""
    return {phrase, tuple(map(_stem, phrase))}


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_stem(word) for word in words if word not in STOPWORDS)


class Glossary:
    """Groups of synonyms, ready to be looked up."""

    def __init__(self, groups: Iterable[Synonyms]) -> None:
        self.groups = tuple(groups)
        self._phrases = tuple(tuple(dict.fromkeys(filter(None, map(_phrase, group.terms)))) for group in self.groups)
        self._index: dict[Phrase, tuple[int, ...]] = {}
        self._bags: dict[str, list[tuple[frozenset[str], int]]] = {}
        for number, phrases in enumerate(self._phrases):
            for phrase in phrases:
                for key in _keys(phrase):
                    self._index[key] = tuple(dict.fromkeys((*self._index.get(key, ()), number)))
                bag = _content(phrase)
                if len(bag) > 1:
                    for word in bag:
                        self._bags.setdefault(word, []).append((bag, number))

    @property
    def words(self) -> frozenset[str]:
        """Every word of every group, folded."""
        return frozenset(word for phrases in self._phrases for phrase in phrases for word in phrase)

    def _groups_at(self, span: Phrase) -> list[int]:
        return sorted({number for key in _keys(span) for number in self._index.get(key, ())})

    def synonyms_in(self, words: Sequence[str]) -> dict[int, list[Phrase]]:
        """For each place in the words: the other phrases that mean the same as the phrase that stands there.

        A phrase of several words gives its synonyms to each of its words, so that the plan counts it in full.
        """
        found: dict[int, list[Phrase]] = {}
        for size in range(min(_LONGEST, len(words)), 0, -1):
            for place in range(len(words) - size + 1):
                span = tuple(words[place : place + size])
                for number in self._groups_at(span):
                    others = [phrase for phrase in self._phrases[number] if phrase != span]
                    for index in range(place, place + size):
                        known = found.setdefault(index, [])
                        known.extend(phrase for phrase in others if phrase not in known)
        return found

    def groups_in(self, words: Sequence[str]) -> list[Synonyms]:
        """The groups whose phrases stand in the words (all of them, small words included).

        Longest phrases first; a phrase of several words counts in any order, and its words then say nothing of their
        own any more. Groups of words that are everywhere only count when there is no other.
        """
        found: dict[int, None] = {}
        taken: set[str] = set()
        content = _content(words)
        for size in range(min(_LONGEST, len(words)), 1, -1):
            for place in range(len(words) - size + 1):
                span = tuple(words[place : place + size])
                if numbers := self._groups_at(span):
                    found.update(dict.fromkeys(numbers))
                    taken |= _content(span)
        bags = {entry for word in content for entry in self._bags.get(word, ()) if entry[0] <= content}
        for bag, number in sorted(bags, key=lambda entry: (-len(entry[0]), entry[1])):
            found[number] = None
            taken |= bag
        for word in words:
            if (word not in STOPWORDS or len(words) == 1) and _stem(word) not in taken:
                found.update(dict.fromkeys(self._groups_at((word,))))
        groups = [self.groups[number] for number in found]
        return [group for group in groups if not group.general] or groups


@lru_cache(maxsize=1)
def shipped_glossary() -> Glossary:
    """Only what is shipped: for tests and tools without a database."""
    return Glossary(shipped())
