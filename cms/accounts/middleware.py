"""Signs people in without a click when the organisation's sign-in knows them already."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from . import sso

TRIED = "st_sso_tried"
QUIET_FOR = 15 * 60
NOT_FOR = ("/static/", "/media/", "/accounts/", "/healthz", "/readyz", "/api/", "/manifest", "/sw.js", "/offline")


class AutomaticSignInMiddleware:
    """Sends an anonymous page view once to the provider with `prompt=none`; a cookie keeps it from going round in circles."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.should_try(request):
            response = HttpResponseRedirect(sso.login_url(request.get_full_path(), silent=True))
            mark_tried(response, seconds=QUIET_FOR)
            return response
        return self.get_response(request)

    def should_try(self, request: HttpRequest) -> bool:
        if not (settings.OIDC_SERVER_URL and settings.OIDC_AUTOMATIC) or request.method != "GET":
            return False
        if TRIED in request.COOKIES or "text/html" not in request.headers.get("Accept", ""):
            return False
        if request.headers.get("HX-Request") or request.path.startswith(NOT_FOR):
            return False
        if request.path.rstrip("/").endswith(("/sign-in", "/sign-out")) or "/sign-in/" in request.path:
            return False
        return not request.user.is_authenticated


def mark_tried(response: HttpResponse, *, seconds: int | None) -> None:
    """No automatic sign-in for so many seconds; None: until the browser closes (after signing out)."""
    response.set_cookie(
        TRIED, "1", max_age=seconds, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
