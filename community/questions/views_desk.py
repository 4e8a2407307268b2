"""Making a page of an answer; reports, and the desk of those who decide about them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.plugins.access import require, tokens_for
from cms.plugins.ratelimit import rate_limit

from . import services
from .asks import open_reports
from .forms import PromoteForm, ReasonForm
from .models import Answer, Question
from .origins import became
from .views import question_or_404
from .views_answers import answer_or_404

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    Thing = Question | Answer

MOST_SHOWN = 50


@require_http_methods(["GET", "POST"])
@rate_limit("questions.promote", "10/m")
def promote(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a page of the accepted answer: an owner, a place, a date to look at it again."""
    user: Any = request.user
    question = question_or_404(user, pk)
    require(user, "questions.promote", question)
    form = PromoteForm(request.POST if request.method == "POST" else None, user=user, question=question)
    if not form.places:
        raise PermissionDenied(_("You cannot add a page there."))
    if form.is_bound and form.is_valid():
        try:
            services.answer_promote(user=user, question=question, **form.cleaned_data)
            outcome = became(user, question) or {}
            messages.success(request, _("There is a draft now. Read it once more and publish it."))
            return redirect(outcome.get("url") or question.get_absolute_url())
        except ValidationError as problem:
            form.add_error(None, problem)
    context = {"form": form, "question": question, "answer": question.accepted}
    return render(request, "questions/promote.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@rate_limit("questions.report", "10/m")
def report_question(request: HttpRequest, pk: int) -> HttpResponse:
    return _report(request, question_or_404(request.user, pk))


@require_http_methods(["GET", "POST"])
@rate_limit("questions.report", "10/m")
def report_answer(request: HttpRequest, pk: int) -> HttpResponse:
    return _report(request, answer_or_404(request.user, pk))


def _report(request: HttpRequest, thing: Thing) -> HttpResponse:
    user: Any = request.user
    require(user, "questions.report", thing)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            services.thing_report(reporter=user, thing=thing, reason=form.cleaned_data["reason"])
            messages.success(request, _("Thank you. A host looks at it."))
            return redirect(thing.get_absolute_url())
        except ValidationError as problem:
            form.add_error("reason", problem.messages[0])
    context = {"form": form, "thing": thing, "is_answer": isinstance(thing, Answer)}
    return render(request, "questions/report.html", context, status=422 if form.is_bound else 200)


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Reports that wait, the longest first, and what was hidden last."""
    require(request.user, "questions.moderate")
    return _desk(request)


def _desk(request: HttpRequest, *, asked: str = "", problem: str = "") -> HttpResponse:
    user: Any = request.user
    rows = open_reports(user).select_related("question__author", "answer__author").order_by("created_at")
    waiting: dict[str, list[Any]] = defaultdict(list)
    for row in rows[: MOST_SHOWN * 5]:
        waiting[f"answer-{row.answer_id}" if row.answer_id else f"question-{row.question_id}"].append(row)
    tokens = tokens_for(user)
    answers = Answer.objects.filter(question__audience__in=tokens, deleted_at=None).exclude(hidden_at=None)
    questions = Question.objects.filter(state=Question.State.HIDDEN, audience__in=tokens, deleted_at=None)
    context = {
        "waiting": list(waiting.items())[:MOST_SHOWN],
        "hidden_answers": answers.select_related("question", "author").order_by("-hidden_at")[:20],
        "hidden_questions": questions.select_related("author").order_by("-updated_at")[:20],
        "asked": asked,
        "problem": problem,
    }
    return render(request, "questions/reports.html", context, status=422 if problem else 200)


def _thing_or_404(user: Any, kind: str, pk: int) -> Thing:
    """For moderators only, hidden ones included; what is for others than them is not there."""
    require(user, "questions.moderate")
    tokens = tokens_for(user)
    found: Thing | None = None
    if kind == "answer":
        rows = Answer.objects.filter(pk=pk, question__audience__in=tokens, deleted_at=None)
        found = rows.select_related("question").first()
    elif kind == "question":
        found = Question.objects.filter(pk=pk, audience__in=tokens, deleted_at=None).first()
    if found is None:
        raise Http404
    return found


@require_POST
def hide(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    thing = _thing_or_404(request.user, kind, pk)
    try:
        services.thing_hide(moderator=request.user, thing=thing, reason=request.POST.get("reason", ""))  # type: ignore[arg-type]
    except ValidationError as problem:
        return _desk(request, asked=f"{kind}-{pk}", problem=problem.messages[0])
    messages.success(request, _("Hidden. The author reads your reason."))
    return redirect(reverse("questions:reports"))


@require_POST
def show(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    services.thing_show(moderator=request.user, thing=_thing_or_404(request.user, kind, pk))  # type: ignore[arg-type]
    messages.success(request, _("Everybody can read it again."))
    return redirect(reverse("questions:reports"))


@require_POST
def keep(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    services.reports_keep(moderator=request.user, thing=_thing_or_404(request.user, kind, pk))  # type: ignore[arg-type]
    messages.success(request, _("It stays. The reports are closed."))
    return redirect(reverse("questions:reports"))
