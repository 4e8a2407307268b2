"""What blogs have about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.plugins.points import TopicItem, TopicItems

from . import selectors

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 3


def on_topic(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """The newest posts about it. From memory, as a rule."""
    posts = selectors.latest_about(request.user, topic, SHOWN + 1)  # type: ignore[arg-type]
    if not posts:
        return None
    items = [
        TopicItem(
            title=post.title, url=post.get_absolute_url(), kicker=_("Blog"), facts=str(post.author or ""), date=post.published_at,
            image_url=post.cover.small.url if post.cover else "", language=post.language,
        )
        for post in posts[:SHOWN]
    ]  # fmt: skip
    more_url = f"{reverse('blogs:list')}?topic={topic.slug}" if len(posts) > SHOWN else ""
    return TopicItems(items=items, more=_("All blogs"), more_url=more_url)
