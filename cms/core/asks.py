"""What waits for a reader, from every plugin that asks something."""

from __future__ import annotations

from django.http import HttpRequest

from .bell import Card
from .directory import face
from .points import Ask, Asks, AskSource
from .registry import enabled
from .scope import remembered


def asks_for(request: HttpRequest) -> list[Asks]:
    """What each plugin asks of this reader, in order; plugins that ask nothing are left out. Worked out once a request."""

    def ask() -> list[Asks]:
        found = [point.asks(request) for point in enabled(AskSource)]
        return [asks for asks in found if asks is not None and asks.items]

    return remembered(("asks", request.user.pk), ask)


def ask_count(request: HttpRequest) -> int:
    """How many things wait for this reader in all."""
    return sum(asks.count for asks in asks_for(request))


def for_you_state(asks: list[Asks], spoken: Card | None) -> tuple[object, ...]:
    """All that “For you” on the home page shows, for what is `kept` of it."""
    asked = tuple((str(one.more), one.more_url, *map(_state, one.items)) for one in asks)
    if spoken is None:
        return asked
    return (*asked, spoken.pk, spoken.text, spoken.quote, spoken.icon, face(next(iter(spoken.faces), None)))


def _state(ask: Ask) -> tuple[object, ...]:
    return (str(ask.title), str(ask.text), str(ask.action), ask.url, ask.icon, face(ask.person))
