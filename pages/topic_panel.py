"""What publishing has about a topic: its protocols, with how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext as _

from cms.plugins.points import TopicItem, TopicItems
from pages.models import ProtocolPage
from pages.selectors import current_locale_id, departments, place_url, protocols_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN = 5


def protocols(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """Valid protocols of the department with the topic's short address, and those that name the topic in their title or
    among the words people search for. One query."""
    locale = current_locale_id()
    about = Q(title__icontains=topic.name) | Q(keywords__icontains=topic.name) | Q(department__slug=topic.slug)
    rows = protocols_for(request.user, locale).filter(about, state=ProtocolPage.State.VALID).order_by("number", "title")
    found = list(rows[: SHOWN + 1])
    if not found:
        return None
    is_department = any(department.slug == topic.slug for department in departments(locale))
    overview = place_url("protocols", request.user)
    search = f"department={topic.slug}" if is_department else f"q={topic.name}"
    return TopicItems(
        items=[_item(page) for page in found[:SHOWN]],
        more=_("All protocols"),
        more_url=f"{overview}?{search}" if overview and len(found) > SHOWN else "",
    )


def _item(page: Any) -> TopicItem:
    badge = page.badge
    return TopicItem(
        title=page.title, url=page.get_url() or "", mark=page.number, facts=_("version %(number)s") % {"number": page.version},
        state=badge["text"], tone=badge["tone"], icon=badge["icon"],
    )  # fmt: skip
