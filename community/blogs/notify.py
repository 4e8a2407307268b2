"""Who hears of what happens with blogs. The kernel leaves out the actor and whoever may not see the post."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .models import Coauthor, Quoted

if TYPE_CHECKING:
    from cms.plugins.activities import Activity


def coauthor(activity: Activity) -> Iterable[int]:
    """The colleague who was asked to write along on what is not shared yet."""
    return _named(activity) if getattr(activity.target, "published_at", None) is None else []


def coauthor_of_shared(activity: Activity) -> Iterable[int]:
    """The colleague who was named as a writer of what stands there already: nothing is asked of them."""
    return _named(activity) if getattr(activity.target, "published_at", None) is not None else []


def _named(activity: Activity) -> list[int]:
    return [activity.data["person"]] if "person" in activity.data else []


def writers(activity: Activity) -> Iterable[int]:
    """Author and co-authors: one of them, or the clock, has published what they wrote."""
    author = getattr(activity.target, "author_id", None)
    together = Coauthor.objects.filter(post_id=activity.target_id).values_list("user_id", flat=True)
    return [*filter(None, [author]), *together]


def quoted(activity: Activity) -> Iterable[int]:
    return Quoted.objects.filter(post_id=activity.target_id).values_list("user_id", flat=True)
