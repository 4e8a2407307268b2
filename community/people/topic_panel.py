"""Who knows about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils import timezone

from cms.plugins.access import visible_to
from cms.plugins.points import TopicItem, TopicItems

from .models import Profile

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 4


def on_topic(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """Colleagues who have the topic on their profile, those who are not away first. One query."""
    away = Profile.objects.away_on(timezone.localdate()).filter(pk=OuterRef("pk"))
    known = visible_to(request.user, Profile.objects.active().filter(expertise=topic.pk)).annotate(away=Exists(away))
    rows = known.select_related("user").defer("works_on", "search_text")
    found = list(rows.order_by("away", "pk")[:SHOWN])
    if not found:
        return None
    items = [
        TopicItem(title=str(one.user), url=one.user.get_absolute_url(), person=one.user, facts=one.user.job)
        for one in found
    ]
    return TopicItems(items=items)
