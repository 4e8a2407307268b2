"""The personal home page: greeting, top tasks, and the widgets that plugins give."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from cms.plugins.asks import ask_count, asks_for, spoken_to
from cms.plugins.points import HomeWidget
from cms.plugins.registry import enabled
from pages.models import HomePage
from pages.selectors import place_url, top_tasks_for

REGIONS = ("main", "aside", "bottom")


def home_context(request: HttpRequest, page: HomePage) -> dict[str, Any]:
    """Everything the home template shows. `waiting` is how many things lie ready for this reader."""
    regions: dict[str, list[dict[str, Any]]] = {region: [] for region in REGIONS}
    for widget in enabled(HomeWidget):
        context = widget.context(request)
        if context is None:
            continue
        html = render_to_string(widget.template, context, request=request)
        if html.strip():
            region = widget.region if widget.region in regions else "bottom"
            own = {"key": widget.key, "title": widget.title, "html": html, "all_url": context.get("all_url", "")}
            regions[region].append(own)
    spoken = spoken_to(request.user)
    tasks = top_tasks_for(request.user, limit=None)
    return {
        **regions,
        "asks": asks_for(request),
        "spoken": spoken,
        "waiting": ask_count(request) + (spoken is not None),
        "tasks": tasks[:8],
        "task_count": len(tasks),
        "forms_url": place_url("forms", request.user),
    }
