"""Looking at a page again: the date, the reminder, and saying that it is still right."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible, require
from cms.plugins.activities import Activity, emit
from cms.plugins.site import house_changed

from ..models import ExpertisePage
from .pages import REVIEW_AFTER

if TYPE_CHECKING:
    from cms.plugins.users import User

logger = logging.getLogger(__name__)


@transaction.atomic
def page_review(*, page: ExpertisePage, user: User, review_on: date | None = None) -> ExpertisePage:
    """Say that everything on the page is right today, and when it is looked at again: in a year, when nothing is chosen."""
    if not is_visible(user, page):
        raise PermissionDenied(_("This page is not for you."))
    stored = ExpertisePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    require(user, "expertise.keep", stored)
    today = timezone.localdate()
    review_on = review_on or today + REVIEW_AFTER
    if review_on <= today:
        raise ValidationError({"review_on": _("Choose a day in the future.")})
    stored.reviewed_on, stored.review_on = today, review_on
    stored.save()
    house_changed()
    return stored


def review_sooner(*, page: ExpertisePage, review_on: date) -> None:
    """The page is to be looked at again by this day: one that is planned earlier stays."""
    later = Q(review_on__isnull=True) | Q(review_on__gt=review_on)
    if ExpertisePage.objects.filter(later, pk=page.pk).update(review_on=review_on):
        page.review_on = review_on
        house_changed()


def remind_of_reviews() -> int:
    """Remind the keepers of pages whose day has come, once a date. Running it again reminds nobody twice. Returns how many."""
    today, reminded = timezone.localdate(), 0
    for page in ExpertisePage.objects.published().filter(review_on__lte=today).order_by("review_on")[:500]:
        name = f"{page.pk}:{page.review_on}"
        if Activity.objects.filter(dedupe=f"expertise.review_due:{name}").exists():
            continue
        try:
            with transaction.atomic():
                emit(actor=None, type="expertise.review_due", target=page, dedupe=name, data={"title": page.title})
            reminded += 1
        except Exception:
            logger.exception("The keepers of expertise page %s could not be reminded", page.pk)
    return reminded
