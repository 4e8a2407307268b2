"""The bell's own page: what asks something, then what happened, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from cms.core.asks import ask_reference, asks_for
from cms.core.bell import Card, card_page, first_unread, mark_read, present
from cms.core.http import ReaderRequest
from cms.core.points import Ask
from cms.core.unread import told

SLAB = 4


@dataclass(frozen=True)
class Asked:
    """A line of the slab: what is asked, and the unread notification that told of it."""

    ask: Ask
    url: str
    unread: bool


def notification_list(request: ReaderRequest) -> HttpResponse:
    """What happened for me, newest first; what I may no longer see is left out. The first page starts with what asks something."""
    after = request.GET.get("after")
    cards, page = card_page(request.user, after)
    asked, more = ([], 0) if page.after else _asked(request, cards)
    spoken = {ask_reference(line.ask) for line in asked}
    context = {
        "asked": asked,
        "more": more,
        "cards": [card for card in cards if not card.is_told_by(spoken)],
        "page": page,
    }
    return TemplateResponse(request, "core/notifications.html", context)


def _asked(request: ReaderRequest, cards: list[Card]) -> tuple[list[Asked], int]:
    """The lines of the slab and how many more wait. One that a card told of leads through that card, which marks it read."""
    everything = asks_for(request)
    told_of = {reference: card for card in reversed(cards) for reference in (card.about, *card.targets)}
    lines = []
    for ask in [ask for asks in everything for ask in asks.items][:SLAB]:
        card = told_of.get(ask_reference(ask))
        url = reverse("notifications:open", args=[card.pk]) if card and card.unread else ask.url
        lines.append(Asked(ask, url, bool(card and card.unread)))
    return lines, sum(asks.count for asks in everything) - len(lines)


@require_GET
def notification_open(request: ReaderRequest, pk: int) -> HttpResponse:
    """Go to what a card is about, to the first thing not read yet, and mark the whole card read."""
    row = told(request.user).filter(pk=pk).select_related("activity__actor").first()
    if row is None:
        raise Http404
    start = first_unread(request.user, row)
    shown = present([start, row], request.user)
    item = shown.get(start.pk) or shown.get(row.pk)
    if item is None:
        raise Http404
    mark_read(user=request.user, bundles=[row.bundle])
    return redirect(item.url or reverse("notifications:list"))


@require_POST
def notification_read_all(request: ReaderRequest) -> HttpResponse:
    mark_read(user=request.user)
    return redirect("notifications:list")
