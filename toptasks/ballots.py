"""From a person to a ballot and a shuffle, one way only: a keyed hash whose key dies when the survey closes."""

from __future__ import annotations

import hashlib
import hmac
import random
from collections.abc import Sequence
from typing import Any

from django.conf import settings

from toptasks.models import Ballot, Survey, SurveyItem


def ballot_number(survey: Survey, user_id: int) -> str:
    """The number of somebody's ballot. Needs the survey's own secret and that of the installation, which is in no backup of the data."""
    key = f"{settings.SECRET_KEY}:{survey.secret}".encode()
    return hmac.new(key, f"{survey.pk}:{user_id}".encode(), hashlib.sha256).hexdigest()


def ballot_of(survey: Survey, user: Any) -> Ballot | None:
    """What this person answered so far; None when nothing, or when the survey is closed."""
    if not survey.secret:
        return None
    return Ballot.objects.filter(survey=survey, number=ballot_number(survey, user.pk)).first()


def shuffled(survey: Survey, user: Any, items: Sequence[SurveyItem]) -> list[SurveyItem]:
    """The list in this person's own order: the same on each visit, another one for everybody else."""
    mixed = list(items)
    random.Random(f"shuffle:{ballot_number(survey, user.pk)}").shuffle(mixed)  # noqa: S311 - an order, not a secret
    return mixed
