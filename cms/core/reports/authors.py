"""What its writers hear when a moderator hides something or brings it back, and whom they can ask about it."""

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
    return _writers(activity) if _is_hidden(activity.target) else []


def writers_of_hidden(activity: Activity) -> Iterable[int]:
    """The same for what several people wrote together; nobody for what one person wrote."""
    return author_of_hidden(activity) if len(_writer_ids(activity.target)) > 1 else []


def writers_of_shown(activity: Activity) -> Iterable[int]:
    """Whose words were brought back; nobody when it was hidden again before it was told."""
    return [] if _is_hidden(activity.target) else _writers(activity)


def _is_hidden(thing: Any) -> bool:
    """Hidden, and not taken away by its author since."""
    return bool(getattr(thing, "hidden_reason", "")) and getattr(thing, "deleted_at", None) is None


def _writers(activity: Activity) -> list[int]:
    return [pk for pk in _writer_ids(activity.target) if pk != activity.data.get("moderator")]


def _writer_ids(thing: Any) -> list[int]:
    """What a contribution says of its writers; of anything else its author."""
    if hasattr(thing, "writer_ids"):
        return thing.writer_ids()
    return [pk for pk in [getattr(thing, "author_id", None)] if pk is not None]


def reasons(things: list[Any]) -> Mapping[Any, str]:
    """Why each of these is hidden; nothing for what is shown again."""
    return {thing.pk: getattr(thing, "hidden_reason", "") for thing in things}


def hosts_to_ask() -> list[User]:
    """A few hosts whom an author can ask about a decision. One query a request."""
    hosts = User.objects.active().filter(groups__name=HOSTS).order_by("display_name", "pk")
    return remembered("reports.hosts_to_ask", lambda: list(hosts[:MOST_NAMED]))
