"""What people shows inside pages of others: on the home page, beside an owner, in the settings."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from cms.plugins.access import tokens_for
from cms.plugins.site import HouseMemory, house_cached

from . import audience, selectors
from .models import Profile, Team

MATES, LOOKED_AT = 4, 40
STATES = ("working", "free", "unknown", "away")

_CARDS = HouseMemory("people.contacts", most=256, seconds=60)


def new_colleagues(request: HttpRequest) -> dict | None:
    people = selectors.colleagues_new(request.user)
    if not people:
        return None
    faces = [(p.user.pk, p.user.username, p.user.display_name, p.user.photo_url, p.user.job) for p in people]
    places = [p.location.name if p.location else "" for p in people]
    return {"people": people, "kept": (*faces, *places)}


def team_now(request: HttpRequest) -> dict | None:
    """Some colleagues of the reader's team and whether they are at work, those who are first. Nobody without a team."""
    teams = selectors.teams_by_id()
    own = sorted(filter(None, map(audience.team_id_in, tokens_for(request.user))))
    team = next((teams[pk] for pk in own if pk in teams), None)
    if team is None:
        return None
    mates = [profile for profile in _team_by_presence(team) if profile.user_id != request.user.pk][:MATES]
    if not mates:
        return None
    kept = tuple(profile.state for profile in mates)
    return {"people": mates, "all_url": reverse("people:team", args=[team.slug]), "kept": kept}


def _team_by_presence(team: Team) -> list[Profile]:
    """The people of a team, those at work first, then who comes next. From memory, a minute old, after a quiet time ten at most."""
    from .views import with_presence

    def load() -> list[Profile]:
        people = list(selectors.team_profiles(team).for_listing().order_by("first", "sort_name", "user_id")[:LOOKED_AT])
        return sorted(with_presence(people, show_team=False), key=lambda profile: STATES.index(profile.presence.state))

    return house_cached(("people.team_now", team.pk, get_language()), load, 60, longer=540)


def call_buttons(request: HttpRequest, person) -> dict | None:
    """Ways to reach a colleague; none for yourself or for somebody who left."""
    if not person.is_active or person.pk == request.user.pk:
        return None
    profile = _CARDS.get(person.pk, lambda: selectors.contact_profile(person))
    if profile is None:
        return None
    kept = (profile.phone or profile.mobile, person.email)
    return {"profile": profile, "person": person, "kept": kept}


def settings_links(request: HttpRequest, person) -> dict | None:
    return {"person": person} if person.pk == request.user.pk else None
