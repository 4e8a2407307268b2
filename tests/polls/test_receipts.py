"""One vote a person in an anonymous poll: nobody is known, and only the own receipt changes a vote."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from community.polls.models import Mark, Poll
from community.polls.voting import AlreadyVoted
from tests.polls.conftest import open_totals

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def test_one_vote_a_person_holds_without_knowing_anybody(make_poll, niels, cast):
    poll = make_poll(anonymous=True)
    cast(niels, poll, "Tuin")
    for text in ("Tuin", "Dak"):
        with pytest.raises(AlreadyVoted):
            cast(niels, poll, text)
    assert (open_totals(poll).cells, Mark.objects.count()) == ([1, 0, 0], 1)


def test_a_change_of_mind_needs_ones_own_receipt_once(make_poll, niels, emma, cast, end):
    poll, other = make_poll(anonymous=True), make_poll(anonymous=True)
    first = cast(niels, poll, "Tuin").receipt
    of_emma = cast(emma, poll, "Tuin").receipt
    of_other = cast(niels, other, "Tuin").receipt
    for useless in ("", "00" * 40, "no hex", of_emma, of_other, first[:-2] + ("00" if first[-2:] != "00" else "11")):
        with pytest.raises(AlreadyVoted):
            cast(niels, poll, "Dak", receipt=useless)
    second = cast(niels, poll, "Dak", receipt=first)
    assert second.changed and open_totals(poll).cells == [1, 0, 1]
    with pytest.raises(AlreadyVoted):
        cast(niels, poll, "Keuken", receipt=first)  # it is used up: nobody takes a vote back twice
    assert open_totals(poll).cells == [1, 0, 1] and open_totals(poll).voters == 2
    assert len(first) == len(second.receipt) == len(of_emma)


def test_the_receipt_stays_with_the_browser_and_is_for_no_script(site_tree, make_poll, niels, client_of):
    poll = make_poll(anonymous=True)
    ids = list(poll.choices.values_list("pk", flat=True))
    browser, elsewhere = client_of(niels), client_of(niels)
    sent = browser.post(f"{URL}{poll.pk}/vote/", {"choice": ids[0]})
    cookie = sent.cookies[f"poll-{poll.pk}-nl"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == f"{URL}{poll.pk}/"
    assert "?change=1" in browser.get(poll.get_absolute_url()).content.decode()
    assert "?change=1" not in elsewhere.get(poll.get_absolute_url()).content.decode()
    form = browser.get(f"{poll.get_absolute_url()}?change=1").content.decode()
    assert 'type="radio"' in form and "checked" not in form.partition('class="st-pl-form"')[2].partition("</form>")[0]
    browser.post(f"{URL}{poll.pk}/vote/", {"choice": ids[2]})
    elsewhere.post(f"{URL}{poll.pk}/vote/", {"choice": ids[1]})
    assert open_totals(poll).cells == [0, 0, 1]


def test_a_new_secret_of_the_installation_opens_no_second_vote(make_poll, niels, emma, cast, end, settings):
    poll = make_poll(anonymous=True)
    cast(niels, poll, "Tuin")
    old, settings.SECRET_KEY = settings.SECRET_KEY, "a-new-secret-of-the-installation-long-enough-to-be-one"
    with pytest.raises(ValidationError):
        cast(emma, poll, "Tuin")
    assert end(poll).closed_at is None, "what cannot be counted is not thrown away"
    Poll.objects.filter(pk=poll.pk).update(closes_at=timezone.now() + timedelta(days=1))
    settings.SECRET_KEY_FALLBACKS = [old]
    with pytest.raises(AlreadyVoted):
        cast(niels, poll, "Tuin")
    cast(emma, poll, "Dak")
    assert open_totals(poll).cells == [1, 0, 1]
