"""What publishing has about a topic: its protocols, with how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from cms.plugins.access import fresh_pages_visible
from cms.plugins.points import TopicItem, TopicItems
from cms.plugins.site import QUIET, HouseMemory
from pages.models import ProtocolPage
from pages.selectors import current_locale_id, departments, place_url, protocols_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import Topic

SHOWN, MOST = 5, 20
_ABOUT: HouseMemory = HouseMemory("pages.about_topic", most=200, seconds=60, longer=QUIET)


def protocols(request: HttpRequest, topic: Topic) -> TopicItems | None:
    """Valid protocols of the department with the topic's short address, and those that name the topic in their title or
    among the words people search for. From memory, as a rule."""
    locale = current_locale_id()
    kept = _ABOUT.get((topic.pk, locale), lambda: _first(ProtocolPage.objects.filter(locale_id=locale), topic, MOST))
    found = fresh_pages_visible(request.user, kept)[: SHOWN + 1]
    if len(found) <= SHOWN and len(kept) == MOST:  # there are more than are kept
        found = _first(protocols_for(request.user, locale), topic, SHOWN + 1)
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


def _first(pages: QuerySet[Any], topic: Topic, most: int) -> list[Any]:
    """The first protocols about a topic, whoever may read them, each with its address. One query."""
    about = Q(title__icontains=topic.name) | Q(keywords__icontains=topic.name) | Q(department__slug=topic.slug)
    rows = pages.filter(about, state=ProtocolPage.State.VALID).select_related("locale", "access")
    found = list(rows.defer("body", "search_description").order_by("number", "title")[:most])
    for page in found:
        page.address = page.get_url() or ""
    return found


def _item(page: Any) -> TopicItem:
    badge = page.badge
    return TopicItem(
        title=page.title, url=page.address, mark=page.number, facts=_("version %(number)s") % {"number": page.version},
        state=badge["text"], tone=badge["tone"], icon=badge["icon"],
    )  # fmt: skip
