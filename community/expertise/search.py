"""Expertise pages as search documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.utils import translation

from cms.plugins.points import SearchDocument
from cms.plugins.text import text_of

from .models import ExpertisePage, Section

if TYPE_CHECKING:
    from .models import ExpertisePageQuerySet


def queryset() -> ExpertisePageQuerySet:
    """Every page, drafts too: `to_document` decides, so that one that is taken back leaves the index."""
    live = Section.objects.filter(is_live=True).order_by("sort_order", "pk")
    return ExpertisePage.objects.for_listing().prefetch_related(Prefetch("sections", queryset=live, to_attr="shown"))


def to_document(page: ExpertisePage) -> SearchDocument | None:
    """Found while it is shared, by the words of its sections, its topic and its keepers."""
    if page.state != ExpertisePage.State.PUBLISHED:
        return None
    sections = page.shown if hasattr(page, "shown") else list(page.sections.filter(is_live=True))
    intro = next((text_of(section.body) for section in sections if section.kind == Section.Kind.INTRO), None)
    with translation.override(page.language):
        url = page.get_absolute_url()
    topic = page.topic
    return SearchDocument(
        id=f"expertise:{page.pk}",
        source="expertise",
        object_id=page.pk,
        title=page.title,
        body="\n".join(f"{section.title}\n{text_of(section.body)}" for section in sections),
        intro=intro,
        language=page.language,
        audience=page.audience,
        url=url,
        kind="expertise",
        date=page.updated_at,
        author=", ".join(str(person) for person in page.keepers),
        topics=(topic.slug,) if topic else (),
        keywords=f"{topic.name_nl} {topic.name_en}" if topic else "",
    )
