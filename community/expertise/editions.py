"""A page in more than one language: its editions, and which of their sections say something that the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count

from cms.plugins.access import can, visible_to
from cms.plugins.site import house_cached, language_here

from .differences import Comparison, compare
from .models import ExpertisePage, Section, SectionVersion
from .selectors import live_sections

if TYPE_CHECKING:
    from cms.plugins.users import User


def editions_of(page: ExpertisePage, reader: User) -> list[ExpertisePage]:
    """The same page in other languages, as far as the reader may see it. No query for a page in one language."""
    if page.translation_key not in house_cached("expertise.translated", _translated):
        return []
    rows = ExpertisePage.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return list(visible_to(reader, rows).select_related("locale"))


def in_language_of_reader(page: ExpertisePage, editions: list[ExpertisePage]) -> list[ExpertisePage]:
    """Those of the editions that are in the reader's language, when the page itself is not."""
    language = language_here()
    return [] if page.language == language else [one for one in editions if one.language == language]


def _translated() -> frozenset[UUID]:
    """What there is in more than one language, drafts too. Beginning a page changes the house."""
    keys = ExpertisePage.objects.order_by().values_list("translation_key")
    return frozenset(key for key, _number in keys.annotate(number=Count("pk")).filter(number__gt=1))


def twins_in(edition: ExpertisePage) -> dict[UUID, Section]:
    """What stands on an edition, by the key that a section has in every language. One query."""
    found = live_sections(edition)
    return {section.translation_key: section for section in found}


def hold_side_by_side(sections: list[Section], editions: list[ExpertisePage], reader: User) -> list[Section]:
    """Give each section `newer`, the same one in another language when that says something new, and `left_behind`, when the other
    does not say what is new here and the reader may write it; else None. Returns what stands on an edition and has no place among
    the sections yet. Two queries an edition."""
    for section in sections:
        section.newer = section.left_behind = None
    known = {section.translation_key for section in sections}
    once = {section.kind for section in sections} - {Section.Kind.TEXT}
    elsewhere = []
    for edition in editions:
        twins, writes = twins_in(edition), bool(can(reader, "expertise.edit", edition))
        for section in sections:
            twin = twins.get(section.translation_key)
            if twin is None or not section.is_live:
                continue
            section.newer = twin if section.is_behind(twin) else section.newer
            section.left_behind = twin if writes and twin.is_behind(section) else section.left_behind
        elsewhere += [twin for key, twin in twins.items() if key not in known and twin.kind not in once]
    return elsewhere


def twin_of(section: Section, editions: list[ExpertisePage]) -> Section | None:
    """The same section as it stands on one of the editions."""
    found = (twins_in(edition).get(section.translation_key) for edition in editions)
    return next((twin for twin in found if twin is not None), None)


def news_in(twin: Section, section: Section) -> Comparison | None:
    """What changed in the other language since the two were held side by side; None when that is not known."""
    if not section.agrees_with or not section.is_behind(twin):
        return None
    before = SectionVersion.objects.filter(section=twin, number=section.agrees_with).first()
    return compare(before.body, twin.body) if before is not None else None
