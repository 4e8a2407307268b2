"""Reading: all pages, and one page with everything the house has on its topic."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse

from cms.plugins.access import can, visible_or_404
from cms.plugins.pagination import keyset_page
from cms.plugins.topic_panels import FilledPanel, panels_on

from . import editions, selectors
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
    panels = panels_on(request, page.topic) if page.topic else []
    number, follows = selectors.followers(page, user)
    waiting = selectors.suggestions_waiting(user).filter(section__page=page) if keeps else []
    context = {
        "expertise": page,
        "keepers": [person for person in page.keepers if person.is_active],
        "intro": _one(sections, Section.Kind.INTRO),
        "points": _one(sections, Section.Kind.POINTS),
        "texts": [section for section in sections if section.kind == Section.Kind.TEXT and section.is_live],
        "off_page": [section for section in sections if not section.is_live],
        "rows": [panel for panel in panels if panel.point.shape == "rows"],
        "cards": [panel for panel in panels if panel.point.shape == "cards"],
        "aside": _beside(panels, page),
        "files": selectors.files_of(page),
        "editions": (others := editions.editions_of(page, user)),
        "elsewhere": editions.hold_side_by_side(sections, others, user),
        "other_languages": {one.language: one.own_url for one in others},
        "followers": number,
        "follows": follows,
        "writes": writes,
        "keeps": keeps,
        "may_settle": bool(can(user, "expertise.settle", page)),
        "may_suggest": bool(can(user, "expertise.suggest", page)),
        "waiting": list(waiting),
        "suggested": selectors.own_suggestions(user, page) if not writes else [],
        "ask": next((found.content for found in panels if found.content.action_url), None),
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


def _beside(panels: list[FilledPanel], page: ExpertisePage) -> list[FilledPanel]:
    """What stands beside the text. Colleagues who keep the page stand at its top already."""
    found = []
    for filled in panels:
        items = filled.content.items
        if filled.point.shape == "people":
            items = [item for item in items if not page.is_kept_by(item.person)]
        if filled.point.shape in ASIDE and (items or filled.content.action_url):
            found.append(FilledPanel(filled.point, replace(filled.content, items=items)))
    return found
