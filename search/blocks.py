"""The blocks above the list: tasks to do, and colleagues.

A block is what the eye meets first, so it stands there only when the question is about a task or about a person: when the
best of the list is one, or when the title (the name) of one near it says all of the several words that were asked.
"""

from collections.abc import Mapping, Sequence

from search.engines.base import Candidate, Found
from search.language.highlight import Highlighter
from search.query import Plan

TASKS = 3
PEOPLE = 3
_AMONG_FIRST = 12
"""A task or a colleague stands above the list only when it is among the best so many."""
_NEAR_FIRST = 3
"""... and when the best is something else, among the best so many, by two words or more: one word, or another for it, may
stand in a title by chance."""
_LEAST = 0.25
"""... and has this share of the best one's score."""
_LOOKED_AT = 200
"""Characters of the text that say what a task is about, beside its title."""


def above(
    order: Sequence[Candidate], found: Found, plan: Plan, marker: Highlighter, language: str
) -> tuple[list[Candidate], list[Candidate]]:
    """The tasks and the colleagues that stand above a list by relevance. May raise ``EngineUnavailable``."""
    leading = [one for one in order[:_AMONG_FIRST] if one.score >= _LEAST * order[0].score]
    some = [one for one in leading if one.task or one.person]
    if not some:
        return [], []
    rows = {one.number: row for one, row in zip(some, found.load(some), strict=True)}
    named = {number: _said(marker, row, row["title"]) for number, row in rows.items()}
    first, near = order[0], order[:_NEAR_FIRST] if len(plan.groups) > 1 else []

    def block(kind: list[Candidate]) -> list[Candidate]:
        return kind if first in kind else [one for one in kind if one in near and named[one.number] == len(plan.groups)]

    tasks = block([one for one in some if one.task])
    people = [one for one in block([one for one in some if one.person]) if one is first or named[one.number]]
    shown = {one.number: rows[one.number] for one in tasks}
    about = {
        number: _said(marker, row, f"{row['title']} . {row['body'][:_LOOKED_AT]}") for number, row in shown.items()
    }
    return _fitting(tasks, about, first, language)[:TASKS], people[:PEOPLE]


def _fitting(tasks: list[Candidate], about: Mapping[int, int], first: Candidate, language: str) -> list[Candidate]:
    """The tasks that say the most of what was asked, in the reader's language before the others; before them the best of
    the list, when it says less in other words."""
    most = max(about.values(), default=0)
    fitting = [one for one in tasks if most and about[one.number] == most]
    fitting.sort(key=lambda one: (one.language not in (language, ""), one is not first))
    return fitting if first in fitting or first not in tasks else [first, *fitting]


def _said(marker: Highlighter, row: Mapping[str, str], text: str) -> int:
    """How much of what was asked a text says."""
    return len(marker.matches(text, row["language"]))
