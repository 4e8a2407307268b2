"""What publishing puts on the home page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cms.plugins.access import tokens_for
from cms.plugins.site import house_cached
from pages.models import FormPage, FormSubmission
from pages.selectors import current_locale_id, home_news, place_url, waiting_for

SHOWN = 2


def news(request: HttpRequest) -> dict[str, Any] | None:
    """The lead item and three more."""
    pages = home_news(request.user, current_locale_id())
    if not pages:
        return None
    return {"lead": pages[0], "rest": pages[1:], "pages": pages, "all_url": place_url("news", request.user)}


def waiting(request: HttpRequest) -> dict[str, Any] | None:
    """Protocols this reader is asked to confirm: two with a button, the rest as a number."""
    protocols = waiting_for(request.user, current_locale_id())
    if not protocols:
        return None
    more = len(protocols) - SHOWN
    return {
        "protocols": protocols[:SHOWN],
        "more": max(more, 0),
        "all_url": place_url("protocols", request.user),
        "waiting": len(protocols),
    }


def inbox(request: HttpRequest) -> dict[str, Any] | None:
    """New forms for those who handle them; nothing (and no query) for everybody else."""
    handled = house_cached("pages.handlers", lambda: set(FormPage.objects.values_list("handlers", flat=True)))
    if not handled & tokens_for(request.user):
        return None
    forms = FormPage.objects.filter(handlers__in=tokens_for(request.user)).values("pk")
    count = FormSubmission.objects.filter(page__in=forms, status=FormSubmission.Status.NEW).count()
    inbox_url = place_url("forms", request.user)
    if not count or not inbox_url:
        return None
    return {"count": count, "url": f"{inbox_url}inbox/", "waiting": 1}
