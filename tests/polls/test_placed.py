"""A poll that stands on another page: voting there, and coming back there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from cms.plugins.embeds import embed_markup, embed_reference
from community.blogs.models import BlogPost
from community.polls.models import Poll

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def ids(poll):
    return dict(poll.choices.values_list("text", "pk"))


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
    assert "data-focus><" in card and "Dat waren er te veel." in card and card.count(" checked") == 3
    assert card.count("Kies er hoogstens 2.") == 1, "the mistake is not the hint once more"
    card = reader.get(at).content.decode().partition('data-testid="poll"')[2]
    assert "Dat waren er te veel." not in card and " checked" not in card, "it is said once"
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


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_ticks_of_an_anonymous_mistake_are_kept_nowhere(site_tree, make_poll, niels, client_of, anonymous):
    poll, reader = make_poll(anonymous=anonymous, kind="multiple", at_most=2), client_of(niels)
    reader.post(f"{URL}{poll.pk}/vote/", {"next": "/nl/", "choice": list(ids(poll).values())})
    card = reader.get("/nl/").content.decode().partition('data-testid="poll"')[2]
    assert "Dat waren er te veel." in card
    assert card.partition("</form>")[0].count(" checked") == (0 if anonymous else 3)


def test_wherever_bars_show_it_is_said_of_how_many_votes(site_tree, make_poll, cast, crowd, emma, client_of):
    """An open anonymous poll shows fewer votes than its turnout: the card says so too, and follows when more show."""
    poll = make_poll(anonymous=True)
    page = BlogPost.objects.create(
        author=emma, title="Koffie", body=embed_markup(embed_reference(poll)), state="published",
        published_at=timezone.now(),
    )  # fmt: skip
    places = ["/nl/", page.get_absolute_url(), poll.get_absolute_url()]
    for person in crowd[:12]:
        cast(person, poll, "Tuin")
    for place in places:
        text = client_of(crowd[0]).get(place).content.decode()
        assert text.count("Dit zijn de eerste 5 stemmen.") == 1 and "12 van de" in text, place
    named = make_poll(title="Met naam")
    cast(crowd[0], named, "Tuin")
    assert "Dit zijn de eerste" not in client_of(crowd[0]).get(named.get_absolute_url()).content.decode()


def test_who_votes_anonymously_is_told_beside_the_button_where_the_vote_can_be_changed(
    site_tree, make_poll, niels, client_of
):
    poll, named = make_poll(anonymous=True), make_poll(title="Met naam")
    told = "Je kunt je stem later nog veranderen, maar alleen in deze browser."
    page = client_of(niels).get(poll.get_absolute_url()).content.decode()
    assert told in page.partition("Stem anoniem")[2].partition("<details")[0], "not only inside the fold"
    assert told not in client_of(niels).get(named.get_absolute_url()).content.decode()
