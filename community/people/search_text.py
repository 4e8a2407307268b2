"""The words by which a colleague is found: folded to plain lower-case letters, kept beside the profile."""

import unicodedata
from collections.abc import Iterable

from cms.plugins.signals import content_changed

from .models import Profile

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})


def fold(text: str) -> str:
    """Lower case, without accents: `Yıldız` and `yildiz` are the same word."""
    lowered = text.lower().translate(_LETTERS)
    return "".join(sign for sign in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(sign))


def words_of(query: str) -> list[str]:
    """At most eight words of at most forty letters; more is not a search."""
    return [word[:40] for word in fold(query[:200]).split()[:8]]


def text_for(profile: Profile, topics: Iterable) -> str:
    """Name, job, team, location, topics, what to ask about and the phone numbers, in both languages."""
    user, team, location = profile.user, profile.team, profile.location
    parts = [user.display_name, user.username, user.job_title, user.job_title_en, profile.ask_me_about, profile.room]
    if team:
        parts += [team.name_nl, team.name_en]
    if location:
        parts += [location.name, location.city]
    for topic in topics:
        parts += [topic.name_nl, topic.name_en]
    for number in (profile.phone, profile.mobile):
        parts += [number, number.replace(" ", "").replace("-", "")]
    return fold(" ".join(dict.fromkeys(part for part in parts if part)))


def name_for(profile: Profile) -> str:
    """Name and username only: a mention and the order of the directory go by name."""
    return fold(f"{profile.user.display_name} {profile.user.username}")[:300]


def profile_begin(user) -> bool:
    """The profile of a new account, with the words it is found by; False when somebody made it already."""
    profile = Profile(user=user)
    words = {"search_text": text_for(profile, []), "name_text": name_for(profile)}
    return Profile.objects.get_or_create(user=user, defaults=words)[1]


def reindex(profiles) -> int:
    """Write the search words of these profiles again; returns how many changed."""
    changed = []
    for profile in profiles.select_related("user", "team", "location").prefetch_related("expertise").iterator(500):
        text, name = text_for(profile, profile.expertise.all()), name_for(profile)
        if (text, name) != (profile.search_text, profile.name_text):
            profile.search_text, profile.name_text = text, name
            changed.append(profile)
    Profile.objects.bulk_update(changed, ["search_text", "name_text"], batch_size=500)
    if changed:
        content_changed.send(sender=Profile, ids=[profile.pk for profile in changed])
    return len(changed)
