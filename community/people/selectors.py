"""Reading people. Inactive people are left out everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, Value, When
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.plugins.access import visible_to
from cms.plugins.site import QUIET, house_cached, remembered
from cms.plugins.users import Topic

from .models import Location, Membership, Profile, ProfileQuerySet, Team, WorkDay
from .search_text import words_of

NEW_FOR = timedelta(days=60)
_TEAMS_OF = (
    f"SELECT team_id, 1 FROM {Profile._meta.db_table} WHERE user_id = %s AND team_id IS NOT NULL"  # noqa: S608  our own names
    f" UNION ALL SELECT team_id, 0 FROM {Membership._meta.db_table} WHERE user_id = %s"
    f" UNION ALL SELECT id, 0 FROM {Team._meta.db_table} WHERE lead_id = %s"
)


@dataclass(frozen=True)
class DirectoryQuery:
    """What somebody asked the directory. Unknown slugs find nobody."""

    text: str = ""
    team: str = ""
    location: str = ""
    topic: str = ""
    at_work: bool = False
    newest: bool = False

    @property
    def is_narrowed(self) -> bool:
        return bool(self.text or self.team or self.location or self.topic or self.at_work)


def profiles_listed() -> ProfileQuerySet:
    """Everybody who can be shown, with the name as the listing sorts it."""
    return Profile.objects.active().annotate(sort_name=Lower("user__display_name"))


def profiles_found(query: DirectoryQuery) -> tuple[ProfileQuerySet, tuple[str, ...]]:
    """The people asked for, and the order of the list. People whose name holds the words come first."""
    found = profiles_listed()
    if query.team:
        found = found.filter(in_teams(Team.objects.filter(slug=query.team).values("pk")))
    if query.location:
        found = found.filter(location__slug=query.location)
    if query.topic:
        found = found.filter(expertise__slug=query.topic)
    if query.at_work:
        found = found.at_work()
    words = words_of(query.text)
    for word in words:
        found = found.filter(search_text__contains=word)
    if query.newest:
        return found.filter(user__joined_on__isnull=False), ("-user__joined_on", "-user_id")
    if words:
        by_name = Q()
        for word in words:
            by_name &= Q(name_text__contains=word)
        rank = Case(When(by_name, then=Value(0)), default=Value(1), output_field=IntegerField())
        return found.annotate(rank=rank), ("rank", "sort_name", "user_id")
    return found, ("sort_name", "user_id")


def in_teams(team_ids) -> Q:
    """Condition on profiles: own team, extra team, or lead."""
    return (
        Q(team__in=team_ids)
        | Q(user__in=Membership.objects.filter(team__in=team_ids).values("user"))
        | Q(user__in=Team.objects.filter(pk__in=team_ids, lead__isnull=False).values("lead"))
    )


def profile_of(user) -> Profile:
    """The profile of this person; made when it is not there yet."""
    profile, _made = Profile.objects.select_related("user", "team", "location").get_or_create(user=user)
    return profile


def team_ids_of(user) -> set[int]:
    """Every team this person is in: own, extra and led."""
    return {team_id for team_id, _own in _places_of(user)}


def own_team_of(user) -> Team | None:
    """The team on the person's profile."""
    return next((teams_by_id().get(team_id) for team_id, own in _places_of(user) if own), None)


def _places_of(user) -> list[tuple[int, int]]:
    """(team, whether it is the own one). Asked on every request, so in plain SQL, once."""

    def ask() -> list[tuple[int, int]]:
        with connection.cursor() as cursor:
            cursor.execute(_TEAMS_OF, [user.pk, user.pk, user.pk])
            return cursor.fetchall()

    return remembered(("people.places", user.pk), ask)


def users_of_team(team_id: int) -> QuerySet:
    """The active people of a team, as users."""
    return get_user_model().objects.filter(
        Q(pk__in=Profile.objects.filter(team=team_id).values("user"))
        | Q(pk__in=Membership.objects.filter(team=team_id).values("user"))
        | Q(pk__in=Team.objects.filter(pk=team_id, lead__isnull=False).values("lead")),
        is_active=True,
    )


def member_counts(team_ids: Iterable[int]) -> dict[int, int]:
    """How many active people each team has, whatever number of teams: three queries."""
    people: dict[int, set[int]] = {pk: set() for pk in team_ids}
    sources = (
        Profile.objects.active().filter(team__in=people).values_list("team_id", "user_id"),
        Membership.objects.filter(team__in=people, user__is_active=True).values_list("team_id", "user_id"),
        Team.objects.filter(pk__in=people, lead__is_active=True).values_list("pk", "lead_id"),
    )
    for rows in sources:
        for team_id, user_id in rows:
            people[team_id].add(user_id)
    return {pk: len(members) for pk, members in people.items()}


def team_profiles(team: Team) -> ProfileQuerySet:
    """The people of a team for its page: the lead first, then by name."""
    first = Case(When(user=team.lead_id, then=Value(0)), default=Value(1), output_field=IntegerField())
    return profiles_listed().filter(in_teams([team.pk])).annotate(first=first)


def colleagues_new(viewer, limit: int = 3) -> list[Profile]:
    """Who joined lately, newest first, without the reader. From memory: the same few for everybody, a minute old at most."""

    def load() -> list[Profile]:
        since = timezone.localdate() - NEW_FOR
        people = Profile.objects.active().filter(user__joined_on__gte=since, user__joined_on__lte=timezone.localdate())
        newest = people.select_related("user", "team", "location").order_by("-user__joined_on", "-pk")
        return list(newest[: limit + 1])

    newest = house_cached(("people.newest", limit), load, 60, longer=QUIET)
    return [profile for profile in newest if profile.user_id != viewer.pk][:limit]


def profiles_in_full() -> ProfileQuerySet:
    """With everything the page of a person shows."""
    related = Profile.objects.select_related("user", "team__lead", "location", "manager", "substitute")
    return related.prefetch_related("work_days", "expertise", "interests")


def contact_profile(person) -> Profile | None:
    """What the card of a contact shows of an active colleague: numbers, place and working days."""
    found = Profile.objects.active().filter(user=person).select_related("location").prefetch_related("work_days")
    return next(iter(found[:1]), None)


def substitute_profile(reader, profile: Profile) -> Profile | None:
    if not profile.substitute_id:
        return None
    found = visible_to(reader, Profile.objects.filter(user=profile.substitute_id))
    return found.for_listing().select_related("location").first()


def team_mates(reader, user, limit: int = 8) -> list[Profile]:
    """Colleagues of somebody's own team whom the reader may see, the lead first; nobody when there is no team."""
    team = own_team_of(user)
    if team is None:
        return []
    first = Case(When(user=team.lead_id, then=Value(0)), default=Value(1), output_field=IntegerField())
    mates = profiles_listed().filter(Q(team=team.pk) | Q(user=team.lead_id)).exclude(user=user).annotate(first=first)
    return list(visible_to(reader, mates).for_listing().order_by("first", "sort_name", "user_id")[:limit])


def team_mates_kept(user, limit: int = 8) -> list[Profile]:
    """As `team_mates` for somebody's own team, from memory and a minute old at most."""
    team = own_team_of(user)
    if team is None:
        return []

    def load() -> list[Profile]:
        first = Case(When(user=team.lead_id, then=Value(0)), default=Value(1), output_field=IntegerField())
        mates = profiles_listed().filter(Q(team=team.pk) | Q(user=team.lead_id)).annotate(first=first)
        return list(mates.for_listing().order_by("first", "sort_name", "user_id")[: limit + 1])

    return [mate for mate in house_cached(("people.mates", team.pk, limit), load, 60) if mate.user_id != user.pk][
        :limit
    ]


def weeks_of(profiles: Iterable[Profile]) -> dict[int, tuple]:
    """{profile id: ((weekday, from, until), …)} for the working days of all of them, in one query."""
    weeks: dict[int, list] = {profile.pk: [] for profile in profiles}
    days = WorkDay.objects.filter(profile__in=list(weeks)).values_list("profile_id", "weekday", "starts", "ends")
    for pk, *shift in days:
        weeks[pk].append(tuple(shift))
    return {pk: tuple(week) for pk, week in weeks.items()}


def filter_teams() -> list[Team]:
    """Every team, kept in memory until a team changes."""
    return house_cached("people.teams", lambda: list(Team.objects.all()))


def teams_by_id() -> dict[int, Team]:
    return house_cached("people.teams_by_id", lambda: {team.pk: team for team in Team.objects.all()})


def filter_locations() -> list[Location]:
    """Every location, kept in memory until a location changes."""
    return house_cached("people.locations", lambda: list(Location.objects.all()))


def options_html(kind: str, chosen: str) -> SafeString:
    """The choices of a filter as HTML, ready in memory: with hundreds of teams the list would cost more than the people."""

    def build() -> tuple[SafeString, frozenset[str]]:
        rows = filter_teams() if kind == "team" else filter_locations()
        rows = sorted(rows, key=lambda row: row.name.lower())
        html = format_html_join("", '<option value="{}">{}</option>', ((row.slug, row.name) for row in rows))
        return html, frozenset(row.slug for row in rows)

    html, slugs = house_cached(("people.options", kind, get_language()), build)
    if chosen in slugs:
        html = mark_safe(html.replace(f'value="{chosen}"', f'value="{chosen}" selected', 1))
    return html


def topic_name(slug: str) -> str:
    topic = Topic.objects.filter(slug=slug).first()
    return topic.name if topic else slug


def searchable_profiles() -> QuerySet[Profile]:
    """For the search engine: everything a document of a person needs."""
    return Profile.objects.select_related("user", "team", "location").prefetch_related(
        Prefetch("expertise"), Prefetch("interests")
    )
