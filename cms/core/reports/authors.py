"""What its author hears when a moderator hides something or brings it back, and whom they can ask about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cms.core.models import User
from cms.core.roles import HOSTS
from cms.core.scope import remembered

if TYPE_CHECKING:
    from cms.core.models import Activity

MOST_NAMED = 3
"""Hosts who are named as those to turn to."""


def author_of_hidden(activity: Activity) -> Iterable[int]:
    """Whose words they are, unless the author is the moderator; nobody when it was brought back before it was told."""
    return _author(activity) if getattr(activity.target, "hidden_reason", "") else []


def author_of_shown(activity: Activity) -> Iterable[int]:
    """The same for what was brought back; nobody when it was hidden again before it was told."""
    return [] if getattr(activity.target, "hidden_reason", "") else _author(activity)


def _author(activity: Activity) -> list[int]:
    pk = getattr(activity.target, "author_id", None)
    return [pk] if pk is not None and pk != activity.data.get("moderator") else []


def reasons(things: list[Any]) -> Mapping[Any, str]:
    """Why each of these is hidden; nothing for what is shown again."""
    return {thing.pk: getattr(thing, "hidden_reason", "") for thing in things}


def hosts_to_ask() -> list[User]:
    """A few hosts whom an author can ask about a decision. One query a request."""
    hosts = User.objects.active().filter(groups__name=HOSTS).order_by("display_name", "pk")
    return remembered("reports.hosts_to_ask", lambda: list(hosts[:MOST_NAMED]))
