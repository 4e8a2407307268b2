"""The personal home page: greeting, top tasks, and the widgets that plugins give."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cms.plugins.asks import ask_count, asks_for, for_you_state, spoken_beside
from cms.plugins.home import PlacedWidget, home_layout
from cms.plugins.parts import render_part
from pages.models import HomePage
from pages.selectors import place_url
from toptasks.selectors import top_tasks_for

NEWS = "pages.news"


def home_context(request: HttpRequest, page: HomePage) -> dict[str, Any]:
    """Everything the home template shows. `waiting` is how many things lie ready for this reader.

    `main_hidden`: the reader hid the news. Without another block there the middle closes, and says nothing about news.
    """
    layout = home_layout(request.user)
    regions = {region: [part for one in row if (part := _part(request, one))] for region, row in layout.items()}
    asks = asks_for(request)
    spoken = spoken_beside(asks, request.user)
    tasks = top_tasks_for(request.user, limit=None)
    return {
        **regions,
        "main_hidden": any(one.widget.key == NEWS and not one.shown for one in layout["main"]),
        "asks": asks,
        "spoken": spoken,
        "for_you": for_you_state(asks, spoken),
        "waiting": ask_count(request) + (spoken is not None),
        "tasks": tasks[:8],
        "shown_tasks": tuple(tuple(task.values()) for task in tasks[:8]),
        "task_count": len(tasks),
        "forms_url": place_url("forms", request.user),
    }


def _part(request: HttpRequest, placed: PlacedWidget) -> dict[str, Any] | None:
    """A block ready to show; None when its reader hid it or it has nothing to show. A hidden one costs nothing."""
    widget = placed.widget
    context = widget.context(request) if placed.shown else None
    html = render_part(request, widget.template, context) if context is not None else ""
    if context is None or not html.strip():
        return None
    return {"key": widget.key, "title": widget.title, "html": html, "all_url": context.get("all_url", ""),
            "headed": widget.headed}  # fmt: skip
