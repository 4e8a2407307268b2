"""The leak walk: closed things are planted, and an outsider looks for them behind every door the URL configuration knows."""

from __future__ import annotations

import itertools

import pytest
from django.core.management import call_command
from django.test import Client

from cms.core.models import Notification
from tests.contracts.plants import Ground, plant_all
from tests.contracts.urls import every_pattern
from tests.factories import make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def planted(site_tree, team, emma, niels, ed, carmen, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        found = plant_all(Ground(site_tree, team, emma, carmen))
        open_news = make_news(site_tree, "Open nieuws")
    found.ids.add(open_news.pk)
    call_command("search_index", "--rebuild", verbosity=0)
    return found


def values(name: str, converter: object, planted) -> list[object]:
    kind = type(converter).__name__
    if kind == "IntConverter":
        return sorted(planted.ids)[:12]
    if kind == "PathConverter":
        return [url.removeprefix("/media/").lstrip("/") for url in sorted(planted.urls)]
    if name == "username":
        return ["emma", "niels"]
    if name == "kind":
        return ["dummy.note", "pages.newspage", "wagtailcore.page", "dummy-note", "news"]
    return [*sorted(planted.names), "team-1", "news", "night-care", "x"]


def addresses(pattern, planted) -> list[str]:
    """Every address of a pattern with planted values filled in (at most 60)."""
    import re

    names = re.findall(r"<(?:\w+:)?(\w+)>", pattern.route)
    route = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", pattern.route)
    if any(mark in route for mark in "^$(\\?"):
        return []
    options = [values(name, pattern.converters.get(name), planted) for name in names]
    filled = itertools.islice(itertools.product(*options), 60)
    return ["/" + route.format(**dict(zip(names, each, strict=True))).lstrip("/") for each in filled]


def site_addresses(planted) -> list[str]:
    patterns = [p for p in every_pattern() if not p.is_admin and p.name != "sign_out"]  # signing out would end the walk
    return [url for pattern in patterns for url in addresses(pattern, planted)]


def leaked(response, planted, *, asked: str = "") -> set[str]:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode("utf-8", "replace") + " ".join(f"{k}: {v}" for k, v in response.headers.items())
    known = asked + response.request["PATH_INFO"]  # what the asker typed may be said back
    return {word for word in planted.words if word in text and word not in known}


def test_the_member_of_the_team_does_see_what_was_planted(planted, emma, client_of):
    """Else the walk below would prove nothing."""
    client, seen = client_of(emma), set()
    for url in planted.urls:
        response = client.get(url)
        seen |= leaked(response, planted) if response.status_code == 200 else set()
    for word in sorted(planted.words):
        response = client.get("/nl/search/api", {"q": word[:-2]})
        seen |= leaked(response, planted, asked=word[:-2])
    body_words = {
        word
        for word in planted.words
        if not word.startswith(("foto", "bestand", "adres", "path", "stap", "vraag", "nr", "tegel"))
    }
    assert len(body_words - seen) <= 2, body_words - seen


@pytest.mark.parametrize("who", ["niels", "ed", None])
def test_nobody_outside_gets_a_word_by_any_address(planted, who, client_of, request):
    client = client_of(request.getfixturevalue(who)) if who else Client()
    walked = 0
    for url in [*planted.urls, *site_addresses(planted)]:
        for method in (client.get, client.post):
            response = method(url)
            walked += 1
            assert response.status_code < 500, url
            assert not leaked(response, planted), (url, leaked(response, planted))
            if url in planted.urls:
                assert response.status_code in ((404, 405) if who else (302, 403, 404, 405)), (
                    url,
                    response.status_code,
                )
    assert walked > 100


def test_search_and_suggestions_give_nothing_not_even_for_prefixes(planted, niels, client_of, monkeypatch):
    monkeypatch.setattr("cms.core.ratelimit.is_ratelimited", lambda *args, **kwargs: False)
    client = client_of(niels)
    for word in sorted(planted.words):
        for query in (word, word[:5], word[:-1], f'"{word}"'):
            for door, name in (
                ("/nl/search/", "q"),
                ("/en/search/", "q"),
                ("/nl/search/suggest", "q"),
                ("/nl/search/api", "q"),
                ("/api/search/", "q"),
            ):
                response = client.get(door, {name: query})
                assert response.status_code == 200
                assert not leaked(response, planted, asked=query), (door, query)


def test_mention_list_and_notifications_tell_an_outsider_nothing(planted, niels, ed, client_of):
    assert not Notification.objects.filter(recipient__in=[niels, ed]).exists()
    for url in ("/nl/notifications/", "/nl/community/people/mention/?q=e&target=dummy.note:1", "/nl/"):
        assert not leaked(client_of(niels).get(url), planted)


def test_no_mail_goes_outside_the_audience(planted, mailoutbox):
    for mail in mailoutbox:
        if any(word in mail.subject + mail.body for word in planted.words):
            assert mail.to == ["emma@delinde.example"]


def test_the_admin_is_closed_to_employees(planted, niels, client_of):
    client = client_of(niels)
    for pattern in every_pattern():
        if pattern.is_admin and not pattern.route.startswith(("cms/sprite", "cms/jsi18n")):  # icons and interface words
            for url in addresses(pattern, planted)[:2]:
                response = client.get(url)
                assert response.status_code in (301, 302, 403, 404, 405), url
                assert not leaked(response, planted), url


def test_switching_the_team_plugin_off_closes_everything_to_the_team_itself(planted, team, make_user, client_of):
    """Only what somebody wrote stays readable for its own author, so another member looks."""
    from cms.core.switches import plugin_switch
    from community.people.models import Membership

    joke = make_user("joke")
    Membership.objects.create(team=team, user=joke)
    pages = [url for url in planted.urls if client_of(joke).get(url).status_code == 200]
    assert len(pages) > 5
    plugin_switch(label="people", enabled=False)
    for url in planted.urls:
        response = client_of(joke).get(url)
        assert response.status_code in (404, 405), (url, response.status_code)
        assert not leaked(response, planted), url
