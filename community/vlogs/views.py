"""Lists, one vlog, writing one, and what its author does when a film failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cms.plugins.access import can, visible_or_404
from cms.plugins.contributions import ContributionViews
from cms.plugins.pagination import keyset_page
from cms.plugins.users import Topic

from . import problems, selectors, services
from .films import can_convert
from .forms import VlogForm
from .limits import CHUNK, most_bytes, most_seconds
from .models import Vlog

if TYPE_CHECKING:
    from django.http import HttpRequest

SEEN_BACK = {"media-src": ["blob:"]}
"""What somebody records in the browser is shown back to them before it is sent."""


class VlogViews(ContributionViews):
    """The generic pages of contributions, with films."""

    model, form, namespace, page_size, post_rate = Vlog, VlogForm, "vlogs", 12, "20/m"

    def list(self, request: HttpRequest) -> HttpResponse:
        rows = selectors.vlogs_shared(request.user)
        page = keyset_page(rows, order=("-published_at", "-pk"), after=request.GET.get("after"), size=self.page_size)
        context = {"page": page, "topics": selectors.topics_with_vlogs(request.user)}
        if "after" not in request.GET:
            context["own"] = selectors.own_on_their_way(request.user)
        return self.render(request, "list", context)

    def detail(self, request: HttpRequest, pk: int) -> HttpResponse:
        rows = self.rows().for_listing().prefetch_related("captions")
        vlog = visible_or_404(request.user, rows, pk=pk)
        plays = "play" in request.GET and vlog.embed is not None
        response = self.render(request, "detail", _shown(request, vlog) | {"plays": plays})
        if plays:  # the reader pressed play: from here on, and on this page only, the other site may show its frame
            response._csp_update = {"frame-src": [f"https://{vlog.embed.host}"]}  # type: ignore[attr-defined]
        return response

    def said_after(self, made: Any, *, first: bool) -> str:
        """Nothing while the page itself says how far the film is."""
        return "" if made.is_on_its_way else super().said_after(made, first=first)

    def save(self, request: HttpRequest, form: VlogForm) -> Vlog:
        data = form.cleaned_data
        return services.vlog_save(
            vlog=form.instance,
            user=request.user,
            topics=data.get("topics"),
            share="draft" not in request.POST,
            file=data.get("film"),
            upload_id=str(data.get("upload") or ""),
        )

    def compose(self, request: HttpRequest) -> HttpResponse:
        kind = Vlog.Kind.INTRODUCTION if request.GET.get("kind") == "introduction" else Vlog.Kind.VLOG
        title = _("Hello, I am %(name)s") % {"name": request.user.display_name} if kind != Vlog.Kind.VLOG else ""
        return self._write(request, Vlog(language=request.user.language, kind=kind, title=title))

    def render(self, request: HttpRequest, page: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        if page != "compose":
            return super().render(request, page, context, status)
        limits = {
            "chunk": CHUNK,
            "most_bytes": most_bytes(),
            "most_mb": most_bytes() // 1_000_000,
            "most_minutes": most_seconds() // 60,
            "most_seconds": most_seconds(),
            "can_convert": can_convert(),
            "too_large": problems.sentence("too_large"),
            "arrived": selectors.upload_arrived(request.user, context["form"]["upload"].value()),
        }
        response = super().render(request, page, context | limits, status)
        response._csp_update = SEEN_BACK  # type: ignore[attr-defined]
        return response


def _shown(request: HttpRequest, vlog: Vlog) -> dict[str, Any]:
    """What the page of a vlog shows."""
    tracks = list(vlog.captions.all())
    wanted = [request.GET.get("read"), vlog.language]
    track = next((t for code in wanted for t in tracks if t.language == code), tracks[0] if tracks else None)
    context = {
        "contribution": vlog,
        "own": vlog.author_id == request.user.pk,
        "may_caption": can(request.user, "vlogs.caption", vlog),
        "tracks": tracks,
        "track": track,
        "lines": track.lines if track else [],
        "chapters": [cue for cue in track.lines if cue.chapter] if track else [],
        "starts_at": _second(request.GET.get("t", "")),
        "more": selectors.more_from(request.user, vlog),
    }
    return context | _film_state(vlog) | _playlist(request, vlog)


def _film_state(vlog: Vlog) -> dict[str, Any]:
    return {
        "problem": problems.sentence(vlog.problem) if vlog.problem else "",
        "may_retry": bool(vlog.original) and vlog.problem in problems.AGAIN,
    }


def _playlist(request: HttpRequest, vlog: Vlog) -> dict[str, Any]:
    """The list this vlog is watched in, when the address names one that holds it."""
    topic = next((topic for topic in vlog.topics.all() if topic.slug == request.GET.get("list")), None)
    if topic is None:
        return {}
    rows = selectors.playlist(request.user, topic)
    return {"topic": topic, "rows": rows, **selectors.neighbours(rows, vlog)}


def _second(text: str) -> str:
    """A moment from an address, as it stands there; nothing for anything else."""
    return text if len(text) < 9 and text.replace(".", "", 1).isdecimal() else ""


@require_GET
def playlist(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything on one topic, in the order in which it was shared."""
    topic = visible_or_404(request.user, Topic, slug=slug)
    rows = selectors.playlist(request.user, topic)
    minutes = round(sum(row.seconds or 0 for row in rows) / 60)
    return render(request, "vlogs/playlist.html", {"topic": topic, "rows": rows, "minutes": minutes})


@require_GET
def status(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the film is, for the part of the page that asks again and again."""
    vlog = visible_or_404(request.user, Vlog, pk=pk)
    own = vlog.author_id == request.user.pk
    response = render(request, "vlogs/_state.html", {"contribution": vlog, "own": own, **_film_state(vlog)})
    if request.htmx and not vlog.is_on_its_way:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a film again that could not be made ready."""
    vlog = visible_or_404(request.user, Vlog, pk=pk)
    try:
        services.film_retry(vlog=vlog, user=request.user)
        messages.success(request, _("I am trying it again."))
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    return redirect("vlogs:detail", pk)
