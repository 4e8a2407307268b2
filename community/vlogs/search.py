"""Vlogs in the search index: found by title, text, topics, and by what is said in them."""

from __future__ import annotations

from django.db.models import QuerySet

from cms.plugins.contributions import contribution_document
from cms.plugins.points import SearchDocument

from .models import Vlog


def queryset() -> QuerySet[Vlog]:
    return Vlog.objects.published().select_related("author").prefetch_related("topics", "captions").order_by("pk")


def to_document(vlog: Vlog) -> SearchDocument | None:
    """None for what is not shared, deleted, or cannot be played."""
    if not vlog.is_playable:
        return None
    said = [captions.words for captions in vlog.captions.all()]
    return contribution_document(vlog, source="vlogs", kind="vlog", texts=said, image_url=vlog.poster_url)
