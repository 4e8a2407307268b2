"""What the plugins that are on have about a topic, for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .points import TopicItems, TopicShelf
from .registry import enabled

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import Topic


@dataclass(frozen=True)
class FilledShelf:
    """A shelf with something to show, and the point it comes from."""

    point: TopicShelf
    shelf: TopicItems


def shelves_on(request: HttpRequest, topic: Topic) -> list[FilledShelf]:
    """The shelves that have something about this topic for the reader of this request, in the order of their points."""
    filled = ((point, point.shelf(request, topic)) for point in enabled(TopicShelf))
    return [FilledShelf(point, shelf) for point, shelf in filled if shelf is not None]
