"""A colleague's five, in two steps on one address: choose, then put in order. Works without a script."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms.plugins.access import can, visible_or_404
from cms.plugins.ratelimit import rate_limit
from toptasks.ballots import ballot_of, shuffled
from toptasks.models import Survey
from toptasks.models.surveys import MAY_CHOOSE
from toptasks.results import result_of
from toptasks.services import NotFive, answer_save

SHOWN_TO_ALL = 10


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("toptasks.answer", "120/h")
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    survey = visible_or_404(request.user, Survey, pk=pk)
    verdict = can(request.user, "toptasks.answer", survey)
    if not verdict:
        return _not_now(request, survey, verdict.reason, lost=request.method == "POST")
    items = {item.pk: item for item in survey.items.all()}
    if request.method != "POST":
        kept = ballot_of(survey, request.user)
        picks = [pk for pk in kept.picks if pk in items] if kept else []
        if picks and "order" in request.GET:
            return _rank(request, survey, items, picks)
        if picks and "again" not in request.GET:
            context = {"survey": survey, "chosen": [items[pk] for pk in picks]}
            return render(request, "toptasks/answered.html", context)
        return _choose(request, survey, items, picks)
    return _posted(request, survey, items, _picks(request, items))


def _picks(request: HttpRequest, items: dict[int, Any]) -> list[int]:
    """The tasks that came in, each once; in the order somebody ticked them when the browser told."""
    typed = [*request.POST.get("order", "").split(",")[:MAY_CHOOSE], *request.POST.getlist("pick")[: len(items)]]
    ticked = {
        int(text) for text in request.POST.getlist("pick") if text.isascii() and text.isdigit() and len(text) < 12
    }
    numbers = [int(text) for text in typed if text.isascii() and text.isdigit() and len(text) < 12]
    return [pk for pk in dict.fromkeys(numbers) if pk in items and pk in ticked]


def _posted(request: HttpRequest, survey: Survey, items: dict[int, Any], picks: list[int]) -> HttpResponse:
    act = request.POST.get("do", "")
    if act == "again" or len(picks) != MAY_CHOOSE:
        return _choose(request, survey, items, picks, problem=_problem(picks) if act != "again" else "")
    moved = _moved(picks, request.POST)
    if moved is not None:
        return _rank(request, survey, items, moved)
    if act != "send":
        return _rank(request, survey, items, picks)
    try:
        answer_save(user=request.user, survey=survey, picks=picks)
    except PermissionDenied as problem:  # it closed in the very moment between reading and sending
        return _not_now(request, survey, str(problem), lost=True)
    except NotFive:
        return _choose(request, survey, items, picks, problem=_problem(picks))
    return redirect("toptasks:answer", pk=survey.pk)


def _moved(picks: list[int], posted: Any) -> list[int] | None:
    """The five after a press on “up” or “down”; None when neither was pressed."""
    for name, step in (("up", -1), ("down", 1)):
        value = posted.get(name, "")
        if value.isascii() and value.isdigit() and int(value) in picks:
            moved = list(picks)
            old = moved.index(int(value))
            new = min(max(old + step, 0), len(moved) - 1)
            moved.insert(new, moved.pop(old))
            return moved
    return None


def _problem(picks: list[int]) -> str:
    """One clear sentence for fewer or more than five."""
    count = len(picks)
    if not count:
        return _("You chose nothing yet. Choose five tasks.")
    if count < MAY_CHOOSE:
        left = MAY_CHOOSE - count
        return ngettext("Choose one more task.", "Choose %(left)s more tasks.", left) % {"left": left}
    over = count - MAY_CHOOSE
    return ngettext(
        "You chose %(count)s tasks. Take one away.", "You chose %(count)s tasks. Take %(over)s away.", over
    ) % {"count": count, "over": over}  # fmt: skip


def _choose(
    request: HttpRequest, survey: Survey, items: dict[int, Any], picks: list[int], *, problem: str = ""
) -> HttpResponse:
    context = {
        "survey": survey,
        "items": shuffled(survey, request.user, list(items.values())),
        "picks": picks,
        "chosen": [items[pk] for pk in picks],
        "problem": problem,
        "most": MAY_CHOOSE,
    }
    return render(request, "toptasks/choose.html", context, status=422 if problem else 200)


def _rank(request: HttpRequest, survey: Survey, items: dict[int, Any], picks: list[int]) -> HttpResponse:
    context = {"survey": survey, "chosen": [items[pk] for pk in picks]}
    return render(request, "toptasks/rank.html", context)


def _not_now(request: HttpRequest, survey: Survey, reason: Any, *, lost: bool = False) -> HttpResponse:
    """Not open yet, closed, or not for this person; after the counting with what colleagues chose together."""
    result = result_of(survey)
    context = {"survey": survey, "reason": reason, "lost": lost, "result": result, "rows": result.rows[:SHOWN_TO_ALL]}
    return render(request, "toptasks/closed.html", context, status=409 if lost else 200)
