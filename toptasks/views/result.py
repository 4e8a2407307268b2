"""The result of a survey: chart and table, departments, downloads. While it runs: turnout only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.plugins.access import require, visible_or_404
from cms.plugins.spreadsheets import spreadsheet
from toptasks.counting import FEWEST
from toptasks.models import Survey
from toptasks.results import Result, department_name, department_rows, result_of, turnout_now


@never_cache
@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    survey = visible_or_404(request.user, Survey, pk=pk)
    require(request.user, "toptasks.manage")
    found = result_of(survey)
    kind = request.GET.get("format", "")
    if kind in ("csv", "xlsx"):
        return spreadsheet(table(found), name=f"top-tasks-{survey.name}", kind=kind)
    running = survey.state == Survey.State.RUNNING
    context = {
        "survey": survey, "result": found, "turnout": turnout_now(survey) if running else None,
        "percent": round(100 * survey.answers / survey.invited) if survey.invited else 0,
        "departments": [_department(one) for one in found.departments],
        **_chosen(request, found),
    }  # fmt: skip
    return render(request, "toptasks/result.html", context)


def _department(department: Any) -> dict[str, Any]:
    percent = round(100 * department.answers / department.invited) if department.invited else 0
    return {"pk": department.pk, "name": department_name(department), "invited": department.invited,
            "answers": department.answers, "percent": min(100, percent)}  # fmt: skip


def _chosen(request: HttpRequest, found: Result) -> dict[str, Any]:
    """The department in the address, with what may be shown of it."""
    wanted = request.GET.get("department", "")
    if not wanted:
        return {}
    department = next((one for one in found.departments if str(one.pk) == wanted), None)
    if department is None:
        raise Http404
    return {"department": _department(department), "department_rows": department_rows(department)}


def _few(number: int | None) -> int | str:
    return f"< {FEWEST}" if number is None else number


def table(found: Result) -> Iterator[list[Any]]:
    """The league table, and below it what may be shown of each department."""
    yield [
        _("Place"), _("Task in Dutch"), _("Task in English"), _("Points"), _("Share of the points (%)"),
        _("Added up (%)"), _("People who chose it"), _("First choices"), _("Place last time"),
    ]  # fmt: skip
    for row in found.rows:
        item = row.item
        yield [
            item.rank, item.text_nl, item.text_en, item.points, row.percent, row.cumulative_percent,
            _few(row.people), _few(row.firsts), row.previous,
        ]  # fmt: skip
    for department in found.departments:
        name = department_name(department)
        yield []
        yield [_("Department"), name, _("asked"), department.invited, _("answered"), department.answers]
        for cell in department_rows(department):
            yield ["", cell.item.text_nl, cell.item.text_en, "", "", "", cell.votes]
