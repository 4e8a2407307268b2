"""A question in an address, and the addresses of questions that differ a little."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from cms.plugins.access import ADMINISTRATORS, EDITORS, is_in
from cms.plugins.site import language_here
from search import selectors
from search.facets import PARAMETERS
from search.language.normalise import tidy

SORTS = ("relevance", "date")
_MOST_VALUES = 20


def question_in(request: HttpRequest) -> selectors.Question:
    """The question in the address. Anything senseless in it counts as not asked."""
    filters = {}
    for name, (parameter, _label) in PARAMETERS.items():
        values = tuple(dict.fromkeys(value[:100] for value in request.GET.getlist(parameter)[:_MOST_VALUES] if value))
        if values:
            filters[name] = values
    sort = request.GET.get("sort", "")
    return selectors.Question(
        text=tidy(request.GET.get("q", "")), language=language_here(), filters=filters,
        sort=sort if sort in SORTS else SORTS[0], page=_page(request.GET.get("page", "")),
        explain=is_in(request.user, EDITORS, ADMINISTRATORS),
    )  # fmt: skip


def _page(typed: str) -> int:
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 1
    return min(max(number, 1), selectors.MAX_PAGES)


def address(question: selectors.Question, **changes: Any) -> str:
    """The address of the same question with some of it changed; back on the first page unless a page is given."""
    wanted = {"text": question.text, "filters": question.filters, "sort": question.sort, "page": 1, **changes}
    pairs = [("q", wanted["text"])]
    pairs += [(PARAMETERS[name][0], value) for name, values in wanted["filters"].items() for value in values]
    pairs += [("sort", wanted["sort"])] if wanted["sort"] != SORTS[0] else []
    pairs += [("page", wanted["page"])] if wanted["page"] > 1 else []
    return "?" + urlencode(pairs)


def less(question: selectors.Question, name: str, value: str) -> str:
    """The address without one of its choices."""
    left = {**question.filters, name: tuple(one for one in question.filters.get(name, ()) if one != value)}
    return address(question, filters={key: values for key, values in left.items() if values})
