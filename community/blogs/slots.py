"""What blogs show below a conversation: what was made of it, and the way to make something of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from .models import BlogPost
from .threads import summed_up

if TYPE_CHECKING:
    from django.http import HttpRequest


def conversation(request: HttpRequest, target: Any) -> dict[str, Any] | None:
    if isinstance(target, BlogPost) and target.source_type_id:
        return None
    address = reverse("blogs:from_thread", args=[target._meta.label_lower, target.pk])
    return {"posts": summed_up(request.user, target), "address": address}  # type: ignore[arg-type]
