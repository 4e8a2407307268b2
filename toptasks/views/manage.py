"""What hosts and editors do with surveys: make, compose, start, close, use."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.plugins.access import can, require, visible_or_404, visible_to
from toptasks import services
from toptasks.composing import frequent_searches, lines_of, suited, task_lines
from toptasks.forms import ListForm, SurveyForm
from toptasks.measures import measures
from toptasks.models import Survey
from toptasks.models.surveys import FEWEST_ITEMS, MOST_ITEMS
from toptasks.results import turnout_now
from toptasks.services import Line


@never_cache
@require_safe
def surveys(request: HttpRequest) -> HttpResponse:
    """All surveys, newest first, each with the one thing to do next; and how well search finds each task."""
    require(request.user, "toptasks.manage")
    rows = []
    for survey in visible_to(request.user, Survey.objects.all()):
        running = survey.state == Survey.State.RUNNING
        rows.append({"survey": survey, "turnout": turnout_now(survey) if running else None})
    return render(request, "toptasks/surveys.html", {"rows": rows, "measures": measures()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    survey = visible_or_404(request.user, Survey, pk=pk) if pk else _new()
    require(request.user, "toptasks.manage")
    form = SurveyForm(request.POST or None, instance=survey, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            services.survey_save(user=request.user, survey=form.save(commit=False))
        except ValidationError as problem:
            _take_over(form, problem)
        else:
            messages.success(request, _("Kept."))
            draft = survey.state == Survey.State.DRAFT
            return redirect("toptasks:compose" if draft else "toptasks:result", pk=survey.pk)
    return render(request, "toptasks/edit.html", {"form": form, "survey": survey})


def _new() -> Survey:
    """Opens next Monday morning and stays open for two weeks."""
    today = timezone.localtime().replace(hour=8, minute=0, second=0, microsecond=0)
    opens = today + timedelta(days=7 - today.weekday())
    return Survey(opens_at=opens, closes_at=opens + timedelta(days=14))


def _take_over(form: Any, problem: ValidationError) -> None:
    if hasattr(problem, "error_dict"):
        for field, errors in problem.error_dict.items():
            form.add_error(field if field in form.fields else None, errors)
    else:
        form.add_error(None, problem)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def compose(request: HttpRequest, pk: int) -> HttpResponse:
    """The long list. A draft can be changed; later it is only read."""
    survey = visible_or_404(request.user, Survey, pk=pk)
    require(request.user, "toptasks.manage")
    tasks = task_lines()
    own = [str(key) for key in survey.items.exclude(task_key=None).values_list("task_key", flat=True)]
    count = survey.items.count()
    form = ListForm(
        request.POST or None, searches=frequent_searches(),
        tasks=[(str(key), f"{line.text_nl} · {line.text_en}") for key, line in tasks.items()],
        initial={"tasks": own if count else [str(key) for key in suited(survey)], "lines": lines_of(survey)},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        lines = [line for key, line in tasks.items() if str(key) in values.get("tasks", [])]
        lines += [*values["lines"], *[Line(text_nl=words, text_en=words) for words in values.get("searches", [])]]
        try:
            count = services.survey_compose(user=request.user, survey=survey, lines=lines)
        except ValidationError as problem:
            _take_over(form, problem)
        else:
            messages.success(
                request, ngettext("The list has one task.", "The list has %(count)s tasks.", count) % {"count": count}
            )
            return redirect("toptasks:compose", pk=survey.pk)
    context = {
        "form": form, "survey": survey, "count": count, "fewest": FEWEST_ITEMS, "most": MOST_ITEMS,
        "may_change": can(request.user, "toptasks.change_list", survey), "items": survey.items.all(),
        "ready": FEWEST_ITEMS <= count <= MOST_ITEMS,
    }  # fmt: skip
    return render(request, "toptasks/compose.html", context)


ACTS = {
    "start": services.survey_start,
    "close": services.survey_close,
    "apply": services.result_apply,
    "undo": services.result_undo,
    "withdraw": services.survey_withdraw,
}


@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """One press: start, close, apply, undo, withdraw."""
    survey = visible_or_404(request.user, Survey, pk=pk)
    require(request.user, "toptasks.manage")
    name = request.POST.get("do", "")
    if name not in ACTS:
        return redirect("toptasks:result", pk=pk)
    try:
        outcome = ACTS[name](user=request.user, survey=survey)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect("toptasks:compose" if name == "start" else "toptasks:result", pk=pk)
    _say(request, name, outcome)
    return redirect("toptasks:surveys") if name == "withdraw" else redirect("toptasks:result", pk=pk)


def _say(request: HttpRequest, name: str, outcome: Any) -> None:
    said = {
        "start": _("The survey is announced. Its list stands."),
        "close": _("The survey is closed and counted. The answers are erased; only the counts remain."),
        "apply": _("The front page and search now follow the result."),
        "undo": _("The tiles are as they were."),
        "withdraw": _("The survey is gone."),
    }
    messages.success(request, said[name])
    if name == "apply" and outcome:
        names = ", ".join(f"“{item.text}”" for item in outcome)
        messages.warning(request, _("These lead nowhere yet, so they have no tile: %(names)s.") % {"names": names})
