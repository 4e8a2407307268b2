"""Who knows about which topics, and who is away: for plugins that look for somebody to ask."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils import timezone

from cms.plugins.access import audience_members
from cms.plugins.points import Absence, Expert

from .models import Profile

MOST = 200  # people looked at for one set of topics: more is no choice any more


def experts(topics: Iterable[int], audience: str) -> list[Expert]:
    """Colleagues within the audience who know about at least one of the topics, those who know most of them first. Two queries."""
    known = Profile.expertise.through.objects.filter(
        topic_id__in=list(topics), profile__user__in=audience_members(audience).values("pk")
    )
    shared: dict[int, set[int]] = defaultdict(set)
    for profile, topic in known.order_by("profile_id").values_list("profile_id", "topic_id"):
        shared[profile].add(topic)
    first = sorted(shared, key=lambda pk: (-len(shared[pk]), pk))[:MOST]
    rows = Profile.objects.select_related("user", "substitute").defer("works_on", "search_text").in_bulk(first)
    return [
        Expert(person=rows[pk].user, topics=frozenset(shared[pk]), absence=_absence(rows[pk]))
        for pk in first
        if pk in rows
    ]


def topics_of(user) -> frozenset[int]:
    """Ids of the topics on this person's profile."""
    known = Profile.expertise.through.objects.filter(profile__user=user.pk)
    return frozenset(known.values_list("topic_id", flat=True))


def absences(people: Iterable[int]) -> Mapping[int, Absence]:
    """Those of these people who are away today. One query."""
    away = Profile.objects.away_on(timezone.localdate()).filter(user__in=list(people)).select_related("substitute")
    return {profile.user_id: found for profile in away if (found := _absence(profile)) is not None}


def _absence(profile: Profile) -> Absence | None:
    if not profile.is_away():
        return None
    instead = profile.substitute
    return Absence(until=profile.absent_until, substitute=instead if instead and instead.is_active else None)
