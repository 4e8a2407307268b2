"""The result as rows of a table, for the author. An anonymous poll gives what the page shows, and not a cell more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .models import Poll, Vote
from .selectors import poll_state


def result_rows(user: Any, poll: Poll) -> Iterator[list[Any]]:
    """Headings, a row for each choice, the turnout; in a poll by name also a row for each vote."""
    state = poll_state(user, poll)
    ranked = poll.kind == Poll.Kind.RANKING
    yield [_("Choice"), *([_("Points"), _("First places")] if ranked else [_("Votes")]), _("Share (%)")]
    for line in state.result.lines if state.result else []:
        yield [line.choice.text, *([line.points] if ranked else []), line.people, line.share]
    yield []
    yield [_("People who voted"), state.turnout]
    yield [_("People who could vote"), state.invited]
    if state.hidden == "few":
        yield [_("Fewer than five colleagues voted, so no vote is shown: nobody can be recognised.")]
    if not poll.anonymous:
        yield from _votes(poll)


def _votes(poll: Poll) -> Iterator[list[Any]]:
    yield []
    yield [_("Name"), _("Choice"), _("Place")]
    rows = Vote.objects.filter(poll=poll).select_related("user", "choice").order_by("user__display_name", "place")
    for vote in rows.iterator(chunk_size=2000):
        yield [str(vote.user) if vote.user else _("Somebody who left"), vote.choice.text, vote.place]
