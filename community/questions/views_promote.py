"""Making a page of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.plugins.access import require
from cms.plugins.ratelimit import rate_limit

from . import services
from .forms import PromoteForm
from .origins import became
from .views import question_or_404

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


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
