"""“Did you mean …?”, worked out from what this reader found and may see, and from nothing else.

No word list and no suggester of an engine is asked: those know words of closed content. A slip of the finger is found by
the look-alikes of the plan; when a word stands in none of the first results but one that looks like it does, that is
offered instead.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from search.language.compounds import split
from search.language.highlight import is_alike
from search.language.stems import stems
from search.language.tokens import tokens
from search.query import FUZZY, Group, Plan

_MOST_WORDS = 400
"""Words of one result that are looked at."""
_MOST_ROWS = 6


def offer(plan: Plan, rows: Sequence[Mapping[str, Any]]) -> str:
    """The query with its slips repaired, or "" when every word was found as it was typed (or nothing looks like it)."""
    doubtful = {group.text: group for group in plan.groups if _alike_of(group)}
    if not doubtful or not rows:
        return ""
    found = Counter(_words(rows))
    repaired: dict[str, str] = {}
    for text, group in doubtful.items():
        if not _is_there(group, found):
            wanted = _alike_of(group)
            near = [(count, word) for word, count in found.items() if word != text and is_alike(wanted, word)]
            if near:
                repaired[text] = max(near, key=lambda pair: (pair[0], pair[1]))[1]
    if not repaired:
        return ""
    return " ".join(repaired.get(word.lower(), word) for word in plan.text.split())


def _words(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The words of the first results; those of a title count more than those of a text."""
    for row in islice(rows, _MOST_ROWS):
        for piece in _pieces_of(str(row["title"])):
            yield from (piece,) * 5
        yield from _pieces_of(str(row["body"])[:4000])


@lru_cache(maxsize=2_000)
def _pieces_of(text: str) -> tuple[str, ...]:
    return tuple(piece for token in islice(tokens(text), _MOST_WORDS) for piece in token.pieces)


def _is_there(group: Group, found: Mapping[str, int]) -> bool:
    """Whether any way to say this stands in the results: as a word, by its stem, or as a part of a compound."""
    wanted = {
        form.text for way in group.ways for term in way.terms for form in term.forms if form.kind != FUZZY and form.text
    }
    if wanted & found.keys():
        return True
    return any(not wanted.isdisjoint((*stems(word), *split(word))) for word in found)


def _alike_of(group: Group) -> str:
    """The word whose look-alikes the plan asks for; "" when it asks for none."""
    return next(
        (
            form.text
            for way in group.ways
            if len(way.terms) == 1
            for term in way.terms
            for form in term.forms
            if form.kind == FUZZY and form.text == group.text
        ),
        "",
    )
