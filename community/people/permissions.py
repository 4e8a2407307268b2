"""Who may see and change what about a person."""

from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import EVERYONE, NOBODY, Verdict, allow, deny, rule, visibility

from .models import Profile, Team


def _profile_ids(_user, ids: list[Any]) -> set[Any]:
    """As `_profiles`, in plain SQL: it is asked for every page of results."""
    people = Profile._meta.get_field("user").related_model._meta.db_table
    sql = (
        f"SELECT p.id FROM {Profile._meta.db_table} p JOIN {people} u ON u.id = p.user_id"  # noqa: S608 - our own names
        f" WHERE u.is_active AND p.id IN ({', '.join(['%s'] * len(ids))})"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, ids)
        return {pk for (pk,) in cursor.fetchall()}


@visibility(Profile, token_of=lambda profile: EVERYONE if profile.user.is_active else NOBODY, ids_of=_profile_ids)
def _profiles(user, profiles):
    """Everybody signed in sees the profile of every active colleague."""
    return profiles.filter(user__is_active=True)


@visibility(Team, token_of=lambda _team: EVERYONE)
def _teams(user, teams):
    """Everybody signed in sees every team."""
    return teams


def _looks_after_people(user) -> bool:
    return user.is_superuser or user.has_perm("people.change_profile")


@rule("people.edit")
def edit(user, profile: Profile) -> Verdict:
    """Your own profile; people with the right to change profiles may help."""
    if not user.is_active:
        return deny(_("This account is not active."))
    if profile.user_id == user.pk or _looks_after_people(user):
        return allow()
    return deny(_("You can only change your own profile."))


@rule("people.set_absence")
def set_absence(user, profile: Profile) -> Verdict:
    """As for the profile, and also the manager: somebody who is ill does not sign in to say so."""
    if not user.is_active:
        return deny(_("This account is not active."))
    if profile.user_id == user.pk or profile.manager_id == user.pk or _looks_after_people(user):
        return allow()
    if profile.team_id and profile.team.lead_id == user.pk:
        return allow()
    return deny(_("Only the colleague, the manager or the team lead can say who is away."))
