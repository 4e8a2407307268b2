"""The desk of hosts and editors: what colleagues reported, and what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cms.plugins.access import require

from . import services
from .desk import hidden_for, open_reports_for
from .targets import comment_or_404, comment_url

if TYPE_CHECKING:
    from .models import Comment


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """Reports that wait, the oldest first, and what was hidden last."""
    require(request.user, "comments.moderate")
    context = {"waiting": open_reports_for(request.user), "hidden": hidden_for(request.user)}
    return render(request, "comments/moderation.html", context)


def _back(request: HttpRequest, comment: Comment, message: str) -> HttpResponse:
    """To where the moderator stood: the desk, or the page."""
    messages.success(request, message)
    if request.POST.get("back") == "desk":
        return HttpResponseRedirect(reverse("comments:moderation"))
    return HttpResponseRedirect(comment_url(comment.target, comment.pk) or reverse("comments:moderation"))


@require_POST
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    row, _target = comment_or_404(request.user, pk)
    services.comment_hide(moderator=request.user, comment=row, reason=request.POST.get("reason", ""))
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
