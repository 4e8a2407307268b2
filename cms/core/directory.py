"""Where colleagues are found: asked of the plugin that knows, so that nobody else names its addresses. Empty while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .points import PeopleDirectory
from .registry import enabled
from .scope import remembered

if TYPE_CHECKING:
    from .models import User


def _directory() -> PeopleDirectory | None:
    return remembered("people_directory", lambda: next(iter(enabled(PeopleDirectory)), None))


def person_url(person: User) -> str:
    """The page of a colleague."""
    directory = _directory()
    return directory.person(person) if directory else ""


def directory_url() -> str:
    """The list of all colleagues."""
    directory = _directory()
    return directory.everybody() if directory else ""


def mention_url() -> str:
    """The address that suggests names after an @."""
    directory = _directory()
    return directory.mentions() if directory else ""


def face(person: User | None) -> tuple[object, ...]:
    """All that a picture with a name beside it is made of, for what is `kept` of a block. Empty when somebody left."""
    return (person.pk, person.username, person.display_name, person.photo_url, person.is_active) if person else ()
