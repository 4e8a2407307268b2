"""One person votes twice in the same moment, and an author changes the choices while somebody votes."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from community.polls import voting
from community.polls.models import Mark, Poll, Vote
from community.polls.selectors import poll_state
from community.polls.services import poll_close, poll_save
from community.polls.voting import AlreadyVoted, Cast, vote_cast
from tests.support.at_once import Stop, at_once

pytestmark = pytest.mark.django_db(transaction=True)


def ids(poll):
    return list(poll.choices.values_list("pk", flat=True))


def test_two_votes_by_name_of_one_person_at_once_are_one(site_tree, make_poll, niels):
    for number in range(3):
        poll = make_poll(title=f"Koffie {number}")
        first, second, _third = ids(poll)
        found = at_once(*(partial(vote_cast, user=niels, poll=poll, picks=[pk]) for pk in (first, second)))
        assert sorted(result.changed for result in found) == [False, True], found
        assert Vote.objects.filter(poll=poll).count() == 1


def test_two_anonymous_votes_of_one_person_at_once_are_one(site_tree, make_poll, niels):
    for number in range(3):
        poll = make_poll(title=f"Koffie {number}", anonymous=True)
        first, second, _third = ids(poll)
        found = at_once(*(partial(vote_cast, user=niels, poll=poll, picks=[pk]) for pk in (first, second)))
        assert {type(result) for result in found} == {Cast, AlreadyVoted}, found
        assert Mark.objects.filter(poll=poll).count() == 1


@pytest.mark.parametrize("around", [False, True], ids=["by itself", "in the transaction of a caller"])
def test_a_vote_is_never_lost_when_the_choices_change_at_once(site_tree, make_poll, hanna, niels, around):
    """One of the two is told, and what is stored agrees: the vote is for a choice that stands there."""

    def change(poll):
        if not around:
            return poll_save(poll=poll, user=hanna, choices=["Tuin", "Zolder"])
        with transaction.atomic():
            return poll_save(poll=poll, user=hanna, choices=["Tuin", "Zolder"])

    for number in range(5):
        poll = make_poll(title=f"Koffie {number}")
        pick = ids(poll)[1]
        found = at_once(
            partial(change, Poll.objects.get(pk=poll.pk)), partial(vote_cast, user=niels, poll=poll, picks=[pick])
        )
        refused = [isinstance(result, ValidationError) for result in found]
        assert sum(refused) == 1 and not any(
            isinstance(r, Exception) for r in found if not isinstance(r, ValidationError)
        ), found
        texts = list(poll.choices.values_list("text", flat=True))
        votes = list(Vote.objects.filter(poll=poll).values_list("choice__text", flat=True))
        assert (texts, votes) == ((["Tuin", "Keuken", "Dak"], ["Keuken"]) if refused[0] else (["Tuin", "Zolder"], []))


@pytest.mark.postgres
@pytest.mark.parametrize("what", ["change", "close"])
def test_a_vote_and_whoever_changes_or_closes_the_poll_never_wait_for_each_other(
    needs_postgres, site_tree, make_poll, hanna, niels, monkeypatch, what
):
    """The vote has the poll and goes on to the totals; who had these and waited for the poll would wait for ever."""
    poll = make_poll(anonymous=True)
    stop = Stop()
    monkeypatch.setattr(voting, "_hold", stop.after(voting._hold))

    def act() -> Poll:
        if what == "close":
            return poll_close(user=hanna, poll=Poll.objects.get(pk=poll.pk))
        return poll_save(poll=Poll.objects.get(pk=poll.pk), user=hanna, choices=["Tuin", "Keuken", "Dak"])

    vote = partial(vote_cast, user=niels, poll=poll, picks=ids(poll)[:1])
    found = at_once(vote, lambda: stop.meanwhile(act))
    assert [type(one) for one in found] == [Cast, Poll], found
    assert poll_state(hanna, Poll.objects.get(pk=poll.pk)).turnout == 1
