"""Arranging one's own front page: a drawing of it, with buttons that move and hide its blocks."""

from __future__ import annotations

import json

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.core.home import home_layout, layout_reset, widget_move, widget_show
from cms.core.http import ReaderRequest


@require_http_methods(["GET", "POST"])
def arrange(request: ReaderRequest) -> HttpResponse:
    """GET: the page as it is. POST: `do` says what to do with which block, for example `up:pages.news`; each step is kept at once."""
    if request.method == "POST":
        verb, _colon, key = request.POST.get("do", "").partition(":")
        try:
            said = _do(request, verb, key)
        except ValidationError as problem:
            raise Http404 from problem
        if not request.htmx:  # type: ignore[attr-defined]
            messages.success(request, said)
            return redirect(reverse("home:arrange") + (f"#{key}" if key else ""))
    regions = home_layout(request.user)
    response = TemplateResponse(request, "core/arrange.html", {"regions": regions})
    if request.method == "POST":
        response["HX-Trigger"] = json.dumps({"st:toast": {"text": said}})
    return response


def _do(request: ReaderRequest, verb: str, key: str) -> str:
    """One step, and the sentence that says what happened. Raises ValidationError for a block or a verb that is not there."""
    if verb == "reset":
        layout_reset(user=request.user)
        return _("Everything stands where it stood.")
    title = _title_of(request, key)
    if verb in ("up", "down"):
        place = widget_move(user=request.user, key=key, step=-1 if verb == "up" else 1)
        return _("“%(title)s” is number %(place)d now.") % {"title": title, "place": place}
    if verb in ("show", "hide"):
        widget_show(user=request.user, key=key, shown=verb == "show")
        words = _("“%(title)s” is on your front page again.") if verb == "show" else _("“%(title)s” is hidden.")
        return words % {"title": title}
    raise ValidationError(_("That part of the front page is not there."), code="unknown")


def _title_of(request: ReaderRequest, key: str) -> str:
    placed = [one for row in home_layout(request.user).values() for one in row]
    return next((str(one.widget.title) for one in placed if one.widget.key == key), "")
