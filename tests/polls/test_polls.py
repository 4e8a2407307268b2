"""Polls as people use them: make one, vote, change one's mind, see the result, close, download."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from cms.core.models import Activity, Notification
from cms.core.switches import plugin_switch
from cms.plugins.embeds import embed_markup, embed_reference
from community.blogs.models import BlogPost
from community.polls.models import Poll, Vote
from community.polls.selectors import poll_state
from community.polls.services import poll_save

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def ids(poll):
    return dict(poll.choices.values_list("text", "pk"))


def sent(**fields):
    return {
        "title": "Waar eten we?", "body": "", "choices": "Tuin\nKeuken\n\n tuin ", "kind": "single", "anonymous": "",
        "reveal": "voted", "closes_at_0": "", "closes_at_1": "", "audience": "everyone", "language": "nl", **fields,
    }  # fmt: skip


def test_a_poll_is_made_shared_and_found_in_the_list(site_tree, emma, niels, client_of):
    response = client_of(emma).post(f"{URL}new/", sent())
    poll = Poll.objects.get()
    assert response.url == f"{URL}{poll.pk}/"
    assert list(poll.choices.values_list("text", flat=True)) == ["Tuin", "Keuken"]
    assert Activity.objects.filter(type="polls.poll_shared", target_id=poll.pk).count() == 1
    assert (
        client_of(emma).post(f"{URL}new/", sent()).url == response.url and Poll.objects.count() == 1
    )  # a double click
    week = {"closes_at_0": (timezone.localdate() + timedelta(days=7)).isoformat(), "closes_at_1": "12:00"}
    for meant in ({"choices": "Tuin\nDak"}, {"kind": "multiple"}, week):
        other = client_of(emma).post(f"{URL}new/", sent(**meant))
        assert other.status_code == 302 and other.url != response.url, (meant, other.context["form"].errors)
    assert Poll.objects.count() == 4
    assert "Waar eten we?" in client_of(niels).get(URL).content.decode()
    assert "Waar eten we?" not in client_of(niels).get(f"{URL}?show=closed").content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"choices": "Tuin\ntuin"}, "minstens twee verschillende"),
        ({"anonymous": "1"}, "sluitingsdatum"),
        ({"closes_at_0": "2020-01-01", "closes_at_1": "10:00"}, "in de toekomst"),
        ({"kind": "multiple", "at_most": "9"}, "van 2 tot"),
        ({"choices": "x" * 151 + "\ny"}, "150 tekens"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_nothing_typed_is_lost(site_tree, emma, client_of, wrong, words):
    response = client_of(emma).post(f"{URL}new/", sent(**wrong))
    text = response.content.decode()
    assert response.status_code == 422 and words in text and "Waar eten we?" in text
    assert not Poll.objects.exists()


def test_anonymous_among_four_is_refused(site_tree, emma, team, client_of):
    later = timezone.localtime() + timedelta(days=3)
    fields = {"anonymous": "1", "closes_at_0": f"{later:%Y-%m-%d}", "closes_at_1": "10:00", "audience": team.token}
    response = client_of(emma).post(f"{URL}new/", sent(**fields))
    assert response.status_code == 422 and "minder dan vijf" in response.content.decode()


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
    with pytest.raises(ValidationError, match="hoogstens 2"):
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


def test_the_way_back_stays_in_the_house(site_tree, make_poll, niels, client_of):
    poll = make_poll()
    vote = {"choice": ids(poll)["Tuin"]}
    reader = client_of(niels)
    assert reader.post(f"{URL}{poll.pk}/vote/", {**vote, "next": "/nl/"}).url == f"/nl/#poll-{poll.pk}"
    assert reader.post(f"{URL}{poll.pk}/vote/", {**vote, "next": "https://evil.example/"}).url.startswith(
        "/nl/community"
    )


def test_everybody_votes_with_the_form_of_their_own_front_page(site_tree, make_poll, niels, emma, settings):
    """The block is rendered once for all who see the same; the token in its form is the reader's own."""
    settings.DEBUG = False
    make_poll()
    browsers = [Client(enforce_csrf_checks=True, headers={"accept-language": "nl"}) for _person in (niels, emma)]
    pages = []
    for browser, person in zip(browsers, (niels, emma), strict=True):
        browser.force_login(person)
        pages.append(browser.get("/nl/").content.decode())
    for browser, page in zip(browsers, pages, strict=True):
        form = page[page.index('data-testid="poll"') :]
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form).group(1)
        choice = re.search(r'name="choice" value="([0-9]+)"', form).group(1)
        action = re.search(r'action="([^"]+/vote/)"', form).group(1)
        sent_back = browser.post(action, {"csrfmiddlewaretoken": token, "choice": choice, "next": "/nl/"})
        assert sent_back.status_code == 302 and sent_back.url.startswith("/nl/#poll")
    assert Poll.objects.get().votes.count() == 2
    other = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', pages[0]).group(1)
    assert browsers[1].post(action, {"csrfmiddlewaretoken": other, "choice": choice}).status_code == 403


def test_a_mistake_in_a_poll_on_a_page_comes_back_to_that_page(site_tree, make_poll, emma, niels, client_of):
    poll, reader = make_poll(kind="multiple", at_most=2), client_of(niels)
    page = BlogPost.objects.create(
        author=emma,
        title="Koffie",
        body=embed_markup(embed_reference(poll)),
        state="published",
        published_at=timezone.now(),
    )
    at, vote = page.get_absolute_url(), f"{URL}{poll.pk}/vote/"
    answer = reader.post(vote, {"next": at, "choice": list(ids(poll).values())})
    assert answer.status_code == 302 and answer.url == f"{at}#poll-{poll.pk}"
    card = reader.get(at).content.decode().partition('data-testid="poll"')[2]
    assert "data-focus><" in card and card.count("Kies er hoogstens 2.") == 2 and card.count(" checked") == 3
    card = reader.get(at).content.decode().partition('data-testid="poll"')[2]
    assert card.count("Kies er hoogstens 2.") == 1 and " checked" not in card, (
        "it is said once: now only above the choices"
    )
    for strange in ("https://evil.example/", "//evil.example/", "/xx/nothing/", ""):
        assert reader.post(vote, {"next": strange}).status_code == 422, strange
    assert reader.post(vote, {"next": poll.get_absolute_url()}).status_code == 422


def test_a_mistake_is_not_lost_when_the_page_it_was_made_on_is_gone(site_tree, make_poll, emma, niels, team, client_of):
    poll, reader = make_poll(), client_of(niels)
    page = BlogPost.objects.create(
        author=emma, title="Van het team", audience=team.token, state="published", published_at=timezone.now()
    )
    answer = reader.post(f"{URL}{poll.pk}/vote/", {"next": page.get_absolute_url()})
    there = reader.get(answer.url)
    assert there.status_code == 404 and "Van het team" not in there.content.decode()
    assert "Kies eerst iets." in there.content.decode()


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
    assert "Alleen de browser" in page, "it also stands there later"


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_ticks_of_an_anonymous_mistake_are_kept_nowhere(site_tree, make_poll, niels, client_of, anonymous):
    poll, reader = make_poll(anonymous=anonymous, kind="multiple", at_most=2), client_of(niels)
    reader.post(f"{URL}{poll.pk}/vote/", {"next": "/nl/", "choice": list(ids(poll).values())})
    card = reader.get("/nl/").content.decode().partition('data-testid="poll"')[2]
    assert card.count("Kies er hoogstens 2.") == 2 and card.partition("</form>")[0].count(" checked") == (
        0 if anonymous else 3
    )


def test_a_result_is_read_out_once(site_tree, make_poll, niels, cast, client_of):
    poll = make_poll()
    cast(niels, poll, "Tuin")
    for address in (poll.get_absolute_url(), f"{poll.get_absolute_url()}?change=1"):
        page = client_of(niels).get(address).content.decode()
        assert page.count('data-testid="figures"') == page.count('data-testid="bars"') == 1
        assert '<div aria-hidden="true"><ul class="st-pl-bars"' in page.replace("\n", "")
        assert ", jouw stem</span>" in page


def test_the_composer_says_who_needs_a_date(site_tree, niels, client_of):
    page = client_of(niels).get(f"{URL}new/").content.decode()
    field = page.partition("Tot wanneer kunnen mensen stemmen?")[2].partition("</div>")[0]
    assert "Een anonieme poll heeft een datum nodig." in field and "overslaan" not in field


def test_nothing_is_skipped_where_one_of_the_answers_is_on_already(emma, client_of):
    page = client_of(emma).get("/nl/community/polls/new/").content.decode()
    who, until = (
        page.partition(f'id="id_{name}_field"')[2].partition("</fieldset>")[0] for name in ("anonymous", "body")
    )
    assert "checked" in who and "Mag je overslaan" not in who.partition("</legend>")[0]
    assert "Mag je overslaan" in until


def test_all_that_is_wrong_with_a_poll_is_said_in_one_round(emma, client_of):
    sent = {
        "title": "",
        "choices": "Appel",
        "kind": "single",
        "anonymous": "1",
        "reveal": "after_vote",
        "audience": "everyone",
    }
    answer = client_of(emma).post("/nl/community/polls/new/", {**sent, "language": "nl"})
    assert answer.status_code == 422
    assert {"title", "choices", "closes_at"} <= set(answer.context["form"].errors)
