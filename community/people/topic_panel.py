"""Who knows about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.plugins.access import EVERYONE
from cms.plugins.points import TopicItem, TopicItems

from .expertise import experts

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 4


def on_topic(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """Colleagues who have the topic on their profile, those who are not away first. Two queries."""
    found = sorted(experts([topic.pk], EVERYONE), key=lambda expert: expert.absence is not None)
    if not found:
        return None
    items = [
        TopicItem(title=str(one.person), url=one.person.get_absolute_url(), person=one.person, facts=one.person.job)
        for one in found[:SHOWN]
    ]
    return TopicItems(items=items)
