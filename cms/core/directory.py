"""Where colleagues are found: asked of the plugin that knows, so that nobody else names its addresses. Empty while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

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


def colleagues_typed(names: str) -> list[User]:
    """The active colleagues behind “@ed, Emma de Wit”, each by user name or by a whole name that nobody else has.

    Raises ValidationError with a sentence for a name nobody has, or several have: nobody is forgotten, or let in, in silence.
    """
    from .models import User

    found: list[User] = []
    people = User.objects.active()
    for typed in filter(None, map(str.strip, names.split(","))):
        name = typed.removeprefix("@").strip()
        fits = list(people.filter(username__iexact=name)[:1]) or list(people.filter(display_name__iexact=name)[:2])
        if not fits:
            raise ValidationError(_("We do not know %(name)s. Type @ and choose a colleague.") % {"name": typed})
        if len(fits) > 1:
            raise ValidationError(_("Several colleagues are called %(name)s. Type @ and choose one.") % {"name": typed})
        found += fits
    return found
