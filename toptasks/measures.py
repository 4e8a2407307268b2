"""Search to done, for each top task: figures over the last four weeks, never about fewer than five searchers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Avg, Count, F, Q
from django.utils import timezone

from cms.plugins.site import language_here
from toptasks.counting import FEWEST
from toptasks.models import TaskJourney, TopTask
from toptasks.selectors import tasks_in

PERIOD = timedelta(days=28)
KEPT = timedelta(days=400)
FIRST_THREE = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """One task: parts of all searches for it, 0 to 100, and averages. `journeys` is 0 when too few people searched."""

    key: UUID
    title: str
    journeys: int = 0
    first_three: int = 0
    given_up: int = 0
    seconds: int | None = None
    again: float = 0


def measures() -> list[Measure]:
    """Every top task in the reader's language, those with most trouble first, those without figures last. Two queries.

    Today is left out: a search of this minute is not finished. A task counts only with `FEWEST` separate sessions.
    """
    today = timezone.localdate()
    rows = (
        TaskJourney.objects.filter(day__gte=today - PERIOD, day__lt=today)
        .values("task_key")
        .annotate(
            number=Count("pk"),
            people=Count("pk", filter=Q(fresh=True)),
            done_count=Count("pk", filter=Q(done=True)),
            first=Count("pk", filter=Q(done=True, position__lte=FIRST_THREE)),
            time=Avg("seconds", filter=Q(done=True)),
            searched=Avg(F("searches") - 1.0),
        )
    )
    found = {row["task_key"]: row for row in rows if row["people"] >= FEWEST}
    titles = _titles()
    made = [_measure(key, title, found.get(key)) for key, title in titles.items()]
    return sorted(made, key=lambda one: (one.journeys == 0, -one.given_up, one.first_three))


def _measure(key: UUID, title: str, row: dict | None) -> Measure:
    if row is None:
        return Measure(key, title)
    number = row["number"]
    return Measure(
        key, title, journeys=number, first_three=round(100 * row["first"] / number),
        given_up=round(100 * (number - row["done_count"]) / number),
        seconds=None if row["time"] is None else round(row["time"]), again=round(row["searched"] or 0, 1),
    )  # fmt: skip


def _titles() -> dict[UUID, str]:

    language = language_here()
    titles = {task.key: task.title for task in tasks_in(language)}
    for key, title in TopTask.objects.values_list("translation_key", "title"):
        titles.setdefault(key, title)
    return titles


def journeys_prune() -> int:
    """Forget journeys older than thirteen months."""
    return TaskJourney.objects.filter(day__lt=timezone.localdate() - KEPT).delete()[0]
