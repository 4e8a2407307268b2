"""What the plugins that are on have about a topic, for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .points import TopicItems, TopicPanel
from .registry import enabled

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import Topic


@dataclass(frozen=True)
class FilledPanel:
    """A panel with something to show, and the point it comes from."""

    point: TopicPanel
    content: TopicItems


def panels_on(request: HttpRequest, topic: Topic) -> list[FilledPanel]:
    """The panels that have something about this topic for the reader of this request, in the order of their points."""
    filled = ((point, point.items(request, topic)) for point in enabled(TopicPanel))
    return [FilledPanel(point, content) for point, content in filled if content is not None]
