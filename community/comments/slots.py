"""The parts of a conversation inside pages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .reactions import tallies_for
from .selectors import comment_counts
from .targets import is_discussable, is_open, kind_of, type_of

if TYPE_CHECKING:
    from django.http import HttpRequest


def takes_part(obj: Any) -> bool:
    return is_discussable(obj)


def reactions(request: HttpRequest, obj: Any) -> dict[str, Any] | None:
    """The pills under an article; nothing when its conversation is switched off."""
    if not is_open(obj) or not request.user.is_authenticated:
        return None
    return {"tallies": tallies_for(request.user, type(obj), [obj.pk])[obj.pk], "kind": kind_of(obj)}


def conversation(request: HttpRequest, obj: Any) -> dict[str, Any] | None:
    """The conversation under an article. Closed and empty: nothing at all; closed with comments: to read only."""
    from .views import conversation_context

    if not request.user.is_authenticated or getattr(request, "is_preview", False):
        return None
    context = conversation_context(request, obj)
    page = context["conversation"]
    return context if page.is_open or page.count else None


def count(_request: HttpRequest, obj: Any) -> dict[str, Any] | None:
    found = comment_counts([obj]).get((type_of(obj).pk, obj.pk), 0)
    return {"count": found, "kept": found} if found else None


def counts(_request: HttpRequest, objs: list[Any]) -> dict[Any, dict[str, Any]]:
    """The number of comments of every row of a list, in one query. Rows without any are left out."""
    discussed = [obj for obj in objs if is_discussable(obj)]
    found = comment_counts(discussed)
    numbers = {obj: found.get((type_of(obj).pk, obj.pk), 0) for obj in discussed}
    return {obj: {"count": number, "kept": number} for obj, number in numbers.items() if number}
