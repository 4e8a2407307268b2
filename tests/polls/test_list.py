"""The rows of the list, and who chose what, are kept for whom they are equal; nobody gets those of another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from community.polls.models import Poll
from community.polls.voting import vote_cast

pytestmark = pytest.mark.django_db
LIST = "/nl/community/polls/"


@pytest.fixture
def shown(site_tree, client_of):
    """`shown(emma)`: the list as this reader gets it."""

    def get(reader, url=LIST):
        response = client_of(reader).get(url)
        assert response.status_code == 200
        return response.content.decode()

    return get


def test_each_reader_reads_their_own_vote(shown, make_poll, emma, niels, hanna):
    poll = make_poll()
    before = shown(emma)
    assert shown(niels).count("Je hebt gestemd") == before.count("Je hebt gestemd") == 0
    vote_cast(user=emma, poll=poll, picks=[poll.choices.first().pk], receipt="")
    for _again in range(2):
        assert shown(emma).count("Je hebt gestemd") == 1
        assert shown(niels).count("Je hebt gestemd") == 0
        assert "1 van de" in shown(niels)


def test_a_new_title_name_turnout_or_end_stands_in_the_next_list(shown, make_poll, emma, niels, hanna):
    poll = make_poll(closes_at=None)
    assert poll.title in shown(niels) and hanna.display_name in shown(niels)
    poll.title = "Waar drink je thee?"
    poll.save()
    assert "Waar drink je thee?" in shown(niels) and "Waar drink je koffie?" not in shown(niels)
    type(hanna).objects.filter(pk=hanna.pk).update(display_name="Hanna Zonder")
    assert "Hanna Zonder" in shown(niels)
    Poll.objects.filter(pk=poll.pk).update(closes_at=timezone.now() + timedelta(days=20))
    assert "open tot" in shown(niels)


def test_who_chose_what_is_of_this_moment_and_only_for_who_voted(shown, make_poll, emma, niels, hanna, crowd):
    poll = make_poll()
    garden, kitchen = list(poll.choices.all())[:2]
    url = poll.get_absolute_url()
    vote_cast(user=emma, poll=poll, picks=[garden.pk], receipt="")
    assert "Wie koos wat" in shown(emma, url) and "Wie koos wat" not in shown(niels, url)
    vote_cast(user=niels, poll=poll, picks=[garden.pk], receipt="")
    names = shown(emma, url).split("Wie koos wat")[1]
    assert names.count('st-pl-name"') == 2 and niels.display_name in names
    vote_cast(user=niels, poll=poll, picks=[kitchen.pk], receipt="")
    names = shown(emma, url).split("Wie koos wat")[1]
    assert names.index("Keuken") < names.index(niels.display_name)
    type(niels).objects.filter(pk=niels.pk).update(display_name="Niels Anders")
    assert "Niels Anders" in shown(emma, url).split("Wie koos wat")[1]


def test_the_list_asks_for_no_row_of_another_audience(shown, make_poll, team, emma, niels):
    make_poll(author=emma, title="Alleen voor ons", audience=team.token)
    for _again in range(2):
        assert "Alleen voor ons" in shown(emma) and "Alleen voor ons" not in shown(niels)
