"""People in the search index: found by name, job, team, topics and number."""

from django.urls import reverse
from django.utils import translation

from cms.plugins.access import EVERYONE
from cms.plugins.points import SearchDocument
from cms.plugins.site import HouseMemory

from . import selectors
from .models import Profile


def queryset():
    return selectors.searchable_profiles()


_SHOWN: HouseMemory = HouseMemory("people.found", most=2_000, seconds=10)


def shown(ids: list[str]) -> dict[str, Profile]:
    """What the card of a person in the results shows. Ten seconds old at most: a number may be taken away."""

    def read(missing: list[str]) -> dict[str, Profile]:
        rows = Profile.objects.for_listing().select_related("user", "team").filter(pk__in=missing)
        for row in rows:
            row.card = _card(row)
        return {str(row.pk): row for row in rows}

    return _SHOWN.many(ids, read)


def _card(profile: Profile) -> tuple[object, ...]:
    """All that the card says of a person, for what is kept of it."""
    user, team = profile.user, profile.team
    return (
        *(user.pk, user.username, user.display_name, user.photo_url, user.badge, user.job_title, user.job_title_en),
        *(user.email, team and (team.name_nl, team.name_en), profile.phone, profile.mobile),
    )


def to_document(profile: Profile) -> SearchDocument | None:
    """The document of an active person; people who left cannot be found. Dutch and English words stand in one document."""
    user, team, location = profile.user, profile.team, profile.location
    if not user.is_active:
        return None
    topics = list(profile.expertise.all())
    team_names = [team.name_nl, team.name_en] if team else []
    body = [user.job_title, user.job_title_en, *team_names, profile.ask_me_about, profile.works_on]
    keywords = [user.username, profile.phone, profile.mobile, profile.mobile.replace(" ", ""), user.email]
    keywords += [name for topic in topics for name in (topic.name_nl, topic.name_en)]
    if location:
        keywords += [location.name, location.city]
    with translation.override("nl"):
        url = reverse("people:person", args=[user.username])
    return SearchDocument(
        id=f"people:{profile.pk}",
        source="people",
        object_id=profile.pk,
        title=user.display_name,
        body="\n".join(dict.fromkeys(text for text in body if text)),
        language="",
        audience=EVERYONE,
        url=url,
        kind="person",
        place=location.name if location else "",
        topics=tuple(topic.slug for topic in topics),
        keywords=" ".join(dict.fromkeys(word for word in keywords if word)),
        image_url=user.photo_url,
        extra={"username": user.username, "job": user.job_title, "team": team.name_nl if team else ""},
    )
