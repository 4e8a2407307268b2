"""The results page, suggestions, the JSON API, and the description for browsers."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from search import selectors
from search.hits import PARAMETERS, Hit
from search.language.normalise import tidy
from search.query import MAX_LENGTH

SORTS = ("relevance", "date")
_MOST_VALUES = 20


def _question(request: HttpRequest) -> selectors.Question:
    """The question in the address. Anything senseless in it counts as not asked."""
    filters = {}
    for name, (parameter, _label) in PARAMETERS.items():
        values = tuple(dict.fromkeys(value[:100] for value in request.GET.getlist(parameter)[:_MOST_VALUES] if value))
        if values:
            filters[name] = values
    sort = request.GET.get("sort", "")
    return selectors.Question(
        text=tidy(request.GET.get("q", "")), language=_language(), filters=filters,
        sort=sort if sort in SORTS else SORTS[0],
        page=_page(request.GET.get("page", "")),
    )  # fmt: skip


def _page(typed: str) -> int:
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 1
    return min(max(number, 1), selectors.MAX_PAGES)


def _language() -> str:
    return (get_language() or "nl")[:2]


@require_safe
@never_cache
def results(request: HttpRequest) -> HttpResponse:
    question = _question(request)
    answer = selectors.find(request.user, question)  # type: ignore[arg-type]
    context = {
        "query": question.text[:MAX_LENGTH],
        "question": question,
        "results": answer,
        "next_url": _address(question, page=question.page + 1) if answer.page < answer.pages else "",
        "previous_url": _address(question, page=question.page - 1) if question.page > 1 else "",
        "sort_url": _address(question, sort="date" if question.sort == "relevance" else "relevance"),
        "wide_url": _address(question, filters={}),
        "kind_pills": _pills(question, answer),
    }
    return render(request, "search/results.html", context)


def _address(question: selectors.Question, **changes: Any) -> str:
    """The address of the same question with some of it changed; back on the first page unless a page is given."""
    filters, sort, page = (
        changes.get("filters", question.filters),
        changes.get("sort", question.sort),
        changes.get("page", 1),
    )
    pairs = [("q", question.text)]
    pairs += [(PARAMETERS[name][0], value) for name, values in filters.items() for value in values]
    pairs += [("sort", sort)] if sort != SORTS[0] else []
    pairs += [("page", page)] if page > 1 else []
    return "?" + urlencode(pairs)


def _pills(question: selectors.Question, answer: selectors.Results) -> list[dict[str, Any]]:
    """The kinds as a row of links for the phone, each choosing that kind alone."""
    kinds = next((facet for facet in answer.facets if facet.parameter == "type"), None)
    others = {name: values for name, values in question.filters.items() if name != "kind"}
    return [
        {"label": one.label, "count": one.count, "chosen": one.chosen,
         "url": _address(question, filters={**others, "kind": (one.value,)})}
        for one in (kinds.choices if kinds else ())
    ]  # fmt: skip


@require_safe
@never_cache
def suggest(request: HttpRequest) -> JsonResponse:
    """``[{label, url, kind, icon, hint}, …]``, fewer than ten, for what is being typed."""
    text = tidy(request.GET.get("q", ""))[:MAX_LENGTH]
    hits = selectors.suggest(request.user, text, language=_language()) if text else []  # type: ignore[arg-type]
    rows = [
        {"label": hit.title, "url": hit.url, "kind": hit.kind.key, "icon": hit.kind.icon, "hint": _hint(hit)}
        for hit in hits
    ]
    return JsonResponse(rows, safe=False)


def _hint(hit: Hit) -> str:
    return hit.place if hit.kind.key == "person" and hit.place else str(hit.kind.one)


@require_safe
@never_cache
def api(request: HttpRequest) -> JsonResponse:
    """The same question and the same permissions as the page, as JSON. ``snippet`` is HTML with ``<mark>``."""
    question = _question(request)
    answer = selectors.find(request.user, question)  # type: ignore[arg-type]
    return JsonResponse(
        {
            "query": question.text[:MAX_LENGTH], "total": answer.total, "page": answer.page, "pages": answer.pages,
            "notice": answer.notice,
            "tasks": [_plain(hit) for hit in answer.tasks],
            "people": [_plain(hit) for hit in answer.people],
            "results": [_plain(hit) for hit in answer.hits],
            "facets": {
                facet.parameter: [
                    {"value": one.value, "label": str(one.label), "count": one.count} for one in facet.choices
                ]
                for facet in answer.facets
            },
        }
    )  # fmt: skip


def _plain(hit: Hit) -> dict[str, Any]:
    return {
        "title": hit.title, "url": hit.url, "kind": hit.kind.key, "kind_label": str(hit.kind.one),
        "language": hit.language,
        "date": hit.date.isoformat() if hit.date else None, "author": hit.author, "place": hit.place,
        "snippet": str(hit.snippet),
    }  # fmt: skip


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Lets a browser search the intranet from its address bar."""
    context = {"base": f"{request.scheme}://{request.get_host()}"}
    return render(request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml")
