"""Reading: all pages, and one page with everything the house has on its topic."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse

from cms.plugins.access import can, visible_or_404
from cms.plugins.pagination import keyset_page
from cms.plugins.shelves import FilledShelf, shelves_on

from . import selectors
from .forms import FileForm, NewSectionForm, ReviewForm
from .models import ExpertisePage, Section

ASIDE = ("talk", "people")


def index(request: Any) -> HttpResponse:
    """All pages this reader may see, by title."""
    rows = selectors.with_intro(selectors.pages_for(request.user))
    context = {
        "page": keyset_page(rows, order=("title", "pk"), after=request.GET.get("after"), size=24),
        "drafts": selectors.drafts_of(request.user),
        "may_begin": can(request.user, "expertise.begin"),
    }
    return TemplateResponse(request, "expertise/list.html", context)


def detail(request: Any, pk: int) -> HttpResponse:
    page = visible_or_404(request.user, ExpertisePage.objects.for_listing(), pk=pk)
    return show_page(request, page)


def show_page(request: Any, page: ExpertisePage, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The page; `forms` are those that were sent with something wrong in them."""
    user = request.user
    writes, keeps = bool(can(user, "expertise.edit", page)), bool(can(user, "expertise.keep", page))
    sections = selectors.sections_of(page, writer=writes)
    shelves = shelves_on(request, page.topic) if page.topic else []
    number, follows = selectors.followers(page, user)
    waiting = selectors.suggestions_waiting(user).filter(section__page=page) if keeps else []
    context = {
        "expertise": page,
        "keepers": [person for person in page.keepers if person.is_active],
        "intro": _one(sections, Section.Kind.INTRO),
        "points": _one(sections, Section.Kind.POINTS),
        "texts": [section for section in sections if section.kind == Section.Kind.TEXT and section.is_live],
        "off_page": [section for section in sections if not section.is_live],
        "rows": [shelf for shelf in shelves if shelf.point.shape == "rows"],
        "cards": [shelf for shelf in shelves if shelf.point.shape == "cards"],
        "aside": _beside(shelves, page),
        "files": list(page.files.all()),
        "editions": selectors.editions_of(page, user),
        "followers": number,
        "follows": follows,
        "writes": writes,
        "keeps": keeps,
        "may_settle": bool(can(user, "expertise.settle", page)),
        "may_suggest": bool(can(user, "expertise.suggest", page)),
        "waiting": list(waiting),
        "suggested": selectors.own_suggestions(user, page) if not writes else [],
        "ask": next((found.shelf for found in shelves if found.shelf.action_url), None),
        "review_form": ReviewForm(),
        "section_form": NewSectionForm(),
        "file_form": FileForm(),
        **forms,
    }
    context["key_points"] = selectors.points_of(context["points"].body) if context["points"] else []
    context["cards_title"] = [found.point.label for found in context["cards"]]
    return TemplateResponse(request, "expertise/detail.html", context, status=status)


def _one(sections: list[Section], kind: str) -> Section | None:
    return next((section for section in sections if section.kind == kind and section.is_live), None)


def _beside(shelves: list[FilledShelf], page: ExpertisePage) -> list[FilledShelf]:
    """What stands beside the text. Colleagues who keep the page stand at its top already."""
    found = []
    for filled in shelves:
        items = filled.shelf.items
        if filled.point.shape == "people":
            items = [item for item in items if not page.is_kept_by(item.person)]
        if filled.point.shape in ASIDE and (items or filled.shelf.action_url):
            found.append(FilledShelf(filled.point, replace(filled.shelf, items=items)))
    return found
