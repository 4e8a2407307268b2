"""The people of the demo organisation: written colleagues with everything filled in, and a crowd for load tests."""

from datetime import date, time, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.files import File
from django.db import transaction

from cms.plugins.access import AMBASSADORS, EDITORS, EXPERTS, HOSTS
from cms.plugins.users import Topic, User

from . import demo_crowd, services
from .demo_words import LANGUAGES, WORKS_ON
from .models import Location, Profile, Team
from .presence import DAY_KEYS
from .search_text import reindex

PASSWORD = "linde"  # noqa: S105 - the demo says it aloud
ROLES = {"host": HOSTS, "ambassador": AMBASSADORS, "expert": EXPERTS}
NIGHT, EARLY, LATE = (time(22, 45), time(7, 15)), (time(7, 0), time(15, 30)), (time(15, 0), time(23, 0))
SHIFTS = {
    "night-care": (NIGHT,),
    "lindenhof-care": (EARLY, EARLY, LATE),
    "kastanje-care": (EARLY, EARLY, LATE),
    "beukenhuis-care": (EARLY, LATE, EARLY),
    "home-care": (EARLY, (time(7, 30), time(13, 0)), LATE),
    "kitchen": ((time(6, 30), time(15, 0)), (time(10, 0), time(18, 30))),
    "facility": ((time(7, 30), time(16, 30)),),
}
OFFICE = ((time(8, 30), time(17, 0)), (time(8, 0), time(16, 30)), (time(9, 0), time(17, 30)))


def build(demo: Any) -> None:
    """Idempotent: people, teams and places that are there already stay as they are."""
    data = demo.content("people")
    with transaction.atomic():
        topics = _topics(data.TOPICS)
        locations = _locations(data.LOCATIONS)
        teams = _teams(data.TEAMS, locations)
        made = _people(demo, data.PEOPLE, topics, locations, teams)
        _links(demo, data, teams, made)
    crowd = demo.people_count - User.objects.count()
    if crowd > 0:
        demo_crowd.build(
            demo,
            crowd,
            password=make_password(PASSWORD),
            topics=list(topics.values()),
            locations=list(locations.values()),
        )


def _topics(rows: list[dict]) -> dict[str, Topic]:
    return {
        row["slug"]: Topic.objects.get_or_create(
            slug=row["slug"], defaults={"name_nl": row["nl"], "name_en": row["en"]}
        )[0]
        for row in rows
    }


def _locations(rows: list[dict]) -> dict[str, Location]:
    return {
        row["slug"]: Location.objects.get_or_create(
            slug=row["slug"], defaults={key: row[key] for key in ("name", "address", "city", "phone")}
        )[0]
        for row in rows
    }


def _teams(rows: list[dict], locations: dict[str, Location]) -> dict[str, Team]:
    return {
        row["slug"]: Team.objects.get_or_create(
            slug=row["slug"],
            defaults={
                "name_nl": row["name"]["nl"],
                "name_en": row["name"]["en"],
                "location": locations.get(row["location"]),
            },
        )[0]
        for row in rows
    }


def _people(demo, rows: list[dict], topics, locations, teams) -> list[dict]:
    """The written colleagues who are not there yet. Returns their data."""
    known = set(User.objects.values_list("username", flat=True))
    missing = [row for row in rows if row["username"] not in known]
    password = make_password(PASSWORD) if missing else ""
    with demo.progress("People", len(missing)) as bar:
        for row in missing:
            user = _account(demo, row, password)
            _fill_profile(user, row, topics, locations, teams)
            bar.advance()
    return missing


def _account(demo, row: dict, password: str) -> User:
    language = row["language"]
    first, _space, last = row["name"].partition(" ")
    is_admin = row["username"] == "admin"
    user = User(
        username=row["username"],
        email=row["email"],
        password=password,
        display_name=row["name"],
        first_name=first,
        last_name=last,
        job_title=row["job"]["nl"],
        job_title_en=row["job"]["en"],
        language=language,
        pronouns=(row["pronouns"] or {}).get(language, ""),
        is_staff=is_admin,
        is_superuser=is_admin,
        joined_on=(demo.now - timedelta(days=row["joined_days_ago"])).date(),
    )
    user.full_clean(exclude=["password"])
    if row["face"]:
        with demo.media(f"faces/{row['face']}.png").open("rb") as face:
            user.photo.save(f"{row['username']}.png", File(face), save=False)
    user.save()
    roles = [ROLES[badge] for badge in row["badges"] if badge in ROLES]
    roles += [EDITORS] if row["username"] == "carmen" else []
    user.groups.add(*(Group.objects.get_or_create(name=name)[0] for name in roles))
    return user


def _fill_profile(user: User, row: dict, topics, locations, teams) -> None:
    profile = Profile.objects.get_or_create(user=user)[0]
    profile.team, profile.location = teams.get(row["team"]), locations.get(row["location"])
    profile.save(update_fields=["team", "location"])
    services.profile_update(
        actor=user,
        profile=profile,
        values={
            "phone": row["phone"] or "",
            "mobile": row["mobile"] or "",
            "room": room_of(row),
            "languages": LANGUAGES.get(row["username"], ""),
            "ask_me_about": row["ask_me"].get(row["language"], ""),
            "works_on": "\n".join(WORKS_ON.get(row["username"], ())),
        },
        expertise=[topics[slug] for slug in row["expertise"] if slug in topics],
        interests=[topics[slug] for slug in row["interests"] if slug in topics],
    )
    services.work_days_set(actor=user, profile=profile, hours=hours_of(row))


def room_of(row: dict) -> str:
    """People who have a phone on a desk have a room with it."""
    number = row["phone"]
    return f"{number[1]}.{number[2:]}" if number and len(number) == 4 and row["team"] not in SHIFTS else ""


def hours_of(row: dict) -> dict[int, tuple[time, time]]:
    shifts = SHIFTS.get(row["team"], OFFICE)
    begin, end = shifts[sum(map(ord, row["username"])) % len(shifts)]
    days = [DAY_KEYS.index(key) for key in (row["days"] or "").split() if key in DAY_KEYS]
    if row["team"] in SHIFTS and (weekend := sum(map(ord, row["username"])) % 3) < 2:
        days.append(5 + weekend)  # care goes on in the weekend: a third works on Saturday, a third on Sunday
    hours = dict.fromkeys(days, (begin, end))
    if row["username"] == "ed":
        hours |= {day: (time(8, 0), time(16, 30)) for day in days} | {2: (time(8, 0), time(12, 30))}
    return hours


def _links(demo, data, teams: dict[str, Team], made: list[dict]) -> None:
    """Leads, managers and who helps when somebody is away: after everybody is there."""
    users = {user.username: user for user in User.objects.filter(username__in=[row["username"] for row in data.PEOPLE])}
    for row in data.TEAMS:
        team, lead = teams[row["slug"]], users.get(row["lead"])
        if lead and not team.lead_id:
            team.lead = lead
            team.save()
    today: date = demo.now.date()
    for row in made:
        profile = Profile.objects.select_related("team").get(user=users[row["username"]])
        lead = profile.team.lead if profile.team else None
        if lead and lead.pk != profile.user_id:
            profile.manager = lead
            profile.save(update_fields=["manager"])
        if away := row["absent"]:
            services.absence_set(
                actor=users[row["username"]],
                profile=profile,
                first=today + timedelta(days=away["days_from_now"]),
                last=today + timedelta(days=away["until_days"]),
                substitute=users.get(away["substitute"]),
                note=(away.get("note") or {}).get(row["language"], "") if isinstance(away.get("note"), dict) else "",
            )
    reindex(Profile.objects.filter(user__in=[users[row["username"]] for row in made]))
