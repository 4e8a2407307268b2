"""Search for other plugins: the same question path as the results page, narrowed to some kinds."""

from typing import TYPE_CHECKING
from uuid import UUID

from wagtail.models import TranslatableMixin

from cms.plugins.points import Finding
from cms.plugins.site import language_here
from search import selectors
from search.hits import Hit
from search.language.highlight import Highlighter
from search.language.normalise import tidy
from search.query import MAX_LENGTH, plan_for
from search.vectors import retrieval

if TYPE_CHECKING:
    from cms.plugins.users import User


def find(user: "User", text: str, kinds: tuple[str, ...], limit: int) -> list[Finding]:
    """Nothing is counted or remembered: somebody who writes did not search. Of a long text the beginning is asked.

    Who searches may look through weak hits; who writes something else wants none. So while no meaning is known, a finding
    has at least half of the words in its title or beginning.
    """
    words = tidy(text)[:MAX_LENGTH]
    question = selectors.Question(words, language_here(), filters={"kind": kinds})
    hits = selectors.find(user, question).hits
    near = _once(hits if _by_meaning() else _worded(words, hits))
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


def _once(hits: list[Hit]) -> list[Hit]:
    """Without the other language's edition of what is there in the reader's own: one subject would stand there twice. At most
    one query for each source."""
    here, subjects = language_here(), _subjects(hits)
    own = {subjects.get((hit.source.key, hit.object_id)) for hit in hits if hit.language == here} - {None}
    return [hit for hit in hits if hit.language == here or subjects.get((hit.source.key, hit.object_id)) not in own]


def _subjects(hits: list[Hit]) -> dict[tuple[str, str], UUID]:
    """{(source, object): what all its editions share}, of those that have editions; nothing while all are in one language."""
    if len({hit.language for hit in hits}) < 2:
        return {}
    found: dict[tuple[str, str], UUID] = {}
    for source in {
        hit.source.key: hit.source for hit in hits if issubclass(hit.source.model, TranslatableMixin)
    }.values():
        ids = [hit.object_id for hit in hits if hit.source.key == source.key]
        rows = source.model._base_manager.filter(pk__in=ids).values_list("pk", "translation_key")
        found |= {(source.key, str(pk)): key for pk, key in rows}
    return found


def _by_meaning() -> bool:
    meaning = retrieval.current()
    return meaning is not None and meaning.view() is not None


def _worded(words: str, hits: list[Hit]) -> list[Hit]:
    plan = plan_for(words, tokens_of_reader=frozenset(), sources=())
    marker, needed = Highlighter(plan), plan.limited(demand="half").needed
    return [hit for hit in hits if len(marker.matches(f"{hit.title} . {hit.intro}", hit.language)) >= needed]
