"""People who vote, and polls made through the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.polls import sealing
from community.polls.models import Poll, Tally
from community.polls.services import poll_save
from community.polls.totals import Totals
from community.polls.voting import vote_cast
from tests.factories import make_colleagues


def open_totals(poll: Poll) -> Totals:
    """What stands in the sealed totals of an open anonymous poll."""
    return Totals.from_numbers(sealing.unseal(Tally.objects.get(pk=poll.pk)))


@pytest.fixture
def crowd(db: None) -> list[Any]:
    return make_colleagues([f"stemmer{number:02}" for number in range(24)])


@pytest.fixture
def make_poll(hanna: Any, crowd: list[Any]) -> Callable[..., Poll]:
    """`make_poll(anonymous=True, kind="ranking")` → a shared poll of hanna with three choices, open for a week."""

    def make(*, author: Any = None, choices: tuple[str, ...] = ("Tuin", "Keuken", "Dak"), **fields: Any) -> Poll:
        given = {"title": "Waar drink je koffie?", "closes_at": timezone.now() + timedelta(days=7), **fields}
        return poll_save(poll=Poll(**given), user=author or hanna, choices=choices)

    return make


@pytest.fixture
def cast() -> Callable[..., Any]:
    """`cast(person, poll, "Tuin", "Dak")` → their vote."""

    def vote(person: Any, poll: Poll, *texts: str, receipt: str = "") -> Any:
        ids = dict(poll.choices.values_list("text", "pk"))
        return vote_cast(user=person, poll=poll, picks=[ids[text] for text in texts], receipt=receipt)

    return vote


@pytest.fixture
def end() -> Callable[[Poll], Poll]:
    """Let the closing date pass, and the job run."""
    from community.polls.services import polls_close_due

    def close(poll: Poll) -> Poll:
        Poll.objects.filter(pk=poll.pk).update(closes_at=timezone.now() - timedelta(seconds=1))
        polls_close_due()
        return Poll.objects.get(pk=poll.pk)

    return close
