"""What vlogs show inside pages of others: on the home page and on a person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.urls import reverse

from cms.plugins.users import face

from . import selectors
from .models import Vlog

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from cms.plugins.users import User


def newest(request: HttpRequest) -> dict[str, Any] | None:
    """The newest vlogs this reader may see. Seldom a query."""
    vlogs = selectors.NEWEST.first(request.user, 2)  # type: ignore[arg-type]
    if not vlogs:
        return None
    kept = tuple(
        (
            vlog.pk,
            vlog.title,
            vlog.kind,
            vlog.published_at,
            vlog.poster_url,
            vlog.length,
            vlog.external_url,
            *face(vlog.author),
        )
        for vlog in vlogs
    )
    return {"vlogs": vlogs, "all_url": reverse("vlogs:list"), "kept": kept}


def introduction(request: HttpRequest, person: User) -> dict[str, Any] | None:
    """The film in which a colleague introduces themselves; to themselves, while new and without one, the way to make it."""
    vlog = selectors.introduction_of(request.user, person)
    return {"vlog": vlog, "mine": person.pk == request.user.pk} if vlog else None


def to_embed(_user: User, query: str) -> QuerySet[Vlog]:
    """Films that may be put into a text, the newest first."""
    return Vlog.objects.published().filter(title__icontains=query).order_by("-published_at", "-pk")


def embedded(_request: HttpRequest, vlogs: list[Vlog]) -> dict[Vlog, dict[str, Any]]:
    """Those that can be played now and are shared, with their captions. One query."""
    shown = [vlog for vlog in vlogs if vlog.state == Vlog.State.PUBLISHED and vlog.is_playable]
    prefetch_related_objects(shown, "captions")
    return {vlog: {"tracks": list(vlog.captions.all())} for vlog in shown}
