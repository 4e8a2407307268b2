"""One line a colleague: the defaults that most people share."""

import unicodedata


def person(
    username: str,
    name: str,
    nl: str,
    en: str,
    team: str,
    location: str,
    phone: str = "",
    *,
    face: str | None = None,
    mobile: str = "",
    pronouns: tuple[str, str] | None = None,
    badges: tuple[str, ...] = (),
    language: str = "nl",
    expertise: tuple[str, ...] = (),
    interests: tuple[str, ...] = (),
    ask_me: tuple[str, str] | None = None,
    days: str = "mo tu we th fr",
    absent: dict | None = None,
    joined: int = 1200,
) -> dict:
    """A complete entry of PEOPLE. ``joined`` counts days ago; pairs are (Dutch, English)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    first, *rest = plain.replace("'", "").split()
    return {
        "username": username,
        "name": name,
        "email": f"{first}.{''.join(rest) or 'delinde'}@delinde.example",
        "job": {"nl": nl, "en": en},
        "team": team,
        "location": location,
        "phone": phone,
        "mobile": mobile,
        "pronouns": pronouns and {"nl": pronouns[0], "en": pronouns[1]},
        "face": face and f"face-{face}",
        "badges": list(badges),
        "language": language,
        "expertise": list(expertise),
        "interests": list(interests),
        "ask_me": {"nl": ask_me[0], "en": ask_me[1]} if ask_me else {"nl": "", "en": ""},
        "days": days,
        "absent": absent,
        "joined_days_ago": joined,
    }


def away(start: int, until: int, substitute: str, nl: str, en: str) -> dict:
    """Absent from ``start`` to ``until`` days from now; who helps meanwhile, and what to say about it."""
    return {
        "days_from_now": start,
        "until_days": until,
        "substitute": substitute,
        "note": {"nl": nl, "en": en},
    }
