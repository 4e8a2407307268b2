"""Error pages in the voice of the intranet."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return TemplateResponse(request, "404.html", status=404).render()


def denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 with the reason a rule gave."""
    reason = str(exception) if isinstance(exception, PermissionDenied) else ""
    return TemplateResponse(request, "403.html", {"reason": reason}, status=403).render()


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return TemplateResponse(request, "400.html", status=400).render()


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or signed in again elsewhere: nothing is lost, the browser kept it."""
    return TemplateResponse(request, "403.html", {"expired": True}, status=403).render()


def failed(request: HttpRequest) -> HttpResponse:
    """500: the page itself needs no database."""
    from django.template import loader

    return HttpResponse(loader.get_template("500.html").render({}, None), status=500)
