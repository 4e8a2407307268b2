"""The desk of hosts and editors: what colleagues reported, and what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cms.plugins.access import require

from . import services
from .desk import hidden_for, open_reports_for
from .entries import entries_for
from .forms import HideForm
from .targets import comment_or_404, comment_url, url_of_target

if TYPE_CHECKING:
    from .models import Comment


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """Reports that wait, the oldest first, and what was hidden last."""
    require(request.user, "comments.moderate")
    return _desk(request)


def _desk(request: HttpRequest, *, asked: int | None = None, problem: str = "") -> HttpResponse:
    """`problem` is what is wrong with what was sent in about the comment `asked`."""
    context = {"waiting": open_reports_for(request.user), "hidden": hidden_for(request.user), "asked": asked}
    context["problem"] = problem
    return render(request, "comments/moderation.html", context, status=422 if problem else 200)


def _back(request: HttpRequest, comment: Comment, message: str) -> HttpResponse:
    """To where the moderator stood: the desk, or the page."""
    messages.success(request, message)
    if request.POST.get("back") == "desk":
        return HttpResponseRedirect(reverse("comments:moderation"))
    return HttpResponseRedirect(comment_url(comment.target, comment.pk) or reverse("comments:moderation"))


@require_POST
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    """Hide it with the reason; without one (a press in the menu on the page) ask for it first."""
    row, target = comment_or_404(request.user, pk)
    require(request.user, "comments.moderate", row)
    form = HideForm(request.POST if "reason" in request.POST else None)
    try:
        services.comment_hide(moderator=request.user, comment=row, reason=request.POST.get("reason", ""))
    except ValidationError as problem:
        if request.POST.get("back") == "desk":
            return _desk(request, asked=pk, problem=problem.messages[0])
        if form.is_bound:
            form.add_error("reason", problem)
        context = {"form": form, "target": target, "target_url": url_of_target(target)}
        context["entry"] = entries_for(request.user, [row])[0]
        return render(request, "comments/hide.html", context, status=422 if form.is_bound else 200)
    return _back(request, row, _("The comment is hidden. Its author still sees it, with your reason."))


@require_POST
def show(request: HttpRequest, pk: int) -> HttpResponse:
    row, _target = comment_or_404(request.user, pk)
    services.comment_show(moderator=request.user, comment=row)
    return _back(request, row, _("Everybody can read the comment again."))


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    row, _target = comment_or_404(request.user, pk)
    services.report_keep(moderator=request.user, comment=row)
    return _back(request, row, _("The comment stays. The report is closed."))
