"""What people shows inside pages of others: on the home page, beside an owner, in the settings."""

from django.http import HttpRequest

from . import selectors
from .models import Profile
from .presence import presence_of


def new_colleagues(request: HttpRequest) -> dict | None:
    people = selectors.colleagues_new(request.user)
    return {"people": people} if people else None


def call_buttons(request: HttpRequest, person) -> dict | None:
    """Ways to reach a colleague; none for yourself or for somebody who left."""
    if not person.is_active or person.pk == request.user.pk:
        return None
    profile = Profile.objects.select_related("location").prefetch_related("work_days").filter(user=person).first()
    if profile is None:
        return None
    return {"profile": profile, "person": person, "presence": presence_of(profile)}


def settings_links(request: HttpRequest, person) -> dict | None:
    return {"person": person} if person.pk == request.user.pk else None
