"""Following a page: its changes are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible

from ..models import ExpertisePage, Follower

if TYPE_CHECKING:
    from cms.plugins.users import User


def follow(*, page: ExpertisePage, user: User) -> None:
    """Doing it twice is doing it once. Raises PermissionDenied for a page this person does not see."""
    if not is_visible(user, page):
        raise PermissionDenied(_("This page is not for you."))
    Follower.objects.get_or_create(page=page, user=user)


def unfollow(*, page: ExpertisePage, user: User) -> None:
    Follower.objects.filter(page=page, user=user).delete()
