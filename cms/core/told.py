"""What became of something a person sent from the middle of a page: said at that place, on the page they come back to.

It goes with the messages of Django, once and in no address. Where the place is not on the page (it was taken away, or this
reader may not open the page), the words stand in a toast like any other message: nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

PLACE, TYPED = "at:", "typed:"


@dataclass(frozen=True)
class Told:
    """Words at a place. `typed` is what its form was sent with, as the plugin wrote it down; `wrong` when that was a mistake."""

    text: str
    wrong: bool
    typed: str = ""


def tell_at(request: HttpRequest, place: str, text: str, *, wrong: bool = False, typed: str = "") -> None:
    """Say this at `place` of the next page. Neither `place` nor `typed` may hold white space (ValueError)."""
    tags = [f"{PLACE}{place}", *([f"{TYPED}{typed}"] if typed else [])]
    if any(len(tag.split()) != 1 for tag in tags):
        raise ValueError("a place and what was typed are one word each")
    messages.add_message(request, messages.ERROR if wrong else messages.SUCCESS, text, extra_tags=" ".join(tags))


def told_at(request: HttpRequest, place: str) -> Told | None:
    """What is to be said at this place now; from then on no toast says it too."""
    found = None
    for message in getattr(request, "_messages", ()):  # a request that was made by hand has none
        tags = (message.extra_tags or "").split()
        if f"{PLACE}{place}" in tags:
            message.said = True
            typed = next((tag.removeprefix(TYPED) for tag in tags if tag.startswith(TYPED)), "")
            found = Told(str(message.message), message.level == messages.ERROR, typed)
    return found


def way_back(request: HttpRequest, wanted: str) -> str:
    """The address somebody came from, when it is one of this house that answers something; else nothing."""
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return ""
    try:
        resolve(wanted.partition("?")[0].partition("#")[0])
    except Resolver404:
        return ""
    return wanted
