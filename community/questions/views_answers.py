"""Answers: write, change, take away, put back, thank for, accept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.plugins.access import require, visible_or_404
from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.ratelimit import limited, rate_limit

from . import services
from .forms import AnswerEditForm, AnswerForm
from .models import Answer, Question
from .views import question_or_404, same_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

POST_RATE = "20/m"


def answer_or_404(user: Any, pk: int) -> Answer:
    """An answer this reader may see, with its question."""
    return visible_or_404(user, Answer.objects.select_related("question", "author"), pk=pk)


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a question. Whatever goes wrong, the words come back in the form."""
    user: Any = request.user
    question = question_or_404(user, pk)
    require(user, "questions.answer", question)
    if request.method != "POST":
        return redirect(f"{question.get_absolute_url()}#your-answer")
    form, status = AnswerForm(request.POST), 422
    if form.is_valid():
        try:
            if limited(request, "questions.answer", POST_RATE):
                status = 429
                raise ValidationError(_("That is a lot at once. Wait a minute and post it then: your words stay here."))
            posted = services.answer_post(author=user, question=question, typed=form.cleaned_data["typed"])
            return redirect(posted.get_absolute_url())
        except ValidationError as problem:
            form.add_error("typed", problem.messages[0])
    return same_page(request, question, form, status)


@require_http_methods(["GET", "POST"])
@rate_limit("questions.answer.edit", "30/m")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an answer. What was typed stays; when the answer was changed in another tab meanwhile, what is stored now stands
    above it."""
    user: Any = request.user
    row = answer_or_404(user, pk)
    require(user, "questions.edit_answer", row)
    before = {"typed": row.typed, "version": services.version_of(row)}
    form = AnswerEditForm(request.POST if request.method == "POST" else None, initial=before)
    context = {"form": form, "answer": row, "question": row.question}
    if form.is_bound and form.is_valid():
        try:
            seen = request.POST.get("version")
            services.answer_edit(user=user, answer=row, typed=form.cleaned_data["typed"], seen=seen)
            return redirect(row.get_absolute_url())
        except ChangedMeanwhile as problem:
            form.add_error("typed", problem.messages[0])
            context["stored"] = stored = answer_or_404(user, pk)
            form.renewed(services.version_of(stored))
        except ValidationError as problem:
            form.add_error("typed", problem.messages[0])
    return render(request, "questions/answer_edit.html", context, status=422 if form.is_bound else 200)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    row = answer_or_404(user, pk)
    services.answer_delete(user=user, answer=row)
    undo_url = reverse("questions:answer_undo", args=[row.pk])
    messages.success(request, _("Your answer is gone."), extra_tags=f"undo:{undo_url}")
    return redirect(row.question.get_absolute_url())


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    row = Answer.objects.select_related("question").filter(pk=pk, author_id=user.pk).first()
    if row is None:
        raise Http404
    visible_or_404(user, Question, pk=row.question_id)
    services.answer_restore(user=user, answer=row)
    return redirect(row.get_absolute_url())


@require_POST
@rate_limit("questions.helped", "60/m")
def helped(request: HttpRequest, pk: int) -> HttpResponse:
    """“This helped me”; `on=0` takes it back."""
    user: Any = request.user
    row = answer_or_404(user, pk)
    on = request.POST.get("on") != "0"
    services.answer_helped(user=user, answer=row, on=on)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(row.get_absolute_url())
    row = Answer.objects.with_helped().filter(pk=row.pk).first() or row
    return render(request, "questions/_helped.html", {"answer": row, "helped_me": on, "may_thank": True})


@require_POST
@rate_limit("questions.accept", "60/m")
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """This is the answer; `on=0`: not after all."""
    user: Any = request.user
    row = answer_or_404(user, pk)
    on = request.POST.get("on") != "0"
    services.answer_accept(user=user, answer=row, on=on)
    messages.success(
        request, _("Thank you. Everybody now sees this answer first.") if on else _("The question is open again.")
    )
    return redirect(row.get_absolute_url())
