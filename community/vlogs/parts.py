"""What vlogs show inside pages of others: on the home page and on a person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from . import selectors

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import User


def newest(request: HttpRequest) -> dict[str, Any] | None:
    """The newest vlogs this reader may see. One query."""
    vlogs = list(selectors.vlogs_shared(request.user)[:2])
    return {"vlogs": vlogs, "all_url": reverse("vlogs:list")} if vlogs else None


def introduction(request: HttpRequest, person: User) -> dict[str, Any] | None:
    """The film in which a colleague introduces themselves; to themselves, while new and without one, the way to make it."""
    vlog = selectors.introduction_of(request.user, person)
    return {"vlog": vlog, "mine": person.pk == request.user.pk} if vlog else None
