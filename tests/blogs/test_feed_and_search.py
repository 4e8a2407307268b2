"""Blogs are found, followed, told of and shown elsewhere: always only to who may see them."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client

from cms.core.feeds import feed_key_renew
from cms.plugins.activities import Notification

pytestmark = pytest.mark.django_db


def test_feed(team, emma, niels, written, site_tree):
    written(emma, title="Voor ons allen", publish=True, body="<h2>Kop</h2><p>Lopende tekst</p>")
    written(emma, title="Voor de nacht", audience=team.token, publish=True)
    written(emma, title="Nog niet klaar")
    inside = Client().get(f"/feeds/blogs.atom?secret={feed_key_renew(user=emma)}").content.decode()
    outside = Client().get(f"/feeds/blogs.atom?secret={feed_key_renew(user=niels)}").content.decode()
    assert "Voor de nacht" in inside and "Voor ons allen" in inside and "Nog niet klaar" not in inside
    assert "Voor de nacht" not in outside and "Lopende tekst" in outside and "Emma de Wit" in outside


def test_found_by_its_text_and_only_by_who_may_see_it(site_tree, team, emma, niels, written, client_of):
    written(emma, audience=team.token, body="<p>Over de maretakketting</p>", publish=True)
    written(emma, title="Klad", body="<p>maretakketting</p>")
    call_command("search_index", "--rebuild", verbosity=0)
    ask = {"q": "maretakketting"}
    found = client_of(emma).get("/nl/search/api", ask).json()["results"]
    assert [hit["title"] for hit in found] == ["Het halfuur"]
    assert client_of(niels).get("/nl/search/api", ask).json()["results"] == []


def test_a_small_circle_hears_of_it_and_everybody_does_not(
    site_tree, team, emma, ed, niels, written, django_capture_on_commit_callbacks
):
    from community.people.models import Membership

    Membership.objects.create(team=team, user=ed)
    with django_capture_on_commit_callbacks(execute=True):
        written(emma, audience=team.token, publish=True)
        written(emma, title="Voor allen", publish=True)
        written(emma, title="Samen", co_authors=[niels])
    told = set(Notification.objects.values_list("recipient__username", "type"))
    assert told == {("ed", "blogs.for_circle"), ("niels", "blogs.coauthor")}


def test_who_wrote_along_on_a_post_that_is_shared_at_once_hears_that_it_is_there(
    site_tree, emma, niels, written, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        written(emma, title="Samen", co_authors=[niels], publish=True)
    told = list(Notification.objects.values_list("recipient__username", "type"))
    assert told == [("niels", "blogs.published")]


def test_front_page_and_page_of_a_person(site_tree, team, emma, niels, written, client_of):
    written(emma, audience=team.token, publish=True)
    for address in ("/nl/", "/nl/community/people/person/emma/"):
        assert "Het halfuur" in client_of(emma).get(address).content.decode()
        assert "Het halfuur" not in client_of(niels).get(address).content.decode()
