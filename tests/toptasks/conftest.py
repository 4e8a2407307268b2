"""Surveys with a list, answers, and departments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.factories import make_team
from toptasks import services
from toptasks.models import Survey
from toptasks.services import Line


@pytest.fixture
def make_survey(hanna: Any) -> Callable[..., Survey]:
    """`make_survey()` → an open survey of 30 tasks; `started=False` leaves it a draft."""

    def make(*, name: str = "Voorjaar", started: bool = True, items: int = 30, **fields: Any) -> Survey:
        now = timezone.now()
        fields = {"opens_at": now - timedelta(days=1), "closes_at": now + timedelta(days=7)} | fields
        survey = services.survey_save(user=hanna, survey=Survey(name=name, **fields))
        lines = [Line(text_nl=f"Taak {n}", text_en=f"Task {n}") for n in range(items)]
        services.survey_compose(user=hanna, survey=survey, lines=lines)
        return services.survey_start(user=hanna, survey=survey) if started else survey

    return make


@pytest.fixture
def survey(make_survey: Callable[..., Survey]) -> Survey:
    return make_survey()


@pytest.fixture
def items(survey: Survey) -> list[int]:
    return list(survey.items.order_by("pk").values_list("pk", flat=True))


@pytest.fixture
def people_in(make_user: Callable[..., Any]) -> Callable[..., list[Any]]:
    """`people_in("zorg", 6)` → six colleagues whose department is that team."""
    from community.people.models import Profile

    def make(slug: str, number: int) -> list[Any]:
        team = make_team(slug)
        people = [make_user(f"{slug}{n}") for n in range(number)]
        for person in people:
            Profile.objects.update_or_create(user=person, defaults={"team": team})
        return people

    return make
