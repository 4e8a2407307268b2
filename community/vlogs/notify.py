"""Who hears what becomes of a film: its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from cms.plugins.activities import Activity


def author(activity: Activity) -> list[int]:
    target = activity.target
    return [target.author_id] if target is not None and target.author_id else []


def way_out(activity: Activity) -> str:
    """Where the author can try again or choose another film."""
    return reverse("vlogs:detail", args=[activity.target_id])
