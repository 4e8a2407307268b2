"""What a moderator judges, whole: besides the words what stands between them, and a film or a poll itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.core.embeds import MOST_EMBEDS, places_in, render_embeds_of_many, with_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from .desk import DeskItem


def show_whole(request: HttpRequest, items: Iterable[DeskItem]) -> None:
    """Fill `html` and `itself` of these items with what this reader may see, to look at only. A fixed number of queries for a
    page of them."""
    shown_items = list(items)
    references = [item.reference for item in shown_items]
    for item in shown_items:
        references += places_in(item.card.html)[:MOST_EMBEDS]
    shown = render_embeds_of_many(request, references, only_looking=True)
    for item in shown_items:
        item.html = with_shown(item.card.html, shown)
        item.itself = shown.get(item.reference, item.itself)
