"""What search knows of a contribution: the part that is the same for every kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import translation

from cms.core.models.contributions import Contribution
from cms.core.points import SearchDocument
from cms.core.text import text_of


def contribution_document(
    contribution: Any, *, source: str, kind: str, texts: Iterable[str] = (), keywords: Iterable[str] = (), **more: Any
) -> SearchDocument | None:
    """The document of a contribution; None while it is not shared: a draft, hidden, deleted.

    source    key of the SearchSource
    kind      what it is called among the results
    texts     plain text beside that of `body`; empty ones are left out
    keywords  words it is found by besides, such as the name of its series
    more      further fields of SearchDocument, or others than these

    Reads the author and the topics: let the queryset of the source be `for_listing()`, or fetch them there.
    """
    if contribution.state != Contribution.State.PUBLISHED or contribution.deleted_at is not None:
        return None
    topics = list(contribution.topics.all())
    named = [name for topic in topics for name in (topic.name_nl, topic.name_en)]
    with translation.override(contribution.language):
        url = contribution.get_absolute_url()
    facts: dict[str, Any] = {
        "title": contribution.title,
        "body": "\n".join(filter(None, [text_of(contribution.body), *texts])),
        "language": contribution.language,
        "audience": contribution.audience,
        "url": url,
        "date": contribution.published_at,
        "author": str(contribution.author) if contribution.author else "",
        "topics": tuple(topic.slug for topic in topics),
        "keywords": " ".join(filter(None, [*named, *keywords])),
    }
    pk = contribution.pk
    return SearchDocument(id=f"{source}:{pk}", source=source, object_id=pk, kind=kind, **{**facts, **more})
