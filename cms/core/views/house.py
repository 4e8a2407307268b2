"""Front door, health, private media, the organisation's stylesheet and logo."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from cms.core.files import sendfile
from cms.core.media import file_allowed
from cms.core.organisation import organisation


def front_door(request: HttpRequest) -> HttpResponseRedirect:
    """`/` leads to the reader's own language."""
    language = request.user.language if request.user.is_authenticated else get_language_from_request(request)
    return redirect(f"/{language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE}/")


def no_door(request: HttpRequest, **_arguments: int) -> HttpResponse:
    """What stands behind a shared password is for nobody, so no address takes one or tells whether there is something."""
    raise Http404


@login_not_required
@require_GET
def healthz(request: HttpRequest) -> HttpResponse:
    """The process is up."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_GET
def readyz(request: HttpRequest) -> JsonResponse:
    """Database, search and queue can be reached: 200, else 503; which one, without details."""
    from cms.core.readiness import readiness

    state = readiness()
    return JsonResponse(state, status=200 if all(value == "ok" for value in state.values()) else 503)


@cache_control(private=True, max_age=300)
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A private file. Not yours to see and not there look the same."""
    root = Path(settings.MEDIA_ROOT).resolve()
    target = (root / path).resolve()
    if not target.is_relative_to(root) or not target.is_file() or not file_allowed(request, path):
        raise Http404
    response = sendfile(request, target)
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@login_not_required
@cache_control(public=True, max_age=86400)
def organisation_css(request: HttpRequest) -> HttpResponse:
    """The tokens computed from the organisation's one colour."""
    from cms.core import branding

    return HttpResponse(branding.stylesheet(organisation().brand_colour), content_type="text/css; charset=utf-8")


@login_not_required
@cache_control(public=True, max_age=86400)
def organisation_logo(request: HttpRequest) -> HttpResponseBase:
    """The logo, which the sign-in page shows to everybody."""
    logo = organisation().logo
    if logo is None:
        raise Http404
    rendition = logo.get_rendition("max-400x160|format-png")
    return sendfile(request, rendition.file.path, "image/png")


@login_not_required
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponseBase:
    return sendfile_static(request, "js/service-worker.js", "text/javascript")


def sendfile_static(request: HttpRequest, name: str, mimetype: str) -> HttpResponseBase:
    from django.contrib.staticfiles import finders

    found = finders.find(name)
    if not found:
        raise Http404
    return HttpResponse(Path(str(found)).read_bytes(), content_type=mimetype)


@login_not_required
def offline(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, "offline.html")


@login_not_required
def manifest(request: HttpRequest) -> JsonResponse:
    org = organisation()
    return JsonResponse(
        {
            "name": f"{org.name}: {org.persona}",
            "short_name": org.persona,
            "start_url": "/",
            "display": "standalone",
            "background_color": "#f7f5ec",
            "theme_color": org.brand_colour,
            "icons": [{"src": f"{settings.STATIC_URL}img/mark.svg", "sizes": "any", "type": "image/svg+xml"}],
        },
        content_type="application/manifest+json",
    )
