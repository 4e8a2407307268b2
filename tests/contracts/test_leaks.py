"""The leak walk: closed things are planted, and outsiders look for them behind every door there is.

The doors are not named here: they come from the URL configuration and from the types of the pages.
"""

from __future__ import annotations

import pytest
from wagtail.models import get_page_models

from cms.core.models import Delivery
from tests.contracts.urls import every_pattern
from tests.contracts.walk import (
    ENDS_THE_WALK,
    REACHED_BY_NOTHING,
    Walker,
    closed_addresses,
    filled,
    leaked,
    page_addresses,
    site_addresses,
    site_patterns,
)

pytestmark = pytest.mark.django_db
SEEN_BY_EDITORS_ALONE = (
    "foto",
    "film",
    "bedoelde",
)  # names of pictures and films, what somebody meant by a failed search


def test_every_door_is_tried(planted):
    """A pattern that nothing fills would be walked past in silence."""
    unreached = {pattern.name for pattern in site_patterns() if not filled(pattern, planted)}
    assert unreached == set(REACHED_BY_NOTHING), "plant something for it in plants_*.py, or say why there is nothing"


def test_a_page_of_every_type_is_planted(planted):
    readable = {
        model for model in get_page_models() if getattr(model, "is_creatable", False) and hasattr(model, "audience")
    }
    assert {type(page) for page in planted.pages} == readable


@pytest.mark.slow
def test_the_member_of_the_team_does_see_what_was_planted(planted, emma, walker_of):
    """Else the walk below would prove nothing."""
    client, seen = walker_of(emma), set()
    for url in [*closed_addresses(planted), *site_addresses(planted)]:
        response = client.get(url)
        assert response.status_code < 500, url
        if response.status_code == 200:
            seen |= leaked(response, planted.words) | {word for word in planted.words if word in url}
    for word in planted.words - seen:
        answer = client.get("/nl/search/api", {"q": word})
        hits = answer.json()
        seen |= leaked(answer, planted.words, asked=word)
        seen |= {word} if hits["results"] or hits["people"] or hits["tasks"] else set()
    expected = {word for word in planted.words - planted.nobody if not word.startswith(SEEN_BY_EDITORS_ALONE)}
    assert not expected - seen, expected - seen
    assert not seen & planted.nobody, seen & planted.nobody


@pytest.mark.slow
def test_nobody_outside_gets_a_word_by_any_address(closed, niels, hanna, emma, walker_of):
    """The insider has just been there, so whatever the house keeps in memory is warm. Fragments are asked for where the answer
    to the whole page hung on that."""
    insider = walker_of(emma)
    outsiders = {"nobody": Walker(), "niels": walker_of(niels), "hanna": walker_of(hanna)}
    words = {who: closed.words - (closed.hosts if who == "hanna" else set()) for who in outsiders}
    not_there, fragments = set(closed_addresses(closed)), 0
    for url in dict.fromkeys([*closed_addresses(closed), *site_addresses(closed)]):
        insider.get(url)
        in_parts = set()
        for ask in (Walker.get, as_a_fragment, Walker.post):  # everybody reads before anybody may change something
            for who, client in outsiders.items():
                if ask is as_a_fragment and who not in in_parts:
                    continue
                response = ask(client, url)
                if client.saw_htmx:
                    in_parts.add(who)
                    fragments += ask is as_a_fragment
                assert response.status_code < 500, (who, url)
                found = leaked(response, words[who])
                assert not found, (who, url, found)
                if url in not_there:
                    allowed = (302, 403, 404, 405) if who == "nobody" else (404, 405)
                    assert response.status_code in allowed, (who, url, response.status_code)
    assert len(not_there) > 50 and fragments, "somewhere it matters who asks for a fragment"


def as_a_fragment(client, url):
    return client.get(url, headers={"HX-Request": "true"})


def test_a_shared_password_opens_nothing(closed, niels, client_of):
    client = client_of(niels)
    for pattern in every_pattern():
        if pattern.name.endswith("authenticate_with_password"):
            for rest in filled(pattern, closed):
                answer = client.post(f"/{rest}", {"password": "open-sesam", "return_url": "/nl/"})
                assert answer.status_code == client.get(f"/{rest}").status_code == 404, rest
    for url in closed_addresses(closed):
        assert client.get(url).status_code in (404, 405), url


def test_no_mail_goes_outside_the_audience(planted, mailoutbox, emma, django_capture_on_commit_callbacks):
    """Not when it happens, and not later either: a mail that waited is looked at again before it goes."""
    from cms.core.access.tokens import audience_members, tokens_for
    from cms.core.notifications import sweep_deliveries

    team = next(token for token in tokens_for(emma) if token.startswith("team:"))
    insiders = {person.email for person in audience_members(team)}
    assert emma.email in insiders
    for mail in planted.mails:
        if any(word in mail.subject + mail.body for word in planted.words - planted.formerly):
            assert set(mail.to) <= insiders
    assert any(word in mail.subject + mail.body for mail in planted.mails for word in planted.formerly)
    with django_capture_on_commit_callbacks(execute=True):
        planted.close()
    mailoutbox.clear()
    Delivery.objects.update(state=Delivery.State.WAITING, attempts=0, next_try_at="2020-01-01T00:00Z")
    assert sweep_deliveries()
    for mail in mailoutbox:
        if any(word in mail.subject + mail.body for word in planted.words):
            assert set(mail.to) <= insiders


def test_the_admin_is_closed_to_employees(closed, niels, walker_of):
    client = walker_of(niels)
    for pattern in every_pattern():
        if not pattern.is_admin or pattern.route.startswith(("cms/sprite", "cms/jsi18n")):  # icons and interface words
            continue
        for form, names in pattern.forms:
            url = "/" + form % {name: admin_value(name, closed.pages[0]) for name in names}
            response = client.get(url)
            assert response.status_code in (301, 302, 403, 404, 405), url
            assert not leaked(response, closed.words), url
            client.cookies.pop("messages", None)  # "you do not have permission", as often as it was said


def admin_value(name, page):
    """For an argument of the admin: the number of this page, or its app, type or slug."""
    by_name = {"app_label": page._meta.app_label, "content_type_app_name": page._meta.app_label, "slug": page.slug}
    by_name |= {"model_name": page._meta.model_name, "content_type_model_name": page._meta.model_name}
    return by_name.get(name, page.pk)


def test_an_editor_who_handles_nothing_reads_no_answers(closed, carmen, walker_of):
    """Not on the site and not in the admin, though the form is theirs to change."""
    from pages.models import FormPage, FormSubmission

    answers = set()
    for row in FormSubmission.objects.all():
        answers |= {word for word in closed.words if word in f"{row.form_data} {row.note} {row.answer}"}
    assert len(answers) == 8
    client, form = walker_of(carmen), FormPage.objects.get(audience="everyone")
    for url in page_addresses(form, closed):
        assert not leaked(client.get(url), answers), url
    for pattern in every_pattern():
        if pattern.is_admin and pattern.name not in ENDS_THE_WALK:
            for address, names in pattern.forms:
                if names or "forms/" in address:
                    url = "/" + address % {name: admin_value(name, form) for name in names}
                    assert not leaked(client.get(url), answers), url


def test_switching_the_team_plugin_off_closes_everything_to_the_team_itself(closed, make_user, client_of):
    """Only what somebody wrote stays readable for its own author, so another member looks."""
    from cms.core.switches import plugin_switch
    from community.people.models import Membership, Team

    joke = make_user("joke")
    Membership.objects.create(team=Team.objects.get(slug="night-care"), user=joke)
    client = client_of(joke)
    open_to_joke = [url for url in closed_addresses(closed) if client.get(url).status_code == 200]
    assert len(open_to_joke) > 15
    plugin_switch(label="people", enabled=False)
    for url in closed_addresses(closed):
        response = client.get(url)
        assert response.status_code == 404, (url, response.status_code)
        assert not leaked(response, closed.words), url
