"""The audience `team:7`: who has it, what it is called, who may pick it."""

from collections.abc import Iterable, Mapping

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from cms.plugins.access import may_use_admin
from cms.plugins.points import AudienceChoice

from . import selectors
from .models import Profile

PREFIX = "team"


def tokens(user) -> Iterable[str]:
    """One token for each team of this person: one query."""
    return [f"{PREFIX}:{pk}" for pk in selectors.team_ids_of(user)]


def team_id_in(token: str) -> int | None:
    prefix, _colon, number = token.partition(":")
    return int(number) if prefix == PREFIX and number.isdecimal() and len(number) < 12 else None


def label(token: str) -> str:
    """The name of the team; empty for a team that is gone."""
    wanted = team_id_in(token)
    return next((team.name for team in selectors.filter_teams() if team.pk == wanted), "")


def choices(user) -> list[AudienceChoice]:
    """Own teams; for people who publish, every team."""
    everywhere = may_use_admin(user)
    own = set() if everywhere else selectors.team_ids_of(user)
    teams = [team for team in selectors.filter_teams() if everywhere or team.pk in own]
    counts = selectors.member_counts(team.pk for team in teams)
    return [AudienceChoice(token=team.token, label=team.name, count=counts[team.pk]) for team in teams]


def members(token: str) -> QuerySet:
    team_id = team_id_in(token)
    return get_user_model().objects.none() if team_id is None else selectors.users_of_team(team_id)


def homes() -> Mapping[int, str]:
    """The team on the profile is somebody's department; extra teams are not. One query."""
    rows = Profile.objects.active().exclude(team=None).values_list("user_id", "team_id")
    return {user: f"{PREFIX}:{team}" for user, team in rows}
