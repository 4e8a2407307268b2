"""Search as JSON: the same question and the same permissions as the page. Described in docs/search-page.md."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.plugins.ratelimit import rate_limit
from search import selectors
from search.asked import question_in
from search.hits import Hit
from search.query import MAX_LENGTH

RATE = "120/m"


@require_safe
@never_cache
@rate_limit("search-api", RATE, methods=("GET", "HEAD"), json=True)
def api(request: HttpRequest) -> HttpResponse:
    """``snippet`` is HTML with ``<mark>``, everything else plain text. 429 with ``error`` beyond the rate."""
    question = question_in(request)
    return JsonResponse(_answer(request, question, selectors.find(request.user, question)))  # type: ignore[arg-type]


@login_not_required
@require_safe
@never_cache
def api_plain(request: HttpRequest) -> HttpResponse:
    """``/api/search/``: no language in the address but in ``lang`` (nl or en; else that of the reader). 401 as JSON."""
    if not request.user.is_authenticated:
        return JsonResponse({"error": "sign in first"}, status=401)
    asked = request.GET.get("lang", "")
    with translation.override(asked if asked in ("nl", "en") else getattr(request.user, "language", "nl")):
        return api(request)


def _answer(request: HttpRequest, question: selectors.Question, found: selectors.Results) -> dict[str, Any]:
    return {
        "query": question.text[:MAX_LENGTH], "total": found.total, "page": found.page, "pages": found.pages,
        "notice": found.notice,
        "spelling": found.spelling,
        "tasks": [_plain(hit) for hit in found.tasks],
        "people": [_plain(hit) for hit in found.people],
        "results": [_plain(hit) for hit in found.hits],
        "facets": {
            facet.parameter: [{"value": one.value, "label": str(one.label), "count": one.count} for one in facet.every]
            for facet in found.facets
        },
    }  # fmt: skip


def _plain(hit: Hit) -> dict[str, Any]:
    return {
        "title": hit.title, "url": hit.url, "kind": hit.kind.key, "kind_label": str(hit.kind.one),
        "language": hit.language,
        "date": hit.date.isoformat() if hit.date else None, "author": hit.author, "place": hit.place,
        "snippet": str(hit.snippet),
    }  # fmt: skip
