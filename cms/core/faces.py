"""A person's face, or their initials on a colour of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

AVATAR_SIZES = (24, 28, 32, 36, 40, 44, 48, 52, 56, 64, 72, 84, 96, 128)
PERSON_COLOURS = 8


def name_of(person: Any) -> str:
    """What to call somebody: a user, a mapping, or a name already."""
    if isinstance(person, Mapping):
        return str(person.get("display_name") or person.get("name") or person.get("username") or "")
    if isinstance(person, str):
        return person
    return str(getattr(person, "display_name", "") or getattr(person, "username", "") or "")


def told_of(person: Any, attribute: str) -> Any:
    """What a user or a mapping says under this name; None when it says nothing."""
    return person.get(attribute) if isinstance(person, Mapping) else getattr(person, attribute, None)


def initials(person: Any) -> str:
    """First and last initial: “Emma de Wit” is EW, “Cher” is C; a question mark for nobody."""
    words = [word for word in re.split(r"[\s-]+", name_of(person)) if word and word[0].isalnum()]
    if not words:
        return "?"
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def person_colour(person: Any) -> int:
    """A number from 1 to 8 that always stays with this person; the stylesheet has a soft tint for each."""
    key = told_of(person, "pk") or told_of(person, "id")
    if not isinstance(key, int):
        key = sum(ord(letter) * (index + 1) for index, letter in enumerate(name_of(person)))
    return key % PERSON_COLOURS + 1


def avatar(person: Any, size: int | str = 40, away: bool = False, extra: str = "") -> SafeString:
    """A person's face, round. It is decoration: the name stands beside it in words."""
    url = told_of(person, "photo_url") if person is not None else ""
    return _avatar(name_of(person), person_colour(person), url or "", int(size), away, extra)


@lru_cache(maxsize=8_192)
def _avatar(name: str, colour: int, url: str, size: int, away: bool, extra: str) -> SafeString:
    """The same for everybody who is called that, in this colour, with this picture."""
    step = min(AVATAR_SIZES, key=lambda known: abs(known - size))
    classes = f"st-avatar st-avatar--{step} st-avatar--c{colour}"
    classes += (" st-avatar--away" if away else "") + (f" {extra}" if extra else "")
    if url:
        return format_html(
            '<span class="{}"><img src="{}" alt="" width="{}" height="{}" loading="lazy" decoding="async"></span>',
            classes, url, step, step,
        )  # fmt: skip
    return format_html('<span class="{}" aria-hidden="true">{}</span>', classes, initials(name))
