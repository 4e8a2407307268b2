"""Stems: what ``wachtwoord`` and ``wachtwoorden`` have in common.

Dutch has two Snowball stemmers that each miss what the other finds (Kraaij-Pohlmann joins ``declaratie`` and
``declaraties`` but not ``wachtwoord`` and ``wachtwoorden``; the older Porter variant the reverse), so a word has the
stems of both, and two words are alike when they share one.
"""

import threading
from functools import lru_cache

import Stemmer

_ALGORITHMS = {"nl": ("dutch", "dutch_porter"), "en": ("english",)}
_IRREGULAR = {
    "fiets": "fiets", "fietsen": "fiets", "kinderen": "kind", "kind": "kind", "eieren": "ei", "musea": "museum",
    "adressen": "adres", "adres": "adres", "steden": "stad", "leden": "lid", "lid": "lid", "koeien": "koe",
    "schepen": "schip", "wegen": "weg", "dagen": "dag", "vaten": "vat", "bladeren": "blad", "centra": "centrum",
    "data": "datum", "media": "medium", "criteria": "criterium", "basissen": "basis", "diensten": "dienst",
    "children": "child", "people": "person", "women": "woman", "men": "man", "mice": "mouse", "feet": "foot",
    "staff": "staff", "teeth": "tooth", "lives": "life", "wives": "wife", "shelves": "shelf",
}  # fmt: skip
_IRREGULAR_WORDS: dict[str, tuple[str, ...]] = {}
for _word, _root in _IRREGULAR.items():
    _IRREGULAR_WORDS[_root] = (*_IRREGULAR_WORDS.get(_root, ()), _word)
_local = threading.local()


def _stemmer(name: str) -> "Stemmer.Stemmer":
    """A stemmer object may not be shared between threads."""
    known = _local.__dict__.setdefault("stemmers", {})
    if name not in known:
        known[name] = Stemmer.Stemmer(name)
    return known[name]


@lru_cache(maxsize=200_000)
def stems(word: str, language: str = "") -> tuple[str, ...]:
    """The stems of a folded word in a language (``nl``, ``en``); in both when the language is unknown (``""``).

    Words with a digit in them are codes and have no stem. The order is stable; no stem comes twice.
    """
    if not word.isalpha() and any(char.isdigit() for char in word):
        return (word,)
    algorithms = _ALGORITHMS.get(language) or (*_ALGORITHMS["nl"], *_ALGORITHMS["en"])
    found = {_stemmer(name).stemWord(word): None for name in algorithms}
    if word in _IRREGULAR:
        found[_IRREGULAR[word]] = None
    return tuple(found)


def irregular_words(stem: str) -> tuple[str, ...]:
    """The words that have this stem although they may begin otherwise (``mice`` for ``mouse``)."""
    return _IRREGULAR_WORDS.get(stem, ())
