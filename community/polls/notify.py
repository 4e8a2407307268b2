"""Who hears that a poll is closed: its author, and in a poll by name everybody who voted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .models import Poll, Vote


def author(activity: Any) -> Iterable[int]:
    return list(Poll.objects.filter(pk=activity.target_id, author__isnull=False).values_list("author_id", flat=True))


def voters(activity: Any) -> Iterable[int]:
    """Nobody of an anonymous poll: a list of who is told would be a list of who voted."""
    rows = Vote.objects.filter(poll=activity.target_id, poll__anonymous=False, place=1, user__isnull=False)
    return list(rows.values_list("user_id", flat=True))
