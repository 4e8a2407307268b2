"""Reading surveys: the one that is open, the result with its cuts and moves, turnout while it runs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from cms.plugins.access import audience_count, audience_label, audience_members, departments, tokens_for
from cms.plugins.site import house_cached
from toptasks.ballots import ballot_number
from toptasks.counting import FEWEST, STABLE, Standing, cut
from toptasks.models import Ballot, Department, DepartmentVotes, Survey, SurveyItem

EARLY = 25
"""From about so many answers on the first three tasks show."""
SURE = 400
"""From about so many answers on the whole top keeps its order."""


@dataclass(frozen=True, slots=True)
class Row:
    """A task in the result. `band` is top (first quarter of the votes), upper (up to half) or rest.

    `move` is how many places it rose since the last survey (negative: fell), None when it was not in it.
    """

    item: SurveyItem
    share: float
    cumulative: float
    band: str
    previous: int | None = None

    @property
    def move(self) -> int | None:
        return None if self.previous is None or self.item.rank is None else self.previous - self.item.rank

    @property
    def fall(self) -> int:
        return -(self.move or 0)

    @property
    def people(self) -> int | None:
        """How many chose it; None below five, because nothing is said of fewer people."""
        return self.item.votes if self.item.votes >= FEWEST else None

    @property
    def firsts(self) -> int | None:
        """How many put it first; None below five."""
        return self.item.firsts if self.item.firsts >= FEWEST else None

    @property
    def percent(self) -> float:
        return round(100 * self.share, 1)

    @property
    def cumulative_percent(self) -> int:
        return round(100 * self.cumulative)


@dataclass(slots=True)
class Result:
    """What may be said of a closed survey. `rows` is empty when fewer than five people answered."""

    survey: Survey
    rows: list[Row] = field(default_factory=list)
    quarter: int = 0
    half: int = 0
    previous: Survey | None = None
    departments: list[Department] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """early, unsure or stable: whether the order would be the same with other answers."""
        if self.survey.answers < EARLY:
            return "early"
        return "stable" if self.survey.answers >= SURE or (self.survey.stability or 0) >= STABLE else "unsure"

    @property
    def longest(self) -> float:
        return max((row.share for row in self.rows), default=0) or 1


def result_of(survey: Survey) -> Result:
    """The league table of a closed survey, compared with the last one before it. A fixed number of queries."""
    result = Result(survey)
    items = list(survey.items.exclude(rank=None).order_by("rank", "-votes", "pk"))
    if survey.state != Survey.State.CLOSED or survey.answers < FEWEST or not items:
        return result
    total = sum(item.points for item in items) or 1
    running, table = 0, []
    for item in items:
        running += item.points
        table.append(
            Standing(
                item.pk, item.points, item.votes, item.firsts, item.rank or 0, item.points / total, running / total
            )
        )
    result.quarter, result.half = cut(table, 0.25), cut(table, 0.5)
    result.previous, ranks = _last_before(survey)
    for place, (item, row) in enumerate(zip(items, table, strict=True), start=1):
        band = "top" if place <= result.quarter else "upper" if place <= result.half else "rest"
        result.rows.append(Row(item, row.share, row.cumulative, band, ranks.get(_same(item))))
    result.departments = list(survey.departments.order_by("-answers", "name"))
    return result


def _same(item: SurveyItem) -> str:
    """What makes a task the same one in two surveys: the top task it is, else its text."""
    return str(item.task_key or (item.text_nl or item.text_en).casefold())


def _last_before(survey: Survey) -> tuple[Survey | None, dict[str, int]]:
    closed = Survey.objects.filter(state=Survey.State.CLOSED, answers__gte=FEWEST, closed_at__lt=survey.closed_at)
    last = closed.order_by("-closed_at").first()
    if last is None:
        return None, {}
    return last, {_same(item): item.rank for item in last.items.exclude(rank=None) if item.rank}


def department_rows(department: Department) -> list[DepartmentVotes]:
    """What may be shown of one department's choices, most people first."""
    return list(department.votes.select_related("item").order_by("-votes", "item__rank", "pk"))


def department_name(department: Department) -> str:
    """Its name in the reader's language today; the name it had when it is gone."""
    return audience_label(department.token) or department.name


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many answered so far. `departments` holds (name, asked, answered rounded down to fives), without the small ones."""

    answers: int
    invited: int
    departments: list[tuple[str, int, int]]

    @property
    def percent(self) -> int:
        return round(100 * self.answers / self.invited) if self.invited else 0

    @property
    def few(self) -> bool:
        return self.answers < FEWEST


def turnout_now(survey: Survey) -> Turnout:
    """Turnout of a survey that runs. Steps of five, so that nobody sees a single colleague answer."""
    numbers = set(Ballot.objects.filter(survey=survey).values_list("number", flat=True))
    home = departments()
    asked: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for pk in audience_members(survey.audience).values_list("pk", flat=True):
        if token := home.get(pk):
            asked[token] += 1
            given[token] += ballot_number(survey, pk) in numbers
    rows = [
        (audience_label(token), asked[token], count - count % FEWEST)
        for token, count in given.items()
        if count >= FEWEST
    ]
    return Turnout(len(numbers), audience_count(survey.audience), sorted(rows, key=lambda row: (-row[2], row[0])))


def running_surveys() -> list[Survey]:
    """The surveys that are planned or open; kept until the house changes."""
    return house_cached("toptasks.running", lambda: list(Survey.objects.filter(state=Survey.State.RUNNING)))


def survey_waiting_for(user: Any) -> Survey | None:
    """The open survey this person is asked for and did not answer yet. No query while none is open."""
    held = tokens_for(user)
    for survey in running_surveys():
        wanted = survey.is_open() and survey.audience in held
        if wanted and not _answered(survey, ballot_number(survey, user.pk)):
            return survey
    return None


_BALLOT = f"SELECT 1 FROM {Ballot._meta.db_table} WHERE survey_id = %s AND number = %s"  # noqa: S608 - our own name


def _answered(survey: Survey, number: str) -> bool:
    """Plain SQL: every front page asks it while a survey is open."""
    with connection.cursor() as cursor:
        cursor.execute(_BALLOT, [survey.pk, number])
        return cursor.fetchone() is not None


def result_waiting() -> Survey | None:
    """The newest result nobody turned into tiles yet, of the last two months; kept until the house changes."""

    def newest() -> Survey | None:
        return Survey.objects.filter(state=Survey.State.CLOSED, answers__gte=FEWEST).order_by("-closed_at").first()

    survey = house_cached("toptasks.newest_result", newest)
    if survey is None or survey.applied_at or survey.closed_at < timezone.now() - timedelta(days=60):
        return None
    return survey
