"""Search for other plugins: the same question path as the results page, narrowed to some kinds."""

from typing import TYPE_CHECKING

from cms.plugins.points import Finding
from search import selectors
from search.asked import language
from search.hits import Hit
from search.language.highlight import Highlighter
from search.language.normalise import tidy
from search.query import MAX_LENGTH, plan_for
from search.vectors import retrieval

if TYPE_CHECKING:
    from cms.plugins.users import User

IN_EDITIONS = frozenset(("page", "protocol", "news", "form", "expertise"))
"""Kinds that have one edition in each language."""


def find(user: "User", text: str, kinds: tuple[str, ...], limit: int) -> list[Finding]:
    """Nothing is counted or remembered: somebody who writes did not search. Of a long text the beginning is asked.

    Who searches may look through weak hits; who writes something else wants none. So while no meaning is known, a finding
    has at least half of the words in its title or beginning.
    """
    words = tidy(text)[:MAX_LENGTH]
    question = selectors.Question(words, language(), filters={"kind": kinds})
    hits = selectors.find(user, question).hits
    near = _in_one_language(hits if _by_meaning() else _worded(words, hits))
    return [
        Finding(
            kind=hit.kind.key,
            object_id=int(hit.object_id),
            label=str(hit.kind.one),
            title=hit.title,
            url=hit.url,
            date=hit.date,
        )
        for hit in near[:limit]
    ]


def _in_one_language(hits: list[Hit]) -> list[Hit]:
    """Without the other language's edition of a kind that is there in the reader's own: one subject would stand there twice."""
    here = language()
    own = {hit.kind.key for hit in hits if hit.language == here and hit.kind.key in IN_EDITIONS}
    return [hit for hit in hits if hit.language == here or hit.kind.key not in own]


def _by_meaning() -> bool:
    meaning = retrieval.current()
    return meaning is not None and meaning.view() is not None


def _worded(words: str, hits: list[Hit]) -> list[Hit]:
    plan = plan_for(words, tokens_of_reader=frozenset(), sources=())
    marker, needed = Highlighter(plan), plan.limited(demand="half").needed
    return [hit for hit in hits if len(marker.matches(f"{hit.title} . {hit.intro}", hit.language)) >= needed]
