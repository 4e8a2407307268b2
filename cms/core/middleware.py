"""The house's own middleware: a memory per request, the reader's language, the plugin gate, the admin's content policy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.constants import HEADER, HEADER_REPORT_ONLY
from csp.middleware import CheckableLazyObject, CSPMiddleware
from django.apps import apps
from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.template import loader
from django.utils.cache import patch_cache_control
from django.utils.functional import LazyObject, empty

from .http import after_response
from .registry import disabled_labels
from .scope import renewals, request_scope

GetResponse = Callable[[HttpRequest], HttpResponse]


class RequestScopeMiddleware:
    """Gives each request a memory, works out after the answer what grew old, and keeps what a signed-in person read out of
    shared caches."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with request_scope(one_act=True):
            response = self._refuse(request) or self.get_response(request)
            renew = renewals()
        if renew is not None:
            after_response(response, renew)
        if "Cache-Control" not in response and not request.path.startswith("/static/"):
            patch_cache_control(response, private=True, no_cache=True)
        return response

    @staticmethod
    def _refuse(request: HttpRequest) -> HttpResponse | None:
        """A NUL character is in no text of people, and PostgreSQL refuses it: 400, before anything is asked."""
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponse(loader.get_template("400.html").render({}, None), status=400)
        return None


class ReaderLocaleMiddleware(LocaleMiddleware):
    """Django's, except that a page that is not there stays a 404 instead of a redirect to a language prefix."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.status_code == 404 and getattr(request, "resolver_match", None) is not None:
            return response
        return super().process_response(request, response)


class SignedInMiddleware(LoginRequiredMiddleware):
    """Django's, and from here on `request.user` is the person and not a promise of one: each of its attributes was paid for twice."""

    def process_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase | None:
        refused = super().process_view(request, *args, **kwargs)
        reader: Any = request.user
        if isinstance(reader, LazyObject) and reader._wrapped is not empty:
            request.user = reader._wrapped
        return refused


class PluginGateMiddleware:
    """Every view of a plugin that is off is a 404, wherever it is mounted."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *_args: object) -> None:
        off = disabled_labels()
        if not off:
            return
        match = request.resolver_match
        if match is not None and off.intersection(match.namespaces):
            raise Http404
        module = getattr(getattr(view, "view_class", view), "__module__", "")
        config = apps.get_containing_app_config(module)
        if config is not None and config.label in off:
            raise Http404


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """django-csp's; the policy of pages that ask for nothing of their own is put together once."""

    _ordinary: dict[str, str] | None = None

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        asks = any(name.startswith("_csp") for name in vars(response)) or hasattr(request, "_csp_nonce")
        if asks or settings.DEBUG or HEADER in response or HEADER_REPORT_ONLY in response:
            return super().process_response(request, response)
        if self._ordinary is None:
            super().process_response(request, response)
            self._ordinary = {name: response[name] for name in (HEADER, HEADER_REPORT_ONLY) if name in response}
            return response
        for name, policy in self._ordinary.items():
            response[name] = policy
        request.csp_nonce = CheckableLazyObject(self._csp_nonce_post_response)  # type: ignore[attr-defined]
        return response


ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "media-src": ["'self'", "blob:"],
    "frame-src": ["'self'"],
}


class AdminContentSecurityPolicyMiddleware:
    """The Wagtail editor needs inline scripts and styles; the site never does."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith("/cms/"):
            response._csp_replace = ADMIN_POLICY  # type: ignore[attr-defined]
        return response
