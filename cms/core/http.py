"""The request of somebody who signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from cms.core.models import User


class ReaderRequest(HttpRequest):
    """What a view behind `LoginRequiredMiddleware` gets: `user` is always a person. For type annotations only."""

    if TYPE_CHECKING:
        user: User  # type: ignore[assignment]
