"""A feed for who has the secret link. Wrong, withdrawn and switched off look the same: 404."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.core.feeds import atom, feed_reader, feed_source
from cms.core.ratelimit import limited

GUESSES, FETCHES = "30/m", "60/h"


@login_not_required
@require_safe
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """The Atom feed `key` of the person whose `secret` is asked with; too often it answers 429.

    The secret stands behind the question mark, which no access log keeps.
    """
    reader = feed_reader(request.GET.get("secret", ""))
    if reader is None:
        if limited(request, "feeds.guess", GUESSES, key="ip"):
            return HttpResponse(status=429, headers={"Retry-After": "60"})
        raise Http404
    source = feed_source(key)
    if source is None:
        raise Http404
    if limited(request, f"feeds.{key}", FETCHES, key=lambda _group, _request: str(reader.pk)):
        return HttpResponse(status=429, headers={"Retry-After": "600"})
    with translation.override(reader.language):
        text = atom(source, reader)
    response = HttpResponse(text, content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
