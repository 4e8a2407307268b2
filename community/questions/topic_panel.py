"""What was asked about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.plugins.points import TopicItem, TopicItems
from cms.plugins.text import when_text

from . import selectors

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 3


def on_topic(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """The newest questions about it, and the way to ask one. From memory, as a rule."""
    asked = selectors.newest_about(request.user, topic, SHOWN + 1)  # type: ignore[arg-type]
    more_url = f"{reverse('questions:list')}?topic={topic.slug}" if len(asked) > SHOWN else ""
    return TopicItems(
        items=[_item(question) for question in asked[:SHOWN]],
        more=_("All questions"),
        more_url=more_url,
        action=_("Ask your question"),
        action_url=f"{reverse('questions:compose')}?topic={topic.slug}",
    )


def _item(question: Any) -> TopicItem:
    """A question with how it stands: answered by whom, being answered, or waiting."""
    if question.accepted_id and question.accepted is not None:
        said = {
            "name": question.accepted.author or _("A former colleague"),
            "date": when_text(question.accepted_at, "day"),
        }
        state, tone, icon = _("%(name)s answered, %(date)s") % said, "success", "circle-check"
    elif question.answer_count:
        state, tone, icon = _("Colleagues are answering"), "neutral", "message-circle"
    else:
        since = {"date": when_text(question.published_at, "day")}
        state, tone, icon = _("Waits for an answer since %(date)s") % since, "warning", "clock"
    return TopicItem(
        title=question.title,
        url=question.get_absolute_url(),
        state=state,
        tone=tone,
        icon=icon,
        language=question.language,
    )
