"""Vlogs in the search index: found by title, text, topics, and by what is said in them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import translation

from cms.plugins.points import SearchDocument
from cms.plugins.text import text_of

from .models import Vlog


def queryset() -> QuerySet[Vlog]:
    return Vlog.objects.published().select_related("author").prefetch_related("topics", "captions").order_by("pk")


def to_document(vlog: Vlog) -> SearchDocument | None:
    """None for what is not shared, deleted, or cannot be played."""
    if vlog.state != Vlog.State.PUBLISHED or vlog.deleted_at or not vlog.is_playable:
        return None
    said = [captions.words for captions in vlog.captions.all()]
    topics = list(vlog.topics.all())
    with translation.override(vlog.language):
        url = vlog.get_absolute_url()
    return SearchDocument(
        id=f"vlogs:{vlog.pk}",
        source="vlogs",
        object_id=vlog.pk,
        title=vlog.title,
        body="\n".join(text for text in [text_of(vlog.body), *said] if text),
        language=vlog.language,
        audience=vlog.audience,
        url=url,
        kind="vlog",
        date=vlog.published_at,
        author=str(vlog.author) if vlog.author else "",
        topics=tuple(topic.slug for topic in topics),
        keywords=" ".join(name for topic in topics for name in (topic.name_nl, topic.name_en)),
        image_url=vlog.poster_url,
    )
