"""Who knows about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils import timezone

from cms.plugins.points import TopicItem, TopicItems
from cms.plugins.site import HouseMemory

from .models import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 4
_KNOWN: HouseMemory = HouseMemory("people.about_topic", most=500, seconds=30)


def on_topic(_request: HttpRequest, topic: Topic) -> TopicItems | None:
    """Colleagues who have the topic on their profile, those who are not away first. From memory for half a minute."""
    found = _KNOWN.get((topic.pk, timezone.localdate()), lambda: _who_know(topic))
    if not found:
        return None
    items = [
        TopicItem(title=str(one.user), url=one.user.get_absolute_url(), person=one.user, facts=one.user.job)
        for one in found
    ]
    return TopicItems(items=items)


def _who_know(topic: Topic) -> list[Profile]:
    """The same for every reader: all colleagues see each other's profile. One query."""
    away = Profile.objects.away_on(timezone.localdate()).filter(pk=OuterRef("pk"))
    known = Profile.objects.active().filter(expertise=topic.pk).annotate(away=Exists(away))
    return list(known.select_related("user").defer("works_on", "search_text").order_by("away", "pk")[:SHOWN])


def forget(topics: Iterable[int]) -> None:
    """Somebody put these topics on their profile or took them away: this process asks again."""
    for pk in topics:
        _KNOWN.forget((pk, timezone.localdate()))
