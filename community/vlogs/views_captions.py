"""Captions: served as WebVTT, written on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.plugins.access import require, visible_or_404
from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.ratelimit import rate_limit

from . import cues, services
from .forms import CaptionsForm
from .models import Captions, Vlog

if TYPE_CHECKING:
    from django.http import HttpRequest

LANGUAGES = dict(Captions._meta.get_field("language").choices)


@require_GET
def track(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The captions of one language as WebVTT, for those who may see the vlog."""
    vlog = visible_or_404(request.user, Vlog, pk=pk)
    captions = vlog.captions.filter(language=language).first()
    if captions is None:
        raise Http404
    return HttpResponse(cues.to_vtt(captions.lines), content_type="text/vtt; charset=utf-8")


@rate_limit("vlogs.captions", "20/m")
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The editor: the film beside lines with times. What was typed stays when something is wrong, or when somebody else wrote
    meanwhile: saving once more keeps it then."""
    vlog = visible_or_404(request.user, Vlog, pk=pk)
    require(request.user, "vlogs.caption", vlog)
    language = request.GET.get("language", vlog.language)
    if language not in LANGUAGES:
        raise Http404
    kept = vlog.captions.filter(language=language).first()
    shown = {"lines": cues.to_lines(kept.lines), "version": kept.version} if kept else {"lines": "", "version": ""}
    form = CaptionsForm(request.POST or None, request.FILES or None, initial=shown)
    if request.method == "POST" and form.is_valid():
        lines = form.cleaned_data["cues"]
        try:
            services.captions_save(
                vlog=vlog, user=request.user, language=language, cues=lines, seen=request.POST.get("version")
            )
            messages.success(request, _("The captions are kept.") if lines else _("The captions are gone."))
            return redirect("vlogs:detail", pk)
        except ChangedMeanwhile as problem:
            form.add_error(None, problem)
            form.data = request.POST.copy()
            form.data["version"] = shown["version"]
    context = {
        "contribution": vlog,
        "form": form,
        "language": language,
        "name": get_language_info(language)["name_translated"],
        "languages": _written(vlog),
    }
    return render(request, "vlogs/captions.html", context, status=422 if form.is_bound else 200)


def _written(vlog: Vlog) -> list[tuple[str, str, int]]:
    """Code, name, and how many lines there are, of each language."""
    lines = {captions.language: len(captions.lines) for captions in vlog.captions.all()}
    return [(code, name, lines.get(code, 0)) for code, name in LANGUAGES.items()]
