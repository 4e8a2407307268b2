"""What stands in the middle of a text: references like "polls.poll:12", and what each reader gets to see there.

In rich text of colleagues a reference stands in an empty `<figure data-embed="polls.poll:12"></figure>`, which `clean_rich`
lets through; in pages it is the value of the embed block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from .access.tokens import EVERYONE, audience_label, audience_within
from .access.visibility import token_of, visible_to
from .models import User
from .parts import render_part
from .points import EmbedTarget
from .registry import enabled

REFERENCE = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*:[1-9][0-9]{0,17}")
MOST_EMBEDS = 12  # that one text shows; more would be no text any more
MOST_CHOICES = 30
_PLACE = re.compile(r'<figure data-embed="([^"]*)"></figure>')
_FILLED_PLACE = re.compile(r'(<figure data-embed="[^"]*">)[^<]*(</figure>)')
_inside: ContextVar[bool] = ContextVar("stamtafel_inside_embed", default=False)


@dataclass(frozen=True)
class EmbedChoice:
    """Something a person may put in a text: its reference, its title, what it is called ("Poll"), and its icon. `readers` says
    whom it is for, when that is not everybody: others who read the text see nothing there."""

    reference: str
    title: str
    kind: str
    icon: str
    readers: str = ""


def is_reference(text: str) -> bool:
    """Whether a text has the form of a reference; nothing is said about what it refers to."""
    return REFERENCE.fullmatch(text) is not None


def embed_reference(obj: Model) -> str:
    """The reference of an object, as texts keep it: "polls.poll:12"."""
    return f"{obj._meta.label_lower}:{obj.pk}"


def embed_markup(reference: str) -> str:
    """The place of this reference in rich text. Raises ValueError when it is none."""
    if not is_reference(reference):
        raise ValueError(f"{reference!r} is no reference to something that can be embedded")
    return f'<figure data-embed="{reference}"></figure>'


def empty_places(markup: str) -> str:
    """Rich text whose places hold no words: an editor may show a title there, and that is not for every reader."""
    return _FILLED_PLACE.sub(r"\1\2", markup)


def embed_choices(user: User, query: str = "") -> list[EmbedChoice]:
    """What this person may put in a text now, at most thirty of each kind; `query` narrows by words."""
    found = []
    for point in enabled(EmbedTarget):
        rows = visible_to(user, point.choices(user, query.strip()[:200]))[:MOST_CHOICES]
        found += [_choice(point, obj) for obj in rows]
    return found


def embed_choice(user: User, reference: str) -> EmbedChoice | None:
    """What a reference is about, for who may see it; None when it is gone, off, or not theirs to see."""
    for point, objs in _objects(user, [reference]):
        for obj in objs:
            return _choice(point, obj)
    return None


def for_fewer(user: User, markup: str, audience: str) -> list[EmbedChoice]:
    """What stands in this rich text, seen by this person, and is for fewer people than the text: the others see nothing there."""
    seen = ((point, obj) for point, objs in _objects(user, places_in(markup)) for obj in objs)
    return [_choice(point, obj) for point, obj in seen if not audience_within(audience, token_of(obj))]


def render_embeds(
    request: HttpRequest, references: Iterable[str], *, only_looking: bool = False
) -> dict[str, SafeString]:
    """{reference: HTML} of what this reader may see of these. Nothing is embedded in what is embedded.

    only_looking  on a preview, or where somebody judges: nothing is sent from there
    """
    wanted = list(dict.fromkeys(references))[:MOST_EMBEDS]
    return render_embeds_of_many(request, wanted, only_looking=only_looking)


def render_embeds_of_many(
    request: HttpRequest, references: Iterable[str], *, only_looking: bool = False
) -> dict[str, SafeString]:
    """As `render_embeds`, for all texts of one page together: the caller bounds how many there are."""
    wanted = list(dict.fromkeys(references))
    if not wanted or _inside.get():
        return {}
    token = _inside.set(True)
    try:
        shown = {}
        for point, objs in _objects(request.user, wanted):
            contexts = point.context(request, objs)
            for obj in objs:
                if obj in contexts:
                    values = {"object": obj, "only_looking": only_looking, **contexts[obj]}
                    if "kept" in values:
                        values["kept"] = (only_looking, values["kept"])
                    shown[embed_reference(obj)] = render_part(request, point.template, values)
        return shown
    finally:
        _inside.reset(token)


def with_embeds(request: HttpRequest, markup: str, *, only_looking: bool = False) -> SafeString:
    """Rich text that `clean_rich` made, with its places filled for this reader. Places that show nothing are left out."""
    places = places_in(markup)
    return with_shown(markup, render_embeds(request, places, only_looking=only_looking) if places else {})


def places_in(markup: str) -> list[str]:
    """The references that stand in rich text, in their order."""
    return [reference for reference in _PLACE.findall(markup) if is_reference(reference)]


def with_shown(markup: str, shown: Mapping[str, str]) -> SafeString:
    """Rich text that `clean_rich` made, with what is shown at its places; the others are left out."""
    return mark_safe(_PLACE.sub(lambda place: shown.get(place.group(1), ""), markup))


def _choice(point: EmbedTarget, obj: Model) -> EmbedChoice:
    token = token_of(obj)
    readers = "" if token == EVERYONE else audience_label(token)
    return EmbedChoice(
        reference=embed_reference(obj), title=str(obj), kind=str(point.label), icon=point.icon, readers=readers
    )


def _objects(user: Any, references: Iterable[str]) -> list[tuple[EmbedTarget, list[Any]]]:
    """The objects behind references that this reader may see, by kind. One query a kind."""
    ids: dict[str, list[int]] = {}
    for reference in references:
        if is_reference(reference):
            label, _colon, number = reference.partition(":")
            ids.setdefault(label, []).append(int(number))
    found = []
    for point in enabled(EmbedTarget):
        if wanted := ids.get(point.model._meta.label_lower):
            rows = visible_to(user, point.model._default_manager.filter(pk__in=wanted))
            found.append((point, list(rows)))
    return found
