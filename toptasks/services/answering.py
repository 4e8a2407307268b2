"""A person's five."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from cms.plugins.access import require
from toptasks.ballots import ballot_number
from toptasks.models import Ballot, Survey
from toptasks.models.surveys import MAY_CHOOSE


class NotFive(ValueError):
    """What came in was not five different tasks of this survey."""


@transaction.atomic
def answer_save(*, user: Any, survey: Survey, picks: Sequence[int]) -> Ballot:
    """Keep somebody's five, the most important first; a second time replaces the first.

    The survey is locked while this is written, so that nothing comes in after the counting. Raises PermissionDenied with
    the reason when it is closed or not for this person, NotFive for anything but five different tasks of its list.
    """
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    require(user, "toptasks.answer", locked)
    chosen = list(dict.fromkeys(picks))
    if len(picks) != MAY_CHOOSE or len(chosen) != MAY_CHOOSE:
        raise NotFive
    if locked.items.filter(pk__in=chosen).count() != MAY_CHOOSE:
        raise NotFive
    ballot, _created = Ballot.objects.update_or_create(
        survey=locked, number=ballot_number(locked, user.pk), defaults={"picks": chosen}
    )
    return ballot
