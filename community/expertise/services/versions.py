"""Versions of a section: nothing is ever written over, and nobody writes over what they did not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible, require
from cms.plugins.activities import emit
from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.site import house_changed

from ..models import ExpertisePage, Section, SectionVersion

if TYPE_CHECKING:
    from cms.plugins.users import User


def draft_of(section: Section) -> SectionVersion | None:
    """The draft its writers share, when there is one."""
    return section.versions.filter(number__isnull=True).first() if section.pk else None


def token_of(section: Section, draft: SectionVersion | None) -> str:
    """Names what somebody had before them: the version on the page, and the draft as it was kept last."""
    return f"{section.number}:{draft.updated_at.isoformat() if draft else ''}"


def locked(section: Section, seen: str | None) -> tuple[Section, SectionVersion | None]:
    """The section and its draft as stored, locked until the end of the transaction.

    Raises ChangedMeanwhile when they are not what the person with the token `seen` had before them. None: whatever it was.
    """
    stored = Section.objects.select_for_update(of=("self",)).select_related("page__locale").get(pk=section.pk)
    draft = draft_of(stored)
    if seen is not None and seen != token_of(stored, draft):
        raise ChangedMeanwhile
    return stored, draft


def lock_in_all_languages(section: Section) -> None:
    """Lock a section with its twins, in one order: two people who bring each other's language up to date do not wait for each
    other for ever."""
    family = Section.objects.select_for_update(of=("self",)).filter(translation_key=section.translation_key)
    list(family.order_by("pk").values_list("pk", flat=True))


def twin_of(section: Section) -> Section | None:
    """The same section as it stands on the page in the other language, whoever may read that."""
    return Section.objects.filter(translation_key=section.translation_key, is_live=True).exclude(pk=section.pk).first()


def note_agreement(section: Section, number: int) -> None:
    """Note that a stored section says the same as version `number` of it in the other language; and the other way round, while
    that is what stands there. Nothing for a number that the other one did not come to yet."""
    twin = twin_of(section)
    if twin is None or number > twin.number:
        return
    section.agrees_with = number
    Section.objects.filter(pk=section.pk).update(agrees_with=number)
    Section.objects.filter(pk=twin.pk, number=number).update(agrees_with=section.number)
    house_changed()


def check_writer(section: Section, user: User) -> None:
    """Raises PermissionDenied when this person does not see the page, or may not change it."""
    if not is_visible(user, section.page):
        raise PermissionDenied(_("This page is not for you."))
    require(user, "expertise.edit", section.page)


def put_on_page(
    *, section: Section, user: User | None, title: str, body: str, note: str = "", credited: User | None = None
) -> SectionVersion:
    """Make these words the next version of a locked section, and show them. The caller checked who asks."""
    section.number += 1
    version = SectionVersion.objects.create(
        section=section, number=section.number, title=title, body=body, note=note, author=user, credited=credited
    )
    section.title, section.body, section.is_live, section.updated_at = title, body, True, timezone.now()
    section.full_clean(exclude=["page"])
    section.save()
    page_changed(section, user, version)
    return version


def page_changed(section: Section, user: User | None, version: SectionVersion) -> None:
    """Say that a page people read says something else now."""
    page = section.page
    ExpertisePage.objects.filter(pk=page.pk).update(updated_at=timezone.now())
    house_changed()
    if page.state == ExpertisePage.State.PUBLISHED:
        data = {"title": page.title, "section": version.title, "url": section.get_absolute_url(), "key": section.pk}
        emit(actor=user, type="expertise.section_changed", target=page, dedupe=f"version:{version.pk}", data=data)


@transaction.atomic
def put_back(*, user: User, version: SectionVersion, seen: str | None = None) -> SectionVersion:
    """Put an older version on the page again, as a new one. Raises ChangedMeanwhile, PermissionDenied, ValidationError."""
    section, _draft = locked(version.section, seen)
    check_writer(section, user)
    if version.number is None:
        raise ValidationError(_("This is a draft: share it instead."))
    if section.is_live and (section.title, section.body) == (version.title, version.body):
        raise ValidationError(_("This is what stands on the page now."))
    note = _("Version %(number)s again") % {"number": version.number}
    return put_on_page(
        section=section, user=user, title=version.title, body=version.body, note=note, credited=version.credited
    )


@transaction.atomic
def catch_up(section: Section) -> SectionVersion | None:
    """A version for words that came from elsewhere: a translation made in the admin, which says what stands in the other language
    now. None when there is nothing new."""
    stored = Section.objects.select_for_update(of=("self",)).filter(pk=section.pk).first()
    if stored is None:
        return None
    latest = latest_of(stored)
    if latest is not None and (latest.title, latest.body) == (stored.title, stored.body):
        return None
    if latest is None and not stored.is_live:
        return None
    number = (latest.number or 0) + 1 if latest else 1
    version = SectionVersion.objects.create(
        section=stored, number=number, title=stored.title, body=stored.body, note=_("Translated")
    )
    Section.objects.filter(pk=stored.pk).update(number=number, updated_at=timezone.now())
    section.number = number
    twin = twin_of(stored)
    if twin is not None:
        note_agreement(section, twin.number)
    return version


def latest_of(section: Section) -> SectionVersion | None:
    """The version with the highest number; None before the first."""
    return section.versions.filter(number__isnull=False).order_by("-number").first()
