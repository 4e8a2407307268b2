"""Reading expertise pages: each function costs a fixed number of queries, and shows only what the reader may see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Prefetch, Q, QuerySet
from django.utils.safestring import SafeString, mark_safe

from cms.plugins.access import tokens_for, visible_to
from cms.plugins.site import Prepared, house_cached, language_here
from cms.plugins.text import text_of

from .models import ExpertisePage, Follower, Keeper, PageFile, Section, SectionVersion, Suggestion

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import ExpertisePageQuerySet

_HEADING = re.compile(r"<h[2-4][^>]*>(.*?)</h[2-4]>", re.S)


def pages_written_by(user: User) -> ExpertisePageQuerySet:
    """The pages this person sees and may change: those they keep, and wiki pages."""
    kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
    return ExpertisePage.objects.visible_to(user).filter(Q(pk__in=kept) | Q(is_wiki=True))


def basis_of(suggestion: Suggestion) -> SectionVersion | None:
    """What stood on the page when the suggestion was made, when it is known."""
    return SectionVersion.objects.filter(section_id=suggestion.section_id, number=suggestion.number).first()


def pages_to_translate(user: User) -> QuerySet[Any]:
    """The pages this person sees, and their editions in other languages that are not shared yet, of the audiences they are in."""
    seen = visible_to(user, ExpertisePage.objects.all()).order_by().values("translation_key")
    return ExpertisePage.objects.filter(translation_key__in=seen, audience__in=tokens_for(user))


def with_intro(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Each page with its introduction, as `intro`, at the cost of one query."""
    intros = Section.objects.filter(kind=Section.Kind.INTRO, is_live=True)
    return pages.prefetch_related(Prefetch("sections", queryset=intros, to_attr="intros"))


def _shared_with(reader: User) -> ExpertisePageQuerySet:
    """What is published and this reader may see, in their language; and what there is in the other language only."""
    rows = visible_to(reader, ExpertisePage.objects.published())
    own = ExpertisePage.objects.published().filter(locale__language_code=language_here())
    shown = visible_to(reader, own).order_by().values("translation_key")
    return rows.filter(Q(locale__language_code=language_here()) | ~Q(translation_key__in=shown))  # type: ignore[return-value]


def pages_for(reader: User) -> ExpertisePageQuerySet:
    """The pages of the overview, each with its keepers. Two queries."""
    return _shared_with(reader).for_listing()


def drafts_of(reader: User) -> list[ExpertisePage]:
    """The drafts this person keeps."""
    rows = visible_to(reader, ExpertisePage.objects.filter(state=ExpertisePage.State.DRAFT))
    return list(rows.select_related("topic", "locale").order_by("title", "pk")[:50])


def kept_by(reader: User, person: User) -> list[ExpertisePage]:
    """The published pages this person keeps that the reader may see, one of each in the reader's language where there is one. One query."""
    kept = Keeper.objects.filter(user_id=person.pk).values("page_id")
    return list(_shared_with(reader).filter(pk__in=kept).select_related("locale").order_by("title", "pk")[:20])


_LIVE_SECTIONS = Prepared(
    lambda page: Section.objects.filter(page=page, is_live=True).order_by("sort_order", "pk"), numbers=1
)
_FILES = Prepared(lambda page: PageFile.objects.filter(page=page), numbers=1)


def files_of(page: ExpertisePage) -> list[PageFile]:
    """The files of a page, by name. One query."""
    return _FILES(page.pk)


def live_sections(page: ExpertisePage) -> list[Section]:
    """What stands on a page, in its order. One query."""
    found = _LIVE_SECTIONS(page.pk)
    for section in found:
        section.page = page
    return found


def sections_of(page: ExpertisePage, *, writer: bool) -> list[Section]:
    """The sections of a page in their order; those that are not on it only for who writes it, each then with `draft_kept`."""
    drafts: set[int] = set()
    if not writer:
        found = live_sections(page)
    else:
        found = list(Section.objects.filter(page=page).order_by("sort_order", "pk"))
        open_drafts = SectionVersion.objects.filter(section__page=page, number__isnull=True)
        drafts = set(open_drafts.values_list("section_id", flat=True))
    for section in found:
        section.page, section.draft_kept = page, section.pk in drafts
    return found


@dataclass(frozen=True)
class KeyPoint:
    """One thing to know: plain heading, safe HTML."""

    title: str
    body: SafeString


def points_of(body: str) -> list[KeyPoint]:
    """The key points of a section: each heading with what follows it. Nothing when the text is not made of headings."""
    parts = _HEADING.split(body)
    if len(parts) < 3 or text_of(parts[0]).strip():
        return []
    return [
        KeyPoint(text_of(title).strip(), mark_safe(words))
        for title, words in zip(parts[1::2], parts[2::2], strict=True)
    ]  # clean_rich made the body


def followers(page: ExpertisePage, reader: User) -> tuple[int, bool]:
    """How many active colleagues follow the page, and whether the reader does. One query."""
    people = Follower._meta.get_field("user").related_model._meta.db_table
    sql = (
        f"SELECT COUNT(*), COUNT(CASE WHEN f.user_id = %s THEN 1 END) FROM {Follower._meta.db_table} f"  # noqa: S608 - our own names
        f" JOIN {people} u ON u.id = f.user_id WHERE f.page_id = %s AND u.is_active"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [reader.pk, page.pk])
        number, own = cursor.fetchone()
    return number, bool(own)


def suggestions_waiting(reader: User) -> QuerySet[Any]:
    """What this person decides about, the oldest first: on pages they keep. Wiki pages take no suggestions."""
    kept = Keeper.objects.filter(user_id=reader.pk).values("page_id")
    rows = visible_to(reader, Suggestion.objects.waiting()).filter(section__page__in=kept).exclude(author_id=reader.pk)
    return rows.select_related("author", "section__page__locale").order_by("created_at", "pk")


def own_suggestions(reader: User, page: ExpertisePage) -> list[Suggestion]:
    """What this reader suggested on the page and what waits still. No query when nothing does."""
    if (reader.pk, page.pk) not in house_cached("expertise.suggesting", _suggesting):
        return []
    rows = visible_to(reader, Suggestion.objects.waiting()).filter(author_id=reader.pk, section__page=page)
    return list(rows)


def _suggesting() -> frozenset[tuple[int | None, int]]:
    """Whose suggestions wait on which page. Making one and deciding about it changes the house."""
    return frozenset(Suggestion.objects.waiting().values_list("author_id", "section__page_id"))


def reviews_due(reader: User) -> list[ExpertisePage]:
    """The pages this person keeps whose day has come."""
    from django.utils import timezone

    kept = Keeper.objects.filter(user_id=reader.pk).values("page_id")
    rows = visible_to(
        reader, ExpertisePage.objects.published().filter(pk__in=kept, review_on__lte=timezone.localdate())
    )
    return list(rows.select_related("locale").order_by("review_on", "pk")[:20])


def versions_of(section: Section) -> list[SectionVersion]:
    """Everything that stood on the page, the newest first."""
    rows = section.versions.filter(number__isnull=False).select_related("author", "credited")
    return list(rows.order_by("-number")[:200])
