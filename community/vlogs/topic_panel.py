"""What vlogs have about a topic."""

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
    """The newest vlogs about it. From memory, as a rule."""
    vlogs = selectors.newest_about(request.user, topic, SHOWN + 1)  # type: ignore[arg-type]
    if not vlogs:
        return None
    items = [
        TopicItem(
            title=vlog.title, url=vlog.get_absolute_url(), kicker=_("Vlog"), facts=str(vlog.author or ""), date=vlog.published_at,
            image_url=vlog.poster_url, mark=vlog.length, language=vlog.language,
        )
        for vlog in vlogs[:SHOWN]
    ]  # fmt: skip
    more_url = reverse("vlogs:playlist", args=[topic.slug]) if len(vlogs) > SHOWN else ""
    return TopicItems(items=items, more=_("All vlogs"), more_url=more_url)
