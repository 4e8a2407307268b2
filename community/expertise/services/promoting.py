"""Something a colleague said becomes a section here, or a page of its own: always first as a draft."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.plugins.access import audience_within, can
from cms.plugins.points import Material

from ..models import ExpertisePage, Section
from .pages import page_begin
from .reviews import review_sooner
from .sections import section_begin, section_save

if TYPE_CHECKING:
    from cms.plugins.users import User

NEW, WIKI = "new", "wiki"


@transaction.atomic
def promote(user: User, material: Material, place: str, owner: User, review_on: date) -> Section:
    """A draft of a section: on the page that `place` names ("page:12"), or on a new one ("new", "wiki") that the owner keeps.
    The page is looked at again on the day that was chosen, or earlier when that was planned already.

    Nobody reads more of it than of the material: PermissionDenied for a page of others, ValidationError for one with more readers.
    """
    if place in (NEW, WIKI):
        page = page_begin(
            user=user, title=material.title[:120], language=material.language, audience=material.audience,
            topic=material.topics[0] if material.topics else None, is_wiki=place == WIKI,
            keepers=[owner, user] if owner != user else [user], review_on=review_on,
        )  # fmt: skip
    else:
        page = _page(user, place)
        if not audience_within(page.audience, material.audience):
            raise ValidationError(
                _("More colleagues read “%(page)s” than this was said to. Choose another place.") % {"page": page}
            )
        review_sooner(page=page, review_on=review_on)
    section = section_begin(page=page, user=user, title=material.title[:120])
    return section_save(section=section, user=user, title=material.title[:120], body=material.body, publish=False)


def _page(user: User, place: str) -> ExpertisePage:
    kind, _colon, pk = place.partition(":")
    found = ExpertisePage.objects.visible_to(user).filter(pk=pk).first() if kind == "page" and pk.isdecimal() else None
    if found is None or not can(user, "expertise.edit", found):
        raise PermissionDenied(_("You cannot add a section there."))
    return found
