"""Ten thousand people vote on one poll at once, some of them twice: none is lost, none counts double."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import connections
from django.utils import timezone

from cms.plugins.site import request_scope
from community.polls import sealing
from community.polls.models import Mark, Poll, Tally, Vote
from community.polls.selectors import poll_state
from community.polls.services import poll_save, polls_close_due
from community.polls.totals import Totals
from community.polls.voting import AlreadyVoted, vote_cast

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PEOPLE, THREADS = 10_000, 16
User = get_user_model()


@pytest.fixture
def voters(needs_postgres, site_tree):
    User.objects.bulk_create(
        [User(username=f"kiezer{n}", display_name=f"Kiezer {n}", password="!") for n in range(PEOPLE)], batch_size=2000
    )
    return list(User.objects.filter(username__startswith="kiezer").order_by("pk"))


def poll_of(author, **fields):
    poll = Poll(title="Allemaal tegelijk", closes_at=timezone.now() + timedelta(days=1), **fields)
    return poll_save(poll=poll, user=author, choices=["Een", "Twee", "Drie", "Vier"])


def at_once(work, jobs):
    """Run the jobs over the threads, each with a connection of its own; returns what each job gave, and raises what failed."""

    def share(mine):
        try:
            with request_scope():
                return [work(job) for job in mine]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return [one for part in pool.map(share, [jobs[n::THREADS] for n in range(THREADS)]) for one in part]


@pytest.mark.parametrize(
    ("anonymous", "people"),
    [(True, PEOPLE), (False, PEOPLE // 10)],
    ids=["ten thousand, anonymous", "a thousand, by name"],
)
def test_everybody_votes_at_once(voters, anonymous, people):
    voters = voters[:people]
    poll = poll_of(voters[0], anonymous=anonymous)
    ids = list(poll.choices.values_list("pk", flat=True))
    dice = random.Random(3)
    wishes = {person.pk: dice.choice(ids) for person in voters}
    jobs = [*voters, *dice.sample(voters, people // 16)]  # a double click sends the same vote twice
    dice.shuffle(jobs)

    def vote(person):
        try:
            return vote_cast(user=person, poll=poll, picks=[wishes[person.pk]]).changed
        except AlreadyVoted:
            return True

    outcome = Counter(at_once(vote, jobs))

    assert outcome == {False: people, True: people // 16}
    wanted = [list(wishes.values()).count(pk) for pk in ids]
    if anonymous:
        totals = Totals.from_numbers(sealing.unseal(Tally.objects.get(pk=poll.pk)))
        assert (totals.cells, totals.voters, Mark.objects.count()) == (wanted, people, people)
    else:
        assert [Vote.objects.filter(choice_id=pk).count() for pk in ids] == wanted
    Poll.objects.filter(pk=poll.pk).update(closes_at=timezone.now())
    assert polls_close_due() == 1
    state = poll_state(voters[0], Poll.objects.get(pk=poll.pk))
    assert state.turnout == people and {line.choice.pk: line.people for line in state.result.lines} == dict(
        zip(ids, wanted, strict=True)
    )


def test_of_two_different_clicks_at_once_one_counts(voters):
    """Anonymous and by name: whichever comes first or last, there is one vote of this person."""
    for anonymous in (True, False):
        poll = poll_of(voters[0], anonymous=anonymous)
        ids = list(poll.choices.values_list("pk", flat=True))
        jobs = [(person, pk) for person in voters[:40] for pk in ids]

        def vote(job, poll=poll):
            try:
                vote_cast(user=job[0], poll=poll, picks=[job[1]])
            except AlreadyVoted:
                return "already"
            return "counted"

        at_once(vote, jobs)
        assert poll_state(voters[0], poll).turnout == 40
        if anonymous:
            totals = Totals.from_numbers(sealing.unseal(Tally.objects.get(pk=poll.pk)))
            assert sum(totals.cells) == totals.voters == 40
        else:
            assert Vote.objects.filter(poll=poll).count() == 40


def test_a_vote_while_the_poll_closes_counts_or_is_refused(voters):
    """What the voter was told is true: who heard that it counts is in the result, and nobody else is."""
    poll = poll_of(voters[0], anonymous=True)
    pk = poll.choices.all()[0].pk

    def act(job):
        if job == "close":
            Poll.objects.filter(pk=poll.pk).update(closes_at=timezone.now())
            return polls_close_due() and "closed"
        try:
            vote_cast(user=job, poll=poll, picks=[pk])
        except PermissionDenied:
            return "refused"
        return "counted"

    jobs = [*voters[:400]]
    jobs.insert(200, "close")
    heard = Counter(at_once(act, jobs))
    closed = Poll.objects.get(pk=poll.pk)
    assert closed.turnout == heard["counted"] and heard["counted"] + heard["refused"] == 400
    assert closed.counts[0] == heard["counted"] and not Mark.objects.exists()
