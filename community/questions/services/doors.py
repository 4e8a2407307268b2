"""The door that every service has, whoever calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible

if TYPE_CHECKING:
    from cms.plugins.users import User

    from ..models import Question


def reach(user: User, question: Question) -> None:
    """The last door: whoever calls a service, nobody does anything with a question they may not see."""
    if not is_visible(user, question):
        raise PermissionDenied(_("This question is not there."))
