"""Polls of every kind for the browser: open ones to vote in, one with a result by name, and an anonymous one that is closed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cms.plugins.testkit import UserFactory


def make_polls(house: Any) -> dict[str, Any]:
    from community.polls.models import Poll
    from community.polls.services import poll_close, poll_save
    from community.polls.voting import vote_cast

    people = [UserFactory(username=f"stemmer{n}") for n in range(6)]
    later = timezone.now() + timedelta(days=5)

    def poll(title: str, **fields: Any) -> Any:
        made = Poll(title=title, body="<p>Zeg het maar.</p>", closes_at=later, **fields)
        made = poll_save(poll=made, user=house.niels, choices=["In de tuin", "Aan tafel", "Alleen"])
        for number, person in enumerate(people):
            vote_cast(user=person, poll=made, picks=[made.choices.all()[number % 2].pk])
        return made

    polls = {
        "poll": poll("Waar drink jij koffie?"),
        "poll in order": poll("Wat vind je het fijnst?", kind="ranking"),
        "poll of several": poll("Wanneer kun je?", kind="multiple", at_most=2, anonymous=True),
        "poll with names": poll("Hoe heet de tafel?"),
        "poll closed": poll("Was het leuk?", anonymous=True),
    }
    vote_cast(user=house.emma, poll=polls["poll with names"], picks=[polls["poll with names"].choices.all()[2].pk])
    poll_close(poll=Poll.objects.get(pk=polls["poll closed"].pk), user=house.niels)
    return polls


def poll_addresses(house: Any, language: str) -> dict[str, str]:
    """Name and address of every screen of polls."""
    base = f"/{language}/community/polls/"
    own = {name: f"{base}{poll.pk}/" for name, poll in make_polls(house).items()}
    change = {"poll to change": f"{own['poll with names']}?change=1"}
    return {"polls": base, "closed polls": f"{base}?show=closed", "new poll": f"{base}new/", **own, **change}
