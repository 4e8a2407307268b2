"""Search for other plugins: the same question path as the results page, narrowed to some kinds."""

from typing import TYPE_CHECKING

from cms.plugins.points import Finding
from search import selectors
from search.asked import language
from search.language.normalise import tidy
from search.query import MAX_LENGTH

if TYPE_CHECKING:
    from cms.plugins.users import User


def find(user: "User", text: str, kinds: tuple[str, ...], limit: int) -> list[Finding]:
    """Nothing is counted or remembered: somebody who writes did not search. Of a long text the beginning is asked."""
    words = tidy(text)[:MAX_LENGTH]
    question = selectors.Question(words, language(), filters={"kind": kinds})
    return [
        Finding(kind=hit.kind.key, object_id=int(hit.object_id), title=hit.title, url=hit.url, date=hit.date)
        for hit in selectors.find(user, question).hits[:limit]
    ]
