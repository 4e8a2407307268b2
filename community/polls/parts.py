"""Polls on other people's pages: the block on the home page, and a poll in the middle of a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from cms.plugins.parts import Told, told_at

from .models import Poll
from .selectors import PollState, open_poll_for, poll_states


def open_poll(request: HttpRequest) -> dict[str, Any] | None:
    """The poll that waits for this reader, else the newest one they voted in; None when no poll is open."""
    found = open_poll_for(request.user)
    if found is None:
        return None
    state, others = found
    poll = state.poll
    told = told_at(request, place_of(poll))
    kept = (
        *(poll.anonymous, poll.kind, poll.at_most, poll.reveal),
        *(request.path, poll.pk, poll.title, poll.closes_at, state.turnout, state.invited, state.hidden, told),
        *(
            *state.mine,
            state.voted,
            others,
            state.result.voters if state.result else 0,
            *((choice.pk, choice.text) for choice in state.choices),
        ),
        *(
            (line.choice.pk, line.people, line.share, line.mine)
            for line in (state.result.lines if state.result else ())
        ),
    )
    return {
        **_card(state, told),
        "back": request.path,
        "others": others,
        "list_url": reverse("polls:list"),
        "kept": kept,
    }


def embedded(request: HttpRequest, polls: list[Poll]) -> Mapping[Poll, dict[str, Any]]:
    """Each poll as a card in which this reader can vote; drafts and hidden ones show nothing, to their author neither."""
    shown = [poll for poll in polls if poll.state == Poll.State.PUBLISHED]
    states = poll_states(request.user, shown)
    return {poll: _card(states[poll.pk], told_at(request, place_of(poll))) for poll in shown}


def choices_for(user: Any, query: str) -> QuerySet[Poll]:
    """What can be put in a text: polls that were shared, the newest first."""
    found = Poll.objects.published()
    return found.filter(title__icontains=query) if query else found


def place_of(poll: Poll) -> str:
    """Where on a page something is said about this poll: the id of its card."""
    return f"poll-{poll.pk}"


def _card(state: PollState, told: Told | None) -> dict[str, Any]:
    wrong = told if told and told.wrong else None
    return {
        "state": state,
        "told": told,
        "problem": wrong.text if wrong else "",
        "typed": _ticks(wrong.typed) if wrong else {pk: str(place) for place, pk in enumerate(state.mine, start=1)},
        "asks": state.may_vote and not state.voted,
        "may_change": state.may_vote and state.voted,
    }


def _ticks(words: str) -> dict[int, str]:
    """{choice: what was sent for it}, as `tell_at` was given it."""
    pairs = (pair.partition("=") for pair in words.split(",") if pair)
    return {int(pk): place for pk, _sign, place in pairs}
