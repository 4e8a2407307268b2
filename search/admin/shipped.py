"""The groups of synonyms that come with the product: looking through them, and switching one off or on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from search import glossary
from search.language.glossary import Synonyms, shipped
from search.language.normalise import fold
from search.loop.missed import may_decide

PAGE_SIZE = 50
AREAS = {
    "work": _("Work and contract"),
    "ict": _("Computers and privacy"),
    "building": _("Buildings and services"),
    "safety": _("Safety"),
    "care": _("Care"),
    "government": _("Local government"),
    "education": _("Education"),
}


def shipped_groups(request: HttpRequest) -> HttpResponse:
    """The list, by area and by a word in it. A POST switches one group."""
    if not may_decide(request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _switched(request)
    text, area = request.GET.get("q", "")[:100], request.GET.get("area", "")
    off = glossary.switched_off()
    rows = [
        {"group": group, "area": AREAS.get(group.area, group.area), "is_on": group.key not in off}
        for group in shipped()
        if (not area or group.area == area) and _holds(group, text)
    ]
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    context: dict[str, Any] = {
        "page_obj": page, "total": len(rows), "off": len(off), "areas": AREAS, "area": area, "query": text,
        "kept": urlencode({"q": text, "area": area}),
    }  # fmt: skip
    return TemplateResponse(request, "search/admin/shipped.html", context)


def _holds(group: Synonyms, text: str) -> bool:
    return not text or any(fold(text) in fold(term) for term in group.terms)


def _switched(request: HttpRequest) -> HttpResponse:
    try:
        glossary.switch(request.POST.get("key", ""), on=request.POST.get("on") == "1")
    except KeyError:
        raise Http404 from None
    kept = urlencode({name: request.POST.get(name, "")[:100] for name in ("q", "area", "p")})
    return HttpResponseRedirect(f"{reverse('search_shipped')}?{kept}")
