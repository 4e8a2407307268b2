"""Writing sections: begin one, keep a draft, share it, move it, take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.site import house_changed
from cms.plugins.text import clean_rich, pictures_without_words, text_of

from ..models import LONGEST, ExpertisePage, Section, SectionVersion
from .versions import check_writer, draft_of, lock_in_all_languages, locked, note_agreement, put_on_page

if TYPE_CHECKING:
    from cms.plugins.users import User

MOST_SECTIONS = 60


@transaction.atomic
def section_begin(*, page: ExpertisePage, user: User, title: str, kind: str = Section.Kind.TEXT) -> Section:
    """A new section at the end of the page, with nothing on the page yet; one of this heading that nobody began to write is
    given back. Raises PermissionDenied, ValidationError."""
    ExpertisePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    check_writer(Section(page=page), user)
    unwritten = Section.objects.filter(page=page, kind=kind, number=0, is_live=False, versions=None)
    twin = unwritten.filter(title=" ".join(title.split())).first()
    return twin or put_last(page=page, title=title, kind=kind)


def put_last(*, page: ExpertisePage, title: str, kind: str, like: Section | None = None) -> Section:
    """Within the caller's transaction, who checked who asks: a section at the end of a page that nobody else changes now.

    like  the section in another language that this one is to say the same as
    """
    section = Section(page=page, locale=page.locale, title=" ".join(title.split()), kind=kind)
    if like is not None:
        section.translation_key, section.agrees_with = like.translation_key, 0
    rows = Section.objects.filter(page=page)
    if rows.count() >= MOST_SECTIONS:
        raise ValidationError(_("This page has %(most)d sections: no more fit.") % {"most": MOST_SECTIONS})
    section.sort_order = (rows.aggregate(last=Max("sort_order"))["last"] or 0) + 1
    section.full_clean(exclude=["page"])
    section.save()
    return section


@transaction.atomic
def section_save(
    *,
    section: Section,
    user: User,
    title: str,
    body: str,
    note: str = "",
    seen: str | None = None,
    publish: bool = True,
    agrees_with: int | None = None,
) -> Section:
    """Keep what was written as the draft of the section, or put it on the page as its next version.

    seen         what the writer had before them (`token_of`)
    agrees_with  number of the version in the other language that it says the same as, in the judgement of the writer; None: they
                 did not say

    Raises ChangedMeanwhile when something else is stored now, ValidationError by field, PermissionDenied.
    """
    if agrees_with is not None:
        lock_in_all_languages(section)
    stored, draft = locked(section, seen)
    check_writer(stored, user)
    title, body, note = " ".join(title.split()), clean_rich(body), " ".join(note.split())[:200]
    _check_words(title, body, publish=publish)
    if not publish:
        draft = draft or SectionVersion(section=stored)
        draft.title, draft.body, draft.note, draft.author = title, body, note, user
        draft.save()
        return stored
    same = stored.is_live and (title, body) == (stored.title, stored.body)
    if not same:
        put_on_page(section=stored, user=user, title=title, body=body, note=note)
    if agrees_with is not None:
        note_agreement(stored, agrees_with)
    stored.versions.filter(number__isnull=True).delete()
    return stored


def _check_words(title: str, body: str, *, publish: bool) -> None:
    if len(title) > 120:
        raise ValidationError({"title": _("Keep the heading under 120 characters.")})
    if len(body) > LONGEST:
        raise ValidationError({"body": _("This is too long for one section. Make two of it.")})
    if not publish:
        return
    if not title:
        raise ValidationError({"title": _("Give this section a heading first.")})
    if not text_of(body).strip() and "<img" not in body and "data-embed" not in body:
        raise ValidationError({"body": _("Write something first. There is nothing to read yet.")})
    if pictures_without_words(body):
        raise ValidationError(
            {"body": _("A picture has no description yet. Choose it in the text and say what can be seen on it.")}
        )


@transaction.atomic
def section_move(*, section: Section, user: User, up: bool) -> None:
    """Let a section change places with its neighbour. At the end of the page nothing happens."""
    check_writer(section, user)
    ExpertisePage.objects.select_for_update(of=("self",)).get(pk=section.page_id)
    rows = list(
        Section.objects.filter(page=section.page_id, kind=Section.Kind.TEXT, is_live=True).order_by("sort_order", "pk")
    )
    at = next((place for place, row in enumerate(rows) if row.pk == section.pk), None)
    if at is None:
        return
    to = at - 1 if up else at + 1
    if not 0 <= to < len(rows):
        return
    rows[at], rows[to] = rows[to], rows[at]
    for place, row in enumerate(rows, start=10):
        Section.objects.filter(pk=row.pk).update(sort_order=place)
    house_changed()


@transaction.atomic
def section_take_away(*, section: Section, user: User, seen: str | None = None) -> Section:
    """Take a section off the page. Its versions and its draft stay, and any version puts it back."""
    stored, _draft = locked(section, seen)
    check_writer(stored, user)
    stored.is_live, stored.updated_at = False, timezone.now()
    stored.save(update_fields=["is_live", "updated_at"])
    ExpertisePage.objects.filter(pk=stored.page_id).update(updated_at=timezone.now())
    house_changed()
    return stored


__all__ = ["ChangedMeanwhile", "draft_of", "section_begin", "section_move", "section_save", "section_take_away"]
