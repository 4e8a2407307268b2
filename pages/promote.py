"""What a colleague said becomes a page: a draft below a section, with an owner and a date to look at it again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.plugins.access import may_use_admin, visible_to
from cms.plugins.points import Material
from pages.blocks.raw import text
from pages.models import SectionPage, StandardPage
from pages.services.content import page_from_blocks

if TYPE_CHECKING:
    from cms.plugins.users import User

MOST_PLACES = 200


def _sections(user: User):
    """Sections this person may see and may add pages to."""
    addable = PagePermissionPolicy().instances_user_has_permission_for(user, "add").values("pk")
    return visible_to(user, SectionPage.objects.filter(pk__in=addable))


def places(user: User, language: str) -> list[tuple[str, str]]:
    """The sections of this language where this person may add pages, by title. Nothing for whoever has no work in the admin."""
    if not may_use_admin(user):
        return []
    found = _sections(user).filter(locale__language_code=language).order_by("title", "pk")
    return [(str(pk), title) for pk, title in found.values_list("pk", "title")[:MOST_PLACES]]


@transaction.atomic
def create(user: User, material: Material, place: str, owner: User, review_on: date) -> StandardPage:
    """A draft for the readers of the material, never for more of them; an editor reads it once more and publishes it."""
    section = _sections(user).filter(pk=place).first() if may_use_admin(user) and place.isdecimal() else None
    if section is None:
        raise PermissionDenied(_("You cannot add a page there."))
    if not material.body.strip():
        raise ValidationError(_("There is no text to make a page of."))
    page, _outcome = page_from_blocks(
        parent=section, type="standard", title=material.title, slug=material.title, language=section.locale.language_code,
        blocks=[text(material.body)], source_key="", publish=False, user=user,
        fields={"audience": material.audience, "content_owner": owner, "review_on": review_on},
    )  # fmt: skip
    return page


def edit_url(page: Page) -> str:
    """The draft in the Wagtail admin; nothing once it was published."""
    return "" if page.live else reverse("wagtailadmin_pages:edit", args=[page.pk])
