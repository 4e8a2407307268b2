"""Polls as search documents: the question, its explanation and what can be chosen. Never who chose what."""

from __future__ import annotations

from django.db.models import QuerySet

from cms.plugins.points import SearchDocument
from cms.plugins.text import text_of

from .models import Poll


def queryset() -> QuerySet[Poll]:
    return Poll.objects.select_related("author").prefetch_related("choices", "topics")


def to_document(poll: Poll) -> SearchDocument | None:
    """None for a draft, a hidden and a deleted one."""
    if poll.state != Poll.State.PUBLISHED or poll.deleted_at is not None:
        return None
    words = [text_of(poll.body), *(choice.text for choice in poll.choices.all())]
    return SearchDocument(
        id=f"polls:{poll.pk}",
        source="polls",
        object_id=poll.pk,
        title=poll.title,
        body="\n".join(word for word in words if word),
        language=poll.language,
        audience=poll.audience,
        url=poll.get_absolute_url(),
        kind="poll",
        date=poll.published_at,
        author=str(poll.author) if poll.author else "",
        topics=tuple(str(topic) for topic in poll.topics.all()),
    )
