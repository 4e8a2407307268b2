"""Closing a survey: answers become counts, and nothing else of them stays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from cms.plugins.access import audience_label, audience_members, departments, require
from toptasks.ballots import ballot_number
from toptasks.counting import FEWEST, shown_cells, shown_groups, stability, standings
from toptasks.models import Department, DepartmentVotes, Survey, SurveyItem


def survey_close(*, user: Any, survey: Survey) -> Survey:
    """Close it now, count, and erase the answers. Closing twice counts once."""
    require(user, "toptasks.manage")
    return _close(survey.pk)


def surveys_close_due() -> int:
    """Count the surveys whose closing date has passed. Returns how many."""
    due = Survey.objects.filter(state=Survey.State.RUNNING, closes_at__lte=timezone.now()).values_list("pk", flat=True)
    return len([_close(pk) for pk in list(due)])


@transaction.atomic
def _close(pk: int) -> Survey:
    survey = Survey.objects.select_for_update().get(pk=pk)
    if survey.state != Survey.State.RUNNING:
        return survey
    picks = dict(survey.ballots.values_list("number", "picks"))
    items = list(survey.items.all())
    people = list(audience_members(survey.audience).values_list("pk", flat=True))
    survey.invited = max(len(people), len(picks))
    survey.answers = len(picks)
    _count(survey, list(picks.values()), items)
    _count_departments(survey, picks, people)
    survey.ballots.all().delete()
    now = timezone.now()
    survey.state, survey.secret, survey.closed_at = Survey.State.CLOSED, "", now
    survey.closes_at = max(min(survey.closes_at, now), survey.opens_at + timedelta(seconds=1))
    survey.save()
    return survey


def _count(survey: Survey, ballots: list[list[int]], items: list[SurveyItem]) -> None:
    """The league table; fewer answers than may be shown give none at all."""
    if len(ballots) < FEWEST:
        return
    by_id = {item.pk: item for item in items}
    for row in standings(ballots, list(by_id)):
        item = by_id[row.item]
        item.points, item.votes, item.firsts, item.rank = row.points, row.votes, row.firsts, row.rank
    SurveyItem.objects.bulk_update(items, ["points", "votes", "firsts", "rank"])
    survey.stability = stability(ballots, list(by_id))


def _count_departments(survey: Survey, picks: Mapping[str, list[int]], people: list[int]) -> None:
    """Keep only what may be shown. The answers are matched with departments here, once, in memory."""
    home = departments()
    invited: Counter[str] = Counter(home[pk] for pk in people if pk in home)
    given: dict[str, list[list[int]]] = defaultdict(list)
    for pk in people:
        ballot = picks.get(ballot_number(survey, pk))
        if ballot is not None and pk in home:
            given[home[pk]].append(ballot)
    shown = shown_groups({token: len(ballots) for token, ballots in given.items()}, len(picks))
    cells: Counter[tuple[str, int]] = Counter()
    for token in shown:
        cells.update((token, item) for ballot in given[token] for item in ballot)
    rows = Counter(item for ballot in picks.values() for item in ballot)
    columns = {token: sum(map(len, given[token])) for token in shown}
    kept = shown_cells(cells, rows, columns)
    for token in sorted(shown):
        with override("nl"):
            name = audience_label(token)
        department = Department.objects.create(
            survey=survey, token=token, name=name or token, invited=invited[token], answers=len(given[token])
        )
        DepartmentVotes.objects.bulk_create(
            DepartmentVotes(department=department, item_id=item, votes=votes)
            for (owner, item), votes in kept.items()
            if owner == token
        )
