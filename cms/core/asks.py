"""What waits for a reader, from every plugin that asks something."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest

from .bell import Card, spoken_to
from .directory import face
from .models import User
from .points import Ask, Asks, AskSource
from .registry import enabled
from .scope import remembered
from .telling import Reference


def asks_for(request: HttpRequest) -> list[Asks]:
    """What each plugin asks of this reader, in order; plugins that ask nothing are left out. Worked out once a request."""

    def ask() -> list[Asks]:
        found = [point.asks(request) for point in enabled(AskSource)]
        return [asks for asks in found if asks is not None and asks.items]

    return remembered(("asks", request.user.pk), ask)


def ask_count(request: HttpRequest) -> int:
    """How many things wait for this reader in all."""
    return sum(asks.count for asks in asks_for(request))


def ask_reference(ask: Ask) -> Reference:
    """What an ask is about; a reference to nothing when it is about nothing."""
    if ask.about is None:
        return 0, 0
    return ContentType.objects.get_for_model(ask.about).pk, ask.about.pk


def spoken_beside(asks: list[Asks], reader: User) -> Card | None:
    """What a colleague said to this reader last, unless one of these asks says it already."""
    card = spoken_to(reader)
    asked = {ask_reference(one) for some in asks for one in some.items}
    return None if card is None or card.is_told_by(asked) else card


def for_you_state(asks: list[Asks], spoken: Card | None) -> tuple[object, ...]:
    """All that “For you” on the home page shows, for what is `kept` of it."""
    asked = tuple((str(one.more), one.more_url, *map(_state, one.items)) for one in asks)
    if spoken is None:
        return asked
    return (*asked, spoken.pk, spoken.text, spoken.quote, spoken.icon, face(next(iter(spoken.faces), None)))


def _state(ask: Ask) -> tuple[object, ...]:
    return (str(ask.title), str(ask.text), str(ask.action), ask.url, ask.icon, face(ask.person))
