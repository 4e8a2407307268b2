"""The figures on the front page hold the reader's own vote, also when another process took it."""

from __future__ import annotations

import time

import pytest

from cms.core.scope import house_changed, request_scope
from community.polls import selectors
from community.polls.selectors import open_poll_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def look():
    """`look(person)` → what stands on their front page. `cast` votes as another process does: this one is not told."""
    house_changed()

    def see(person):
        with request_scope():
            return open_poll_for(person)[0]

    return see


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_own_vote_is_counted_when_a_colleague_chose_the_same(make_poll, cast, look, emma, niels, anonymous):
    poll = make_poll(anonymous=anonymous)
    cast(emma, poll, "Tuin")
    assert look(emma).turnout == 1
    cast(niels, poll, "Tuin")
    state = look(niels)
    assert (state.voted, state.turnout) == (True, 2)
    if not anonymous:
        assert next((line.people, line.mine) for line in state.result.lines) == (2, 1)


def test_a_changed_vote_is_counted_where_it_is_now(make_poll, cast, look, emma, niels, crowd):
    poll = make_poll()
    for person, choice in ((emma, "Tuin"), (niels, "Tuin"), (crowd[0], "Dak")):
        cast(person, poll, choice)
    assert look(niels).turnout == 3
    cast(niels, poll, "Dak")
    lines = {line.choice.text: line.people for line in look(niels).result.lines}
    assert (lines["Tuin"], lines["Dak"]) == (1, 2)


@pytest.mark.parametrize("most", [2, 1_000])
def test_who_voted_before_the_count_asks_for_no_new_one(make_poll, cast, look, emma, niels, crowd, monkeypatch, most):
    monkeypatch.setattr(selectors, "LATEST", most)
    poll = make_poll()
    for person in (emma, niels, *crowd[:4]):
        cast(person, poll, "Tuin")
    look(emma)
    counts = []
    count = selectors._figures
    monkeypatch.setattr(selectors, "_figures", lambda polls: counts.append(polls) or count(polls))
    for person in (emma, niels, crowd[3]):
        assert look(person).turnout == 6
    assert counts == []
    cast(crowd[5], poll, "Tuin")
    assert [look(crowd[5]).turnout, look(crowd[5]).turnout, look(emma).turnout] == [7, 7, 7]
    assert len(counts) == 1


def test_after_a_quiet_time_nobody_sees_old_figures(make_poll, cast, look, emma, niels, monkeypatch):
    poll = make_poll()
    cast(emma, poll, "Tuin")
    assert look(emma).turnout == 1
    cast(niels, poll, "Keuken")
    now = time.monotonic()
    monkeypatch.setattr("cms.core.scope.time.monotonic", lambda: now + 60)
    assert look(emma).turnout == 2
