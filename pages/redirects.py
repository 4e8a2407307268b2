"""Old addresses lead to new ones only for who may see the page there."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlparse

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects import middleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.plugins.access import visible_ids
from pages.routing import know_the_site


class RedirectMiddleware(middleware.RedirectMiddleware):
    """Wagtail's own, but an address that leads to a closed page stays not found: a redirect would tell its new name."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> Any:
        if response.status_code != 404:
            return response
        know_the_site(request)
        answer = super().process_response(request, response)
        if answer is response:
            return response
        redirect = self._redirect_of(request)
        if redirect is None:
            return response
        page = redirect.redirect_page_id
        return answer if page is None or visible_ids(request.user, Page, [page]) else response

    @staticmethod
    def _redirect_of(request: HttpRequest) -> Redirect | None:
        """The redirect that Wagtail followed: with what stands behind the question mark, else without."""
        whole = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        found = middleware.get_redirect(request, whole)
        return found or middleware.get_redirect(request, urlparse(whole).path)
