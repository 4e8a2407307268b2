"""Reporting something, and the desk of those who decide about reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.core.access.rules import require
from cms.core.access.visibility import visible_or_404
from cms.core.http import ReaderRequest
from cms.core.ratelimit import rate_limit
from cms.core.reports.desk import DeskItem, hidden_for, item_for, waiting_for
from cms.core.reports.forms import HideForm, ReportForm
from cms.core.reports.permissions import is_moderator
from cms.core.reports.services import report_add, thing_hide, thing_keep, thing_show
from cms.core.reports.showing import show_whole
from cms.core.reports.targets import target_or_404, thing_or_404

if TYPE_CHECKING:
    from cms.core.models import User
    from cms.core.points import ReportTarget


@require_http_methods(["GET", "POST"])
@rate_limit("reports.add", "10/m")
def add(request: ReaderRequest, kind: str, pk: int) -> HttpResponse:
    """Say that something is not right. htmx gets the form alone, others a page."""
    target, thing = thing_or_404(request.user, kind, pk)
    require(request.user, "reports.add", thing)
    item = item_for(request.user, target, thing)
    show_whole(request, [item])
    form = ReportForm(request.POST if request.method == "POST" else None, auto_id=f"report-{item.name}-%s")
    if form.is_bound and form.is_valid():
        try:
            report_add(reporter=request.user, thing=thing, reason=form.cleaned_data["reason"])
            return _thanked(request, item)
        except ValidationError as problem:
            form.add_error("reason", problem.messages[0])
    template = "core/reports/_form.html" if _is_part(request) else "core/reports/add.html"
    return render(request, template, {"form": form, "item": item}, status=422 if form.is_bound else 200)


def _is_part(request: ReaderRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def _thanked(request: ReaderRequest, item: DeskItem) -> HttpResponse:
    if _is_part(request):
        return render(request, "core/reports/_thanked.html")
    messages.success(request, _("Thank you. A host looks at it."))
    return redirect(item.card.url or "/")


@require_safe
def desk(request: ReaderRequest) -> HttpResponse:
    """Reports that wait, the longest first, and what was hidden, the last one first."""
    require(request.user, "reports.judge")
    return _desk(request, request.GET.get("after"), request.GET.get("hidden"))


def _desk(
    request: ReaderRequest, after: str | None, hidden_after: str | None = None, *, asked: str = "", problem: str = ""
) -> HttpResponse:
    """`problem` is what is wrong with what was sent in about the item called `asked`."""
    page, waiting = waiting_for(request.user, after)
    hidden = None if page.after else hidden_for(request.user, hidden_after)
    show_whole(request, [*waiting, *(hidden or ())])
    context = {"page": page, "waiting": waiting, "hidden": hidden, "asked": asked, "problem": problem}
    return render(request, "core/reports/desk.html", context, status=422 if problem else 200)


def _judged_or_404(user: User, kind: str, pk: int) -> tuple[ReportTarget, Any]:
    """What this reader sees, and for moderators what is hidden within what they may judge as well."""
    target = target_or_404(kind)
    hidden = target.hidden(user).filter(pk=pk).first() if is_moderator(user) else None
    thing = hidden if hidden is not None else visible_or_404(user, target.model, pk=pk)
    require(user, "reports.judge", thing)
    return target, thing


def _back(request: ReaderRequest, item: DeskItem, message: str) -> HttpResponse:
    """To where the moderator stood: the desk, or the thing itself."""
    messages.success(request, message)
    return redirect("reports:desk" if request.POST.get("back") == "desk" else item.card.url or "reports:desk")


@require_POST
def hide(request: ReaderRequest, kind: str, pk: int) -> HttpResponse:
    """Hide it with the reason; without one (a press in the menu on the page) ask for it first."""
    target, thing = _judged_or_404(request.user, kind, pk)
    item = item_for(request.user, target, thing)
    form = HideForm(request.POST if "reason" in request.POST else None)
    try:
        thing_hide(moderator=request.user, thing=thing, reason=request.POST.get("reason", ""))
    except ValidationError as problem:
        if request.POST.get("back") == "desk":
            return _desk(request, request.POST.get("after"), asked=item.name, problem=problem.messages[0])
        if form.is_bound:
            form.add_error("reason", problem.messages[0])
        show_whole(request, [item])
        context = {"form": form, "item": item}
        return render(request, "core/reports/hide.html", context, status=422 if form.is_bound else 200)
    return _back(request, item, _("Hidden. The author still sees it, with your reason."))


@require_POST
def show(request: ReaderRequest, kind: str, pk: int) -> HttpResponse:
    target, thing = _judged_or_404(request.user, kind, pk)
    item = item_for(request.user, target, thing)
    thing_show(moderator=request.user, thing=thing)
    return _back(request, item, _("Everybody can read it again."))


@require_POST
def keep(request: ReaderRequest, kind: str, pk: int) -> HttpResponse:
    target, thing = _judged_or_404(request.user, kind, pk)
    thing_keep(moderator=request.user, thing=thing)
    return _back(request, item_for(request.user, target, thing), _("It stays. The reports are closed."))
