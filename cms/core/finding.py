"""Finding for plugins that do not know each other: asked of the plugin that gives a `Finder`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .points import Finder, Finding
from .registry import enabled

if TYPE_CHECKING:
    from .models import User


def find_alike(user: User, text: str, *, kinds: tuple[str, ...], limit: int = 5) -> list[Finding]:
    """What this reader may see of these kinds (as search documents name them) and that is about the same, the nearest first."""
    finder = next(iter(enabled(Finder)), None)
    return finder.find(user, text, kinds, limit) if finder and text.strip() else []
