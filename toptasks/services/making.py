"""Making a survey: its dates, its list, and the moment it is announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require
from toptasks.models import Survey, SurveyItem, check_address
from toptasks.models.surveys import FEWEST_ITEMS, MOST_ITEMS


@dataclass(frozen=True, slots=True)
class Line:
    """One task for the list; one of both texts is enough."""

    text_nl: str = ""
    text_en: str = ""
    address: str = ""
    task_key: UUID | None = None


@transaction.atomic
def survey_save(*, user: Any, survey: Survey) -> Survey:
    """Keep the name, the dates, the audience. Who is asked stays the same once the survey is announced."""
    require(user, "toptasks.manage")
    if survey.pk:
        kept = Survey.objects.select_for_update().get(pk=survey.pk)
        if kept.state == Survey.State.CLOSED:
            raise ValidationError(_("This survey is closed. Make a new one."))
        if kept.state == Survey.State.RUNNING and kept.audience != survey.audience:
            raise ValidationError({"audience": _("The survey is announced: who is asked cannot change any more.")})
    survey.full_clean(exclude=["secret"])
    survey.save()
    return survey


@transaction.atomic
def survey_compose(*, user: Any, survey: Survey, lines: Sequence[Line]) -> int:
    """Replace the list by these lines, doubles left out. Returns how many there are. Only while nobody can answer yet."""
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    require(user, "toptasks.change_list", locked)
    unlike: dict[tuple[str, str], SurveyItem] = {}
    for line in lines:
        item = SurveyItem(
            survey=locked, text_nl=line.text_nl.strip(), text_en=line.text_en.strip(), address=line.address.strip(),
            task_key=line.task_key,
        )  # fmt: skip
        if not (item.text_nl or item.text_en):
            continue
        if item.address:
            check_address(item.address)
        item.clean_fields(exclude=["survey"])
        unlike.setdefault((item.text_nl.casefold(), item.text_en.casefold()), item)
    if len(unlike) > MOST_ITEMS:
        raise ValidationError(_("The list holds at most %(number)s tasks.") % {"number": MOST_ITEMS})
    locked.items.all().delete()
    SurveyItem.objects.bulk_create(unlike.values())
    return len(unlike)


@transaction.atomic
def survey_start(*, user: Any, survey: Survey) -> Survey:
    """Announce it: it opens at its opening date, and its list stands. Raises ValidationError when it is not ready."""
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    require(user, "toptasks.change_list", locked)
    count = locked.items.count()
    if not FEWEST_ITEMS <= count <= MOST_ITEMS:
        raise ValidationError(
            _("A survey has %(least)s to %(most)s tasks; this one has %(count)s.")
            % {"least": FEWEST_ITEMS, "most": MOST_ITEMS, "count": count}
        )
    if locked.items.filter(text_nl="").exists() or locked.items.filter(text_en="").exists():
        raise ValidationError(_("Some tasks have no text in one of the languages. Everybody must read the whole list."))
    if locked.closes_at <= timezone.now():
        raise ValidationError(_("The closing date has passed."))
    locked.state = Survey.State.RUNNING
    locked.save()
    return locked


@transaction.atomic
def survey_withdraw(*, user: Any, survey: Survey) -> None:
    """Throw away a survey that was never answered: a draft, or one that is announced without answers."""
    require(user, "toptasks.manage")
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    if locked.state == Survey.State.CLOSED or locked.ballots.exists():
        raise ValidationError(_("Colleagues answered this survey already. Close it instead."))
    locked.delete()
