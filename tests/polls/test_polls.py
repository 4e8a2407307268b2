"""Polls as people use them: vote, change one's mind, see the result, close, download."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.core.models import Notification
from cms.core.switches import plugin_switch
from community.polls.models import Poll, Vote
from community.polls.selectors import poll_state
from community.polls.services import poll_save

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def ids(poll):
    return dict(poll.choices.values_list("text", "pk"))


@pytest.mark.parametrize("anonymous", [False, True])
def test_a_vote_counts_and_the_result_shows_after_it(site_tree, make_poll, niels, client_of, anonymous):
    poll = make_poll(anonymous=anonymous)
    reader = client_of(niels)
    before = reader.get(poll.get_absolute_url()).content.decode()
    assert 'type="radio"' in before and 'data-testid="bars"' not in before
    response = reader.post(f"{URL}{poll.pk}/vote/", {"choice": ids(poll)["Keuken"]}, follow=True)
    after = response.content.decode()
    assert response.status_code == 200 and "Je stem telt mee." in after
    assert poll_state(niels, poll).turnout == 1 and poll_state(niels, poll).voted
    assert ('data-testid="bars"' in after) is not anonymous  # of an anonymous poll nothing shows yet


def test_a_vote_by_name_can_be_changed_while_the_poll_is_open(make_poll, niels, emma, cast, end):
    poll = make_poll()
    cast(emma, poll, "Tuin")
    cast(niels, poll, "Keuken")
    assert cast(niels, poll, "Dak").changed
    assert {line.choice.text: line.people for line in poll_state(niels, poll).result.lines} == {
        "Tuin": 1,
        "Dak": 1,
        "Keuken": 0,
    }
    with pytest.raises(PermissionDenied):
        cast(niels, end(poll), "Tuin")


def test_several_choices_and_their_limit(make_poll, niels, emma, cast):
    poll = make_poll(kind="multiple", at_most=2)
    cast(niels, poll, "Tuin", "Dak")
    cast(emma, poll, "Dak")
    state = poll_state(niels, poll)
    assert (state.turnout, next((line.choice.text, line.people, line.share) for line in state.result.lines)) == (
        2,
        ("Dak", 2, 100),
    )
    with pytest.raises(ValidationError, match="te veel"):
        cast(emma, poll, "Tuin", "Keuken", "Dak")


def test_a_ranking_gives_points_for_places(make_poll, niels, emma, cast, crowd, end):
    for anonymous in (False, True):
        poll = make_poll(kind="ranking", anonymous=anonymous)
        for person in (niels, emma, *crowd[:2]):
            cast(person, poll, "Dak", "Tuin", "Keuken")
        cast(crowd[2], poll, "Tuin")
        lines = poll_state(niels, end(poll)).result.lines
        assert [(line.choice.text, line.points, line.people) for line in lines] == [
            ("Dak", 12, 4),
            ("Tuin", 11, 1),
            ("Keuken", 4, 0),
        ]


def test_who_ranked_reads_which_place_they_gave(site_tree, make_poll, niels, cast, client_of):
    poll = make_poll(kind="ranking")
    cast(niels, poll, "Dak", "Tuin")
    page = client_of(niels).get(poll.get_absolute_url()).content.decode()
    bars, table = (page.partition(f'data-testid="{part}"')[2] for part in ("bars", "figures"))
    for part, end in ((bars, "</ul>"), (table, "</table>")):
        lines = part.partition(end)[0]
        assert lines.count("jouw nr.") == 2 and "jouw stem" not in lines
        assert lines.index("Dak") < lines.index("jouw nr. 1") < lines.index("Tuin") < lines.index("jouw nr. 2")


def test_a_bad_vote_is_answered_with_422_and_what_was_chosen(site_tree, make_poll, niels, client_of):
    poll = make_poll(kind="ranking")
    mine = ids(poll)
    data = {f"place_{mine['Tuin']}": "2", f"place_{mine['Dak']}": "3"}
    response = client_of(niels).post(f"{URL}{poll.pk}/vote/", data)
    text = response.content.decode()
    assert response.status_code == 422 and "begin met plaats 1" in text
    assert '<option value="2" selected>' in text and '<option value="3" selected>' in text
    poll = make_poll(title="Nog een")
    response = client_of(niels).post(f"{URL}{poll.pk}/vote/", {"choice": "99999999"})
    assert response.status_code == 422 and not Vote.objects.exists()
    assert client_of(niels).post(f"{URL}{poll.pk}/vote/", {}).status_code == 422


def test_the_result_waits_for_the_closing_when_the_author_said_so(site_tree, make_poll, niels, cast, end, client_of):
    poll = make_poll(reveal="closed")
    cast(niels, poll, "Tuin")
    reader = client_of(niels)
    assert 'data-testid="bars"' not in reader.get(poll.get_absolute_url()).content.decode()
    end(poll)
    text = reader.get(poll.get_absolute_url()).content.decode()
    assert 'data-testid="bars"' in text and 'data-testid="figures"' in text


def test_turnout_always_shows(site_tree, make_poll, niels, emma, cast, client_of):
    poll = make_poll(reveal="closed")
    cast(emma, poll, "Tuin")
    for url in (URL, poll.get_absolute_url()):
        assert "1 van de 27 collega" in client_of(niels).get(url).content.decode()


def test_closing_tells_the_author_and_who_voted_by_name(
    make_poll, hanna, niels, cast, end, django_capture_on_commit_callbacks
):
    named, unseen = make_poll(title="Met naam"), make_poll(title="Zonder naam", anonymous=True)
    for poll in (named, unseen):
        cast(niels, poll, "Tuin")
    Notification.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        end(named)
        end(unseen)
        end(unseen)
    told = sorted(Notification.objects.values_list("recipient__username", "activity__target_id"))
    assert told == sorted([("hanna", named.pk), ("hanna", unseen.pk), ("niels", named.pk)])


def test_only_the_author_closes_and_downloads(site_tree, make_poll, hanna, niels, cast, client_of):
    poll = make_poll()
    cast(niels, poll, "Tuin")
    author, other = client_of(hanna), client_of(niels)
    assert other.post(f"{URL}{poll.pk}/close/").status_code == 403
    assert author.get(f"{URL}{poll.pk}/result.csv").status_code == 403  # still open
    assert author.post(f"{URL}{poll.pk}/close/").status_code == 302
    assert author.post(f"{URL}{poll.pk}/close/").status_code == 403
    assert other.get(f"{URL}{poll.pk}/result.csv").status_code == 403
    table = author.get(f"{URL}{poll.pk}/result.csv").content.decode("utf-8-sig")
    assert "Tuin;1;100" in table and "Niels Postma;Tuin;1" in table
    assert author.get(f"{URL}{poll.pk}/result.xlsx").content.startswith(b"PK")
    assert author.get(f"{URL}{poll.pk}/result.exe").status_code == 404


def test_a_download_of_an_anonymous_poll_holds_no_names(make_poll, hanna, crowd, cast, end, client_of):
    poll = make_poll(anonymous=True)
    for person in crowd[:6]:
        cast(person, poll, "Tuin")
    end(poll)
    table = client_of(hanna).get(f"{URL}{poll.pk}/result.csv").content.decode("utf-8-sig")
    assert "Tuin;6;100" in table and "Stemmer" not in table


def test_a_poll_of_one_team_is_not_there_for_others(site_tree, make_poll, emma, niels, team, client_of):
    poll = make_poll(author=emma, audience=team.token)
    assert client_of(emma).get(poll.get_absolute_url()).status_code == 200
    outsider = client_of(niels)
    assert outsider.get(poll.get_absolute_url()).status_code == 404
    assert outsider.post(f"{URL}{poll.pk}/vote/", {"choice": ids(poll)["Tuin"]}).status_code == 404
    assert outsider.post(f"{URL}{poll.pk}/close/").status_code == 404
    assert outsider.get(f"{URL}{poll.pk}/result.csv").status_code == 404


def test_after_the_first_vote_the_question_stands(make_poll, hanna, niels, cast):
    poll = make_poll()
    poll.title = "Waar drink je thee?"
    poll_save(poll=poll, user=hanna, choices=["Tuin", "Zolder"])
    assert list(poll.choices.values_list("text", flat=True)) == ["Tuin", "Zolder"]
    cast(niels, poll, "Zolder")
    poll.closes_at = timezone.now() + timedelta(days=30)
    poll_save(poll=poll, user=hanna, choices=["Tuin", "Zolder"])
    for change, choices in (({"title": "Iets anders"}, ["Tuin", "Zolder"]), ({}, ["Tuin", "Kelder"])):
        fresh = Poll.objects.get(pk=poll.pk)
        for name, value in change.items():
            setattr(fresh, name, value)
        with pytest.raises(ValidationError):
            poll_save(poll=fresh, user=hanna, choices=choices)
    assert Poll.objects.get(pk=poll.pk).title == "Waar drink je thee?"


def test_a_poll_whose_key_is_lost_says_so_when_it_is_closed(
    site_tree, make_poll, hanna, niels, cast, settings, client_of
):
    poll = make_poll(anonymous=True)
    cast(niels, poll, poll.choices.first().text)
    settings.SECRET_KEY = "a-new-secret-of-the-installation-long-enough-to-be-one"
    page = client_of(hanna).post(f"{URL}{poll.pk}/close/", follow=True)
    assert page.status_code == 200 and "Deze poll is nu niet te tellen." in page.content.decode()
    poll.refresh_from_db()
    assert poll.closed_at is None


def test_a_closed_poll_cannot_be_opened_again(make_poll, hanna, end):
    poll = end(make_poll())
    poll.closes_at = timezone.now() + timedelta(days=1)
    with pytest.raises(ValidationError):
        poll_save(poll=poll, user=hanna, choices=["Tuin", "Keuken", "Dak"])


def test_votes_stay_when_a_voter_leaves(make_poll, niels, emma, cast):
    poll = make_poll()
    cast(niels, poll, "Tuin")
    cast(emma, poll, "Tuin")
    niels.delete()
    assert poll_state(emma, poll).result.lines[0].people == 2


def test_off_and_on_loses_nothing(site_tree, make_poll, niels, cast, client_of):
    poll = make_poll()
    cast(niels, poll, "Tuin")
    plugin_switch(label="polls", enabled=False)
    assert client_of(niels).get(poll.get_absolute_url()).status_code == 404
    assert client_of(niels).post(f"{URL}{poll.pk}/vote/", {}).status_code == 404
    plugin_switch(label="polls", enabled=True)
    assert "Tuin" in client_of(niels).get(poll.get_absolute_url()).content.decode()


def test_what_became_of_a_vote_is_said_at_the_poll(site_tree, make_poll, niels, client_of):
    poll = make_poll(anonymous=True)
    address, vote = poll.get_absolute_url(), f"{URL}{poll.pk}/vote/"
    reader, other = client_of(niels), client_of(niels)
    reader.post(vote, {"choice": ids(poll)["Tuin"], "next": address})
    reader.get(address)
    reader.post(vote, {"choice": ids(poll)["Dak"], "next": address})
    page = reader.get(address).content.decode()
    assert page.count("Je stem is veranderd. De cijfers volgen later") == 1 and "data-toast>" not in page
    other.post(vote, {"choice": ids(poll)["Dak"], "next": address})
    page = other.get(address).content.decode()
    assert page.count("alleen veranderen in de browser waarmee je stemde") == 1
    assert "Je hebt gestemd." not in page, "said once"
    assert "Alleen de browser" in other.get(address).content.decode(), "it also stands there later"


def test_a_result_is_read_out_once(site_tree, make_poll, niels, cast, client_of):
    poll = make_poll()
    cast(niels, poll, "Tuin")
    for address in (poll.get_absolute_url(), f"{poll.get_absolute_url()}?change=1"):
        page = client_of(niels).get(address).content.decode()
        assert page.count('data-testid="figures"') == page.count('data-testid="bars"') == 1
        shown, _fold, table = page.partition("Toon als tabel")
        assert 'data-testid="bars"' in shown and 'data-testid="figures"' in table.partition("</details>")[0]
        assert 'aria-hidden="true"><ul class="st-pl-bars"' not in page.replace("\n", ""), (
            "the table is closed until somebody asks for it"
        )
        assert ", jouw stem</span>" in page


def test_what_became_of_a_vote_is_said_once_with_the_way_to_change_it(site_tree, make_poll, niels, client_of):
    poll, reader = make_poll(), client_of(niels)
    address = poll.get_absolute_url()
    for back in ("/nl/", address):
        reader.post(f"{URL}{poll.pk}/vote/", {"choice": ids(poll)["Tuin"], "next": back})
        page = reader.get(back).content.decode()
        assert "Je stem" in page and "Je hebt gestemd." not in page and page.count("Mijn stem veranderen") == 1, back
        page = reader.get(back).content.decode()
        assert page.count("Je hebt gestemd.") == 1 and page.count("Mijn stem veranderen") == 1, back


def test_the_way_back_to_a_polls_own_page_leads_to_its_question(site_tree, make_poll, niels, client_of):
    poll, reader = make_poll(), client_of(niels)
    back = reader.post(f"{URL}{poll.pk}/vote/", {"choice": ids(poll)["Tuin"], "next": poll.get_absolute_url()}).url
    page = reader.get(back).content.decode()
    assert "<h1" in page.partition(f'id="{back.partition("#")[2]}"')[2]
