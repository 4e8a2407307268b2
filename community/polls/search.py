"""Polls as search documents: the question, its explanation and what can be chosen. Never who chose what."""

from __future__ import annotations

from django.db.models import QuerySet

from cms.plugins.contributions import contribution_document
from cms.plugins.points import SearchDocument

from .models import Poll


def queryset() -> QuerySet[Poll]:
    return Poll.objects.select_related("author").prefetch_related("choices", "topics")


def to_document(poll: Poll) -> SearchDocument | None:
    """None for a draft, a hidden and a deleted one."""
    return contribution_document(
        poll, source="polls", kind="poll", texts=[choice.text for choice in poll.choices.all()]
    )
