"""The results page, suggestions, and the description for browsers."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.plugins.points import SearchHelp
from cms.plugins.ratelimit import rate_limit
from cms.plugins.registry import enabled
from cms.plugins.site import language_here
from cms.plugins.tasks import after_response
from search import selectors
from search.asked import address, less, question_in
from search.facets import label_of
from search.hits import Hit
from search.indexing import sources
from search.language.normalise import tidy
from search.loop import counting, own
from search.query import MAX_LENGTH
from toptasks import journeys
from toptasks.selectors import top_tasks_for

RATE, SUGGEST_RATE = "120/m", "600/m"
"""For one person: two pages a second, and more suggestions than anybody types letters (the box waits between them)."""
READING = ("GET", "HEAD")


@require_safe
@never_cache
@rate_limit("search-page", RATE, methods=READING)
def results(request: HttpRequest) -> HttpResponse:
    question = question_in(request)
    answer = selectors.find(request.user, question)  # type: ignore[arg-type]
    query = question.text[:MAX_LENGTH]
    if query and question.page == 1 and not question.filters:
        journeys.searched(request, query, [hit.url for hit in (*answer.tasks, *answer.people, *answer.hits)])
    counted = _first_asked(question, answer)
    context = {
        "query": query, "question": question, "results": answer, "helps": _helps(request, query),
        "top_tasks": top_tasks_for(request.user) if query and (answer.found_nothing or answer.notice) else [],
        "click_token": counting.click_token(question.text, language=question.language) if counted else "",
        **_ways_on(question, answer),
    }  # fmt: skip
    response = render(request, "search/results.html", context)
    if counted:
        after_response(response, partial(_count, request.user, question, answer.total))
    return response


def _first_asked(question: selectors.Question, answer: selectors.Results) -> bool:
    """Whether this is a question as it was first asked, not one of its later pages and filters."""
    plain = question.page == 1 and not question.filters and question.sort == "relevance"
    return bool(question.text) and plain and not answer.notice


def _count(user: Any, question: selectors.Question, total: int) -> None:
    """Count the question, and put it on the reader's own list."""
    own.remember(user, question.text)
    counting.asked(user, question.text, language=question.language, hits=total)


def _helps(request: HttpRequest, query: str) -> list[dict[str, Any]]:
    """What plugins offer to somebody who did not find it: ask it as a question, for example."""
    offers = [(point, point.url(request, query)) for point in enabled(SearchHelp)] if query else []
    return [{"label": point.label, "hint": point.hint, "icon": point.icon, "url": url} for point, url in offers if url]


def _ways_on(question: selectors.Question, answer: selectors.Results) -> dict[str, Any]:
    """The addresses that lead on from this page."""
    other = "en" if question.language == "nl" else "nl"
    return {
        "next_url": address(question, page=question.page + 1) if answer.page < answer.pages else "",
        "previous_url": address(question, page=question.page - 1) if question.page > 1 else "",
        "sort_url": address(question, sort="date" if question.sort == "relevance" else "relevance"),
        "wide_url": address(question, filters={}),
        "spelling_url": address(question, text=answer.spelling, filters={}) if answer.spelling else "",
        "elsewhere_url": address(question, filters={"language": (other,)}) if answer.elsewhere else "",
        "kind_pills": _pills(question, answer),
        "chips": _chips(question),
    }


def _pills(question: selectors.Question, answer: selectors.Results) -> list[dict[str, Any]]:
    """The kinds as a row of links for the phone, each choosing that kind alone."""
    kinds = next((facet for facet in answer.facets if facet.parameter == "type"), None)
    others = {name: values for name, values in question.filters.items() if name != "kind"}
    return [
        {"label": one.label, "count": one.shown, "chosen": one.chosen,
         "url": address(question, filters={**others, "kind": (one.value,)})}
        for one in (kinds.every if kinds else ())
    ]  # fmt: skip


def _chips(question: selectors.Question) -> list[dict[str, Any]]:
    """What is chosen now, each with the address without it."""
    known = sources()
    return [
        {"label": label_of(name, value, known), "url": less(question, name, value)}
        for name, values in question.filters.items()
        for value in values
    ]


@require_safe
@never_cache
@rate_limit("search-suggest", SUGGEST_RATE, methods=READING, json=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """``[{label, url, kind, icon, hint}, …]``, fewer than ten, for what is being typed."""
    text = tidy(request.GET.get("q", ""))[:MAX_LENGTH]
    hits = selectors.suggest(request.user, text, language=language_here()) if text else []  # type: ignore[arg-type]
    rows = [
        {"label": hit.title, "url": hit.url, "kind": hit.kind.key, "icon": hit.kind.icon, "hint": _hint(hit)}
        for hit in hits
    ]
    return JsonResponse(rows, safe=False)


def _hint(hit: Hit) -> str:
    return hit.place if hit.kind.key == "person" and hit.place else str(hit.kind.one)


@require_safe
@never_cache
def opensearch(request: HttpRequest) -> HttpResponse:
    """Lets a browser search the intranet from its address bar."""
    context = {"base": f"{request.scheme}://{request.get_host()}"}
    return render(request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml")
