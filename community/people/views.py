"""The directory, the page of a person, the page of a team, and who can be mentioned."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_safe

from cms.plugins.access import EVERYONE, audience_count, can, visible_or_404, visible_to
from cms.plugins.pagination import keyset_page
from cms.plugins.points import PersonPanel
from cms.plugins.registry import enabled
from cms.plugins.users import User

from . import mentions, selectors
from .models import Profile, Team
from .presence import back_on, presence_of, week_of
from .selectors import DirectoryQuery

PAGE = 24


def with_presence(profiles: list[Profile], *, show_team: bool = True) -> list[Profile]:
    """Each row knows whether the colleague is at work and how to call; one query for all rows.

    `state` is everything the row's HTML depends on.
    """
    call, mail, now = _("Call %(name)s, %(number)s"), _("Mail %(name)s"), timezone.localtime()
    weeks = selectors.weeks_of(profiles)
    teams = selectors.teams_by_id() if show_team else {}
    for profile in profiles:
        own = teams.get(profile.team_id)
        user, number = profile.user, profile.phone or profile.mobile
        parts = (user.job, own.name if own else "")
        profile.presence = presence_of(profile, now, weeks[profile.pk])
        profile.role_line = ", ".join(part for part in parts if part)
        if number:
            profile.call_label, profile.call_icon = call % {"name": user.display_name, "number": number}, "phone"
            profile.call_url = f"tel:{number.replace(' ', '')}"
        elif user.email:
            profile.call_label, profile.call_icon = mail % {"name": user.display_name}, "mail"
            profile.call_url = f"mailto:{user.email}"
        else:
            profile.call_label, profile.call_icon, profile.call_url = "", "", ""
        profile.state = (
            *(user.pk, user.username, user.display_name, user.photo_url, user.badge, profile.role_line),
            *(profile.presence, profile.call_label, profile.call_icon, profile.call_url),
        )
    return profiles


def query_in(request: HttpRequest) -> DirectoryQuery:
    given = request.GET
    return DirectoryQuery(
        text=given.get("q", "").strip()[:120],
        team=given.get("team", "")[:80],
        location=given.get("location", "")[:80],
        topic=given.get("topic", "")[:80],
        at_work=given.get("now") == "1",
        newest=given.get("sort") == "new",
    )


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    query = query_in(request)
    found, order = selectors.profiles_found(query)
    found = visible_to(request.user, found)
    page = keyset_page(found.for_listing(), order=order, after=request.GET.get("after"), size=PAGE)
    is_part = request.headers.get("HX-Request") and request.GET.get("after")
    first_look = not (is_part or query.is_narrowed or query.newest or request.GET.get("after"))
    mates = selectors.team_mates_kept(request.user) if first_look else []
    with_presence(page.items)
    context = {"people": page.items, "next_url": next_page_url(request, page.next_cursor)}
    if is_part:
        return render(request, "people/_rows.html", context)
    context |= {
        "mates": mates,
        "mates_state": tuple((p.user.username, p.user.display_name, p.user.photo_url, p.phone) for p in mates),
        "asked": query,
        "filters": filters_of(request, query),
        "total": found.count() if query.is_narrowed or query.newest else audience_count(EVERYONE),
        "team_options": selectors.options_html("team", query.team),
        "location_options": selectors.options_html("location", query.location),
    }
    return render(request, "people/directory.html", context)


def filters_of(request: HttpRequest, query: DirectoryQuery) -> dict:
    """What is chosen, in words, with the address of the list without it."""
    names = {
        "team": next((t.name for t in selectors.filter_teams() if t.slug == query.team), query.team),
        "location": next((p.name for p in selectors.filter_locations() if p.slug == query.location), query.location),
        "topic": selectors.topic_name(query.topic) if query.topic else "",
    }
    chosen = [{"label": name, "without": without(request, key)} for key, name in names.items() if name]
    return {
        "chosen": chosen,
        "place": names["location"] or names["team"],
        "topic": names["topic"],
        "now_url": without(request, "now") if query.at_work else with_value(request, "now", "1"),
        "newest_url": with_value(request, "sort", "new"),
        "alphabet_url": without(request, "sort"),
    }


def without(request: HttpRequest, key: str) -> str:
    return _address(request, {key: None, "after": None})


def with_value(request: HttpRequest, key: str, value: str) -> str:
    return _address(request, {key: value, "after": None})


def next_page_url(request: HttpRequest, cursor: str) -> str:
    return _address(request, {"after": cursor}) if cursor else ""


def _address(request: HttpRequest, changes: dict[str, str | None]) -> str:
    given = request.GET.copy()
    for key, value in changes.items():
        given.pop(key, None)
        if value:
            given[key] = value
    for key in [key for key in given if not given[key]]:
        del given[key]
    return f"{request.path}?{given.urlencode()}" if given else request.path


@require_safe
def person(request: HttpRequest, username: str) -> HttpResponse:
    profile = _person_or_404(request, username)
    away = profile.is_away()
    context = {
        "profile": profile,
        "person": profile.user,
        "first_name": profile.user.first_name or profile.user.display_name,
        "presence": presence_of(profile),
        "week": week_of(profile),
        "away": away,
        "back_on": back_on(profile) if away else None,
        "substitute": _with_state(selectors.substitute_profile(request.user, profile)) if away else None,
        "mates": with_presence(selectors.team_mates(request.user, profile.user, limit=4)),
        "panels": panels_for(request, profile.user),
        "is_me": profile.user_id == request.user.pk,
        "may_edit": can(request.user, "people.edit", profile),
        "may_set_absence": can(request.user, "people.set_absence", profile),
    }
    return render(request, "people/person.html", context)


def _person_or_404(request: HttpRequest, username: str) -> Profile:
    """The profile of a colleague. An account that was loaded in bulk may have none yet; somebody who left is not found."""
    profiles = selectors.profiles_in_full()
    try:
        return visible_or_404(request.user, profiles, user__username__iexact=username)
    except Http404:
        selectors.profile_of(visible_or_404(request.user, User, username__iexact=username))
        return visible_or_404(request.user, profiles, user__username__iexact=username)


def _with_state(profile: Profile | None) -> Profile | None:
    return with_presence([profile])[0] if profile else None


def panels_for(request: HttpRequest, person) -> list[dict]:
    """What other plugins tell about this person; a part that has nothing to say is left out."""
    parts = ((point, point.context(request, person)) for point in enabled(PersonPanel))
    return [{"template": point.template, "context": context} for point, context in parts if context is not None]


@require_safe
def team(request: HttpRequest, slug: str) -> HttpResponse:
    found = visible_or_404(request.user, Team.objects.select_related("location", "lead"), slug=slug)
    members = visible_to(request.user, selectors.team_profiles(found))
    page = keyset_page(
        members.for_listing(), order=("first", "sort_name", "user_id"), after=request.GET.get("after"), size=PAGE
    )
    context = {
        "team": found,
        "page": page,
        "people": with_presence(page.items, show_team=False),
        "next_url": next_page_url(request, page.next_cursor),
    }
    if request.headers.get("HX-Request") and request.GET.get("after"):
        return render(request, "people/_rows.html", context)
    context["total"] = members.count()
    return render(request, "people/team.html", context)


@require_GET
def mention(request: HttpRequest) -> HttpResponse:
    """Colleagues whose name fits `q` and who may see `target` ("app.model:pk"): JSON, or a list with ?format=html."""
    people = mentions.candidates(
        request.user,
        request.GET.get("q", ""),
        target=request.GET.get("target", ""),
        audience=request.GET.get("audience", ""),
    )
    if request.GET.get("format") == "html":
        return render(request, "people/_mentions.html", {"people": people})
    return JsonResponse({"people": [mention_row(user) for user in people]})


def mention_row(user: User) -> dict[str, str | int]:
    """What the list under the `@` shows of one colleague."""
    return {
        "username": user.username,
        "name": user.display_name,
        "hint": user.job,
        "photo": user.photo_url,
    }
