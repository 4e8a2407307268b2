"""The seven seats at the sign-in table of the demo. Never in production, and only when the people of the demo are there."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

PASSWORD = "linde"  # noqa: S105 - printed on the sign-in page of the demo, and nowhere else
SEATS = {
    "hanna": _("host"),
    "amir": _("ambassador"),
    "niels": _("new"),
    "emma": _("night care"),
    "carmen": _("editor"),
    "ed": _("expert"),
    "admin": _("administrator"),
}


@dataclass(frozen=True)
class Seat:
    username: str
    first_name: str
    role: str
    has_photo: bool
    place: int
    user: object


def seats() -> list[Seat]:
    """The seats in their order around the table; empty when this is not the demo or somebody is missing."""
    if not settings.DEMO:
        return []
    people = {user.username: user for user in get_user_model().objects.filter(username__in=SEATS, is_active=True)}
    if len(people) != len(SEATS) or not all(u.email.endswith("@delinde.example") for u in people.values()):
        return []
    return [
        Seat(name, people[name].display_name.split()[0], str(role), bool(people[name].photo), place, people[name])
        for place, (name, role) in enumerate(SEATS.items())
    ]


def seat_photo(username: str):
    """The photo of a demo account for the sign-in page, or None."""
    return next(
        (
            seat.user.photo  # type: ignore[attr-defined]
            for seat in seats()
            if seat.username == username and seat.has_photo
        ),
        None,
    )
