"""The same page in another language, and what is held side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.plugins.access import is_visible, require

from ..models import ExpertisePage, Section
from .pages import stored_page
from .sections import put_last
from .versions import check_writer

if TYPE_CHECKING:
    from cms.plugins.users import User


@transaction.atomic
def edition_begin(*, page: ExpertisePage, user: User, language: str) -> ExpertisePage:
    """The same page in another language: a draft with the words of this one, to be translated here or in the admin.

    The one that is there already is given back. Raises PermissionDenied for anybody but its keepers.
    """
    stored = stored_page(page, user)
    require(user, "expertise.keep", stored)
    locale = Locale.objects.get(language_code=language)
    known: Any = ExpertisePage.objects.filter(translation_key=stored.translation_key, locale=locale).first()
    if known is not None:
        return known
    source = ExpertisePage.objects.get(pk=stored.pk)
    edition = source.copy_for_translation(locale)
    edition.begun_by, edition.updated_at = user, timezone.now()
    edition.save()
    Section.objects.filter(page=edition).update(agrees_with=0)
    return edition


@transaction.atomic
def section_translate(*, twin: Section, page: ExpertisePage, user: User) -> Section:
    """The section of another language on this page: begun with its heading, to be written beside it. The one that is there
    already is given back. Raises PermissionDenied, ValidationError."""
    ExpertisePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    check_writer(Section(page=page), user)
    if not is_visible(user, twin) or twin.page.translation_key != page.translation_key:
        raise PermissionDenied(_("This page is not for you."))
    rows = Section.objects.filter(page=page)
    known = rows.filter(translation_key=twin.translation_key).first()
    if known is None and twin.kind != Section.Kind.TEXT:
        known = rows.filter(kind=twin.kind).first()
    return known or put_last(page=page, title=twin.title, kind=twin.kind, like=twin)
