"""Old addresses lead to new ones only for who may see the page there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects import middleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.plugins.access import visible_ids


class RedirectMiddleware(middleware.RedirectMiddleware):
    """Wagtail's own, but an address that leads to a closed page stays not found: a redirect would tell its new name."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> Any:
        answer = super().process_response(request, response)
        if answer is response:
            return response
        pages = set(self._pages_behind(request))
        return answer if pages == visible_ids(request.user, Page, pages) else response

    @staticmethod
    def _pages_behind(request: HttpRequest) -> list[int]:
        whole = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        plain = Redirect.normalise_path(request.path, decode_unicode=False)
        found = (middleware.get_redirect(request, path) for path in (whole, plain))
        redirect = next((one for one in found if one is not None), None)
        return [redirect.redirect_page_id] if redirect and redirect.redirect_page_id else []
