"""The survey of last year, answered by the demo people and used; one that is open now; and four weeks of searches."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from cms.plugins.access import HOSTS, audience_members
from toptasks import services
from toptasks.composing import task_lines
from toptasks.models import Survey, SurveyItem, TaskJourney, TopTask
from toptasks.models.surveys import MAY_CHOOSE
from toptasks.services import Line

WISHES_LAST, WISHES_NOW = 0, 1


def build(demo: Any) -> None:
    """Make what is missing; nothing without top tasks or without a host."""
    host = get_user_model().objects.filter(groups__in=Group.objects.filter(name=HOSTS), is_active=True).first()
    if host is None or Survey.objects.exists() or not TopTask.objects.exists():
        return
    content = demo.content("toptasks")
    with transaction.atomic():
        last = _survey(demo, host, content.SURVEYS["last"], days=(1, 13))
        _answers(demo, last, _wishes(content, last, WISHES_LAST), share=0.85)
        services.survey_close(user=host, survey=last)
        services.result_apply(user=host, survey=last)
        _a_year_ago(demo, last)
        now = _survey(demo, host, content.SURVEYS["open"], days=(5, 9))
        _answers(demo, now, _wishes(content, now, WISHES_NOW), share=0.4)
        _searches(demo)


def _survey(demo: Any, host: Any, words: tuple[str, str, str], *, days: tuple[int, int]) -> Survey:
    name, dutch, english = words
    opens, closes = demo.now - timedelta(days=days[0]), demo.now + timedelta(days=days[1])
    survey = services.survey_save(
        user=host, survey=Survey(name=name, intro_nl=dutch, intro_en=english, opens_at=opens, closes_at=closes)
    )
    free = [Line(text_nl=nl, text_en=en, address=address) for nl, en, address, *_ in demo.content("toptasks").TASKS]
    services.survey_compose(user=host, survey=survey, lines=[*task_lines().values(), *free])
    return services.survey_start(user=host, survey=survey)


def _wishes(content: Any, survey: Survey, column: int) -> dict[int, float]:
    """How much the people want each task of this survey: {item id: weight}."""
    by_text = {row[0]: row[3 + column] for row in content.TASKS}
    tiles = dict(zip(task_lines(), (pair[column] for pair in content.TILES), strict=False))
    items: list[SurveyItem] = list(survey.items.all())
    return {item.pk: tiles.get(item.task_key, by_text.get(item.text_nl, 1)) for item in items}


def _answers(demo: Any, survey: Survey, wishes: dict[int, float], *, share: float) -> None:
    """Five different wishes a person, the stronger ones more often and earlier. The demo seats keep theirs to give."""
    seats = {"emma", "hanna", "carmen", "niels"}
    people = [one for one in audience_members(survey.audience).order_by("pk")[:400] if one.username not in seats]
    for person in people:
        left = dict(wishes)
        if demo.rng.random() > share:
            continue
        picks: list[int] = []
        while len(picks) < MAY_CHOOSE:
            pick = demo.rng.choices(list(left), weights=list(left.values()))[0]
            picks.append(pick)
            del left[pick]
        services.answer_save(user=person, survey=survey, picks=picks)


def _a_year_ago(demo: Any, survey: Survey) -> None:
    """Its dates as if all this was last year; the counts stay what they are."""
    moment = demo.now - timedelta(days=358)
    Survey.objects.filter(pk=survey.pk).update(
        opens_at=moment - timedelta(days=14), closes_at=moment, closed_at=moment,
        applied_at=moment + timedelta(days=2), before={},
    )  # fmt: skip


def _searches(demo: Any) -> None:
    """Searches for the tasks in the last four weeks: most succeed, each task a little differently."""
    keys = list(task_lines())
    today = demo.now.date()
    rows = []
    for place, key in enumerate(keys):
        for _search in range(demo.rng.randint(9, 60)):
            done = demo.rng.random() > 0.06 + 0.06 * place
            again = demo.rng.choices((1, 2, 3), weights=(8, 2, 1))[0]
            rows.append(
                TaskJourney(
                    task_key=key, day=today - timedelta(days=demo.rng.randint(1, 27)), searches=again, done=done,
                    position=demo.rng.choices((1, 2, 3, 4, 6), weights=(12, 5, 2, 2, 1))[0] if done else None,
                    seconds=demo.rng.randint(4, 20) + 15 * (again - 1) if done else None,
                )
            )  # fmt: skip
    TaskJourney.objects.bulk_create(rows)
