"""What a reader asks, as a plan that any engine can carry out.

A plan is neutral: no engine's query language and never the typed text itself. Each group stands for one thing the
reader asked for; its ways are the different ways to say that thing; a way is one or more terms that belong together;
a term is found by any of its forms (the word itself, a stem, a part of a compound, a word that looks like it).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from search.language.compounds import split
from search.language.glossary import Glossary, Phrase, shipped_glossary
from search.language.normalise import tidy
from search.language.stems import stems
from search.language.stopwords import STOPWORDS
from search.language.tokens import Token, tokens
from search.schema import LONGEST_START, START, STARTED

MAX_LENGTH = 200
"""Characters of a query that make sense; the page asks for fewer words above it."""
MAX_WORDS = 16

WORD, STEM, PART, FUZZY, PREFIX = "word", "stem", "part", "fuzzy", "prefix"


@dataclass(frozen=True, slots=True)
class Form:
    """A word to look up, in the field of its kind."""

    kind: str
    text: str
    boost: float = 1.0

    def zones(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """Of these zones, those that have words of this kind."""
        return tuple(zone for zone in wanted if zone == STARTED) if self.kind == START else wanted


@dataclass(frozen=True, slots=True)
class Term:
    """Found when any of its forms is there; counts as the best of them."""

    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """All its terms together say the thing. ``partial``: fewer terms count for less, instead of not at all."""

    terms: tuple[Term, ...]
    boost: float = 1.0
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One thing the reader asked for; counts as the best of its ways."""

    text: str
    ways: tuple[Way, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """One question to an engine.

    ``tokens`` are the reader's audience tokens: nothing with another audience may come back, be counted or suggested.
    ``sources`` are the keys of the search sources that are switched on. ``filters`` map a facet to allowed values.
    ``zones`` limits where is looked (``title``, ``keys``, ``body``). ``limit`` is the number of candidates wanted.
    ``also`` are numbers of documents that answer although they lack the words: found by another way than words, under
    the same permission and filters.
    """

    text: str
    groups: tuple[Group, ...]
    tokens: frozenset[str]
    sources: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facets: tuple[str, ...] = ()
    zones: tuple[str, ...] = ("title", "keys", "body")
    sort: str = "relevance"
    limit: int = 200
    demand: str = "all"
    also: tuple[int, ...] = ()

    @property
    def needed(self) -> int:
        """How many of the groups a hit must have: ``all``, ``half`` of them, or ``any`` one."""
        count = len(self.groups)
        return {"all": count, "half": (count + 1) // 2}.get(self.demand, min(count, 1))

    def limited(self, **changes: object) -> "Plan":
        return replace(self, **changes)  # type: ignore[arg-type]


def too_long(text: str) -> bool:
    return len(text) > MAX_LENGTH


def plan_for(
    text: str,
    *,
    tokens_of_reader: frozenset[str],
    sources: tuple[str, ...],
    filters: Mapping[str, tuple[str, ...]] | None = None,
    facets: tuple[str, ...] = (),
    sort: str = "relevance",
    glossary: Glossary | None = None,
) -> Plan:
    """Understand what was typed. Text without any word gives a plan without groups, which finds nothing.

    Other words for the same come from ``glossary``; without one, from the groups that are shipped.
    """
    clean = tidy(text[: MAX_LENGTH * 2])[:MAX_LENGTH]
    found = list(tokens(clean))[:MAX_WORDS]
    return Plan(
        text=clean, groups=_groups(found, glossary or shipped_glossary()), tokens=tokens_of_reader, sources=sources,
        filters=filters or {}, facets=facets, sort=sort,
    )  # fmt: skip


def prefix_plan(text: str, *, tokens_of_reader: frozenset[str], sources: tuple[str, ...]) -> Plan:
    """A plan for suggestions: titles only, and the last word may still be unfinished."""
    clean = tidy(text[:MAX_LENGTH])
    words = [piece for token in tokens(clean) for piece in token.pieces][:8]
    whole = tuple(dict.fromkeys(words[:-1]))
    groups = tuple(Group(word, _ways(word, fuzzy=len(word) > 4)) for word in whole)
    if words and words[-1] not in whole:
        last = words[-1]
        forms = [Form(START, last)] if len(last) <= LONGEST_START else [Form(PREFIX, last), Form(WORD, last, 1.2)]
        if len(last) > 4:
            forms += [Form(STEM, stem, 0.8) for stem in stems(last)] + [Form(FUZZY, last, 0.3)]
        groups += (Group(last, (Way((Term(tuple(forms)),)),)),)
    return Plan(text=clean, groups=groups, tokens=tokens_of_reader, sources=sources, zones=("title", "keys"), limit=60)


def _content(found: list[Token]) -> list[Token]:
    """Without the small words, unless there are no others."""
    kept = [token for token in found if token.joined or token.pieces[0] not in STOPWORDS]
    return kept or found


def _groups(found: list[Token], glossary: Glossary) -> tuple[Group, ...]:
    content = _content(found)
    words: list[tuple[str, str]] = []  # (word, what it is joined to when it came from a hyphenated word)
    for token in content:
        if token.joined and min(map(len, token.pieces)) <= 2:
            words.append((token.joined, " ".join(token.pieces)))
        else:
            words.extend((piece, "") for piece in token.pieces)
    words = list(dict.fromkeys(words))
    joined: dict[int, list[str]] = {}
    for place, ((left, _), (right, _)) in enumerate(pairwise(words)):
        for index in (place, place + 1):
            joined.setdefault(index, []).append(left + right)
    spoken = [word for word, _ in words]
    extra = glossary.synonyms_in(spoken)
    return tuple(
        Group(
            word,
            (
                *_ways(word, loose=loose),
                *(Way((_term(pair, fuzzy=len(pair) > 7),), 0.9) for pair in joined.get(place, ())),
                *(
                    Way(tuple(_other(part) for part in phrase), 0.6)
                    for phrase in _said_anew((word, *joined.get(place, ())), extra.get(place, ()))
                ),
            ),
        )
        for place, (word, loose) in enumerate(words)
    )


def _said_anew(asked: Iterable[str], phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases that find what the words in ``asked``, and single words among the phrases, do not: ``annual leave`` holds
    a word that is looked for anyway when one of them is ``leave``. Small words are left out of what says enough without.
    """
    seen = {root for word in asked for root in stems(word)}
    for phrase in phrases:
        if len(phrase) == 1 and phrase[0] not in STOPWORDS and seen.isdisjoint(roots := stems(phrase[0])):
            seen.update(roots)
            yield phrase
    for phrase in phrases:
        if len(phrase) > 1 and phrase[0] not in STOPWORDS and seen.isdisjoint(chain.from_iterable(map(stems, phrase))):
            telling = tuple(word for word in phrase if word not in STOPWORDS)
            yield telling if len(telling) > 1 else phrase


def _ways(word: str, *, fuzzy: bool = True, loose: str = "") -> tuple[Way, ...]:
    ways = [Way((_term(word, fuzzy=fuzzy),))]
    parts = split(word)
    if parts:
        ways.append(Way(tuple(_term(part) for part in parts), 0.55, partial=True))
    if loose:
        ways.append(Way(tuple(Term((Form(WORD, piece),)) for piece in loose.split()), 0.8))
    return tuple(ways)


def _other(word: str) -> Term:
    """A word that was not typed. It need not be told apart from its other forms, and each of these has one of its stems."""
    roots = stems(word)
    return Term((*(Form(STEM, root) for root in roots), *(Form(PART, root, 0.5) for root in roots)))


def _term(word: str, *, fuzzy: bool = False) -> Term:
    roots = tuple(dict.fromkeys((word, *stems(word))))
    forms = [Form(WORD, word), *(Form(STEM, root, 0.9) for root in roots), *(Form(PART, root, 0.5) for root in roots)]
    if fuzzy and len(word) > 3 and word.isalpha():
        forms.append(Form(FUZZY, word))
    return Term(tuple(forms))
