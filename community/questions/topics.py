"""Which topics a text is about, by the names of the topics: so that a question finds its people when nobody chose any."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import Stemmer

from cms.plugins.site import house_cached
from cms.plugins.users import Topic

_WORD = re.compile(r"[a-z0-9]+")
_OR = re.compile(r"\s(?:en|and|of|or)\s", re.IGNORECASE)
_EMPTY = frozenset(
    [
        "a",
        "aan",
        "an",
        "at",
        "bij",
        "de",
        "door",
        "een",
        "from",
        "het",
        "in",
        "je",
        "met",
        "naar",
        "of",
        "on",
        "op",
        "over",
        "te",
        "the",
        "to",
        "van",
        "voor",
        "your",
        "jouw",
    ]
)
_SECONDS = 300
_SHORTEST = 3
MOST = 3


@cache
def _stemmers() -> tuple[Stemmer.Stemmer, ...]:
    return Stemmer.Stemmer("dutch"), Stemmer.Stemmer("english")


@lru_cache(maxsize=4096)
def _stems(word: str) -> frozenset[str]:
    return frozenset({word, *(stemmer.stemWord(word) for stemmer in _stemmers())})


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def _ways() -> list[tuple[int, list[list[frozenset[str]]]]]:
    """Each topic with the ways it can be named: every word of one of them must stand in the text."""

    def read() -> list[tuple[int, list[list[frozenset[str]]]]]:
        found = []
        for topic in Topic.objects.order_by("pk"):
            names = [part for name in (topic.name_nl, topic.name_en) for part in _OR.split(name)]
            names.append(topic.slug.replace("-", " "))
            ways = [[_stems(word) for word in _words(name) if word not in _EMPTY] for name in names]
            found.append(
                (topic.pk, [way for way in ways if way and max(len(min(w, key=len)) for w in way) >= _SHORTEST])
            )
        return found

    return house_cached("questions.topics", read, _SECONDS)


def topics_in(text: str) -> list[int]:
    """Ids of the topics whose name stands in the text, at most three, those with the longest name in it first."""
    there = {stem for word in _words(text) for stem in _stems(word)}
    if not there:
        return []
    found = []
    for pk, ways in _ways():
        said = [len(way) for way in ways if all(word & there for word in way)]
        if said:
            found.append((-max(said), pk))
    return [pk for _said, pk in sorted(found)[:MOST]]
