"""Other words for the same thing: everyday words, abbreviations, and the other language."""

from collections.abc import Sequence
from functools import lru_cache

from search.language.normalise import fold
from search.language.stems import stems
from search.language.tokens import tokens
from search.language.wordlists import lines

_LONGEST = 4
Phrase = tuple[str, ...]


def _phrase(text: str) -> Phrase:
    return tuple(piece for token in tokens(fold(text)) for piece in ((token.joined,) if token.joined else token.pieces))


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[Phrase, ...], ...]:
    return tuple(tuple(dict.fromkeys(filter(None, map(_phrase, line.split(","))))) for line in lines("glossary.txt"))


@lru_cache(maxsize=1)
def _index() -> dict[Phrase, tuple[int, ...]]:
    """Phrases and their stemmed spellings, with the numbers of the groups they stand in."""
    index: dict[Phrase, tuple[int, ...]] = {}
    for number, group in enumerate(_groups()):
        for phrase in group:
            for key in _keys(phrase):
                index[key] = tuple(dict.fromkeys((*index.get(key, ()), number)))
    return index


def _keys(phrase: Phrase) -> set[Phrase]:
    """A phrase as typed and by its first stem. Short words (abbreviations) are never stemmed."""
    return {phrase, tuple(stems(word, "nl")[0] if len(word) > 4 else word for word in phrase)}


def synonyms_in(words: Sequence[str]) -> dict[int, list[Phrase]]:
    """For each place in the words: the other phrases that mean the same as the phrase that stands there.

    A phrase of several words gives its synonyms to each of its words, so that the plan counts it in full.
    """
    found: dict[int, list[Phrase]] = {}
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for place in range(len(words) - size + 1):
            span = tuple(words[place : place + size])
            for number in {number for key in _keys(span) for number in _index().get(key, ())}:
                others = [phrase for phrase in _groups()[number] if phrase != span]
                for index in range(place, place + size):
                    known = found.setdefault(index, [])
                    known.extend(phrase for phrase in others if phrase not in known)
    return found
