"""Feeds behind a secret link: without signing in, as their reader may see it now, until the link is withdrawn."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from cms.core.feeds import feed_key_renew, feed_key_revoke
from cms.core.models import FeedKey
from cms.core.switches import plugin_switch
from cms.plugins.contributions import contribution_save
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def titles(answer) -> list[str]:
    assert answer.status_code == 200, answer.status_code
    return [found.text for found in ElementTree.fromstring(answer.content).iterfind(f"{ATOM}entry/{ATOM}title")]


def test_each_reader_gets_what_they_may_see_now(site_tree, team, emma, niels):
    from community.people.models import Membership

    for audience, title in (("everyone", "Voor ons allen"), (team.token, "Voor de nacht")):
        contribution_save(contribution=Note(title=title, body="<p>x</p>", audience=audience), user=emma)
    inside, outside = feed_key_renew(user=emma), feed_key_renew(user=niels)
    assert titles(Client().get(f"/feeds/dummy.atom?secret={inside}")) == ["Voor de nacht", "Voor ons allen"]
    answer = Client().get(f"/feeds/dummy.atom?secret={outside}")
    assert titles(answer) == ["Voor ons allen"]
    assert answer["Content-Type"].startswith("application/atom+xml") and "no-store" in answer["Cache-Control"]
    Membership.objects.filter(team=team).delete()
    assert titles(Client().get(f"/feeds/dummy.atom?secret={inside}")) == [
        "Voor de nacht",
        "Voor ons allen",
    ]  # her own note
    Note.objects.update(author=niels)
    assert titles(Client().get(f"/feeds/dummy.atom?secret={inside}")) == ["Voor ons allen"]


def test_wrong_withdrawn_gone_and_off_look_the_same(site_tree, emma):
    secret = feed_key_renew(user=emma)
    address = f"/feeds/dummy.atom?secret={secret}"
    assert Client().get(address).status_code == 200
    assert Client().get(f"/feeds/dummy.atom?secret={secret}x").status_code == 404
    assert Client().get(f"/feeds/nothing.atom?secret={secret}").status_code == 404
    assert Client().post(address).status_code == 405
    plugin_switch(label="dummy", enabled=False)
    assert Client().get(address).status_code == 404
    plugin_switch(label="dummy", enabled=True)
    emma.is_active = False
    emma.save()
    assert Client().get(address).status_code == 404
    emma.is_active = True
    emma.save()
    assert feed_key_renew(user=emma) != secret
    assert Client().get(address).status_code == 404


def test_the_settings_page_makes_shows_once_and_withdraws(site_tree, emma, client_of):
    client = client_of(emma)
    page = client.post("/nl/settings/feeds/new/", follow=True).content.decode()
    row = FeedKey.objects.get(user=emma)
    found = re.search(r"http\S+/feeds/dummy\.atom\?secret=([\w-]+)", page)
    assert found and row.digest not in page
    secret = found[1]
    assert Client().get(f"/feeds/dummy.atom?secret={secret}").status_code == 200
    assert secret not in client.get("/nl/settings/feeds/").content.decode()
    client.post("/nl/settings/feeds/withdraw/")
    assert Client().get(f"/feeds/dummy.atom?secret={secret}").status_code == 404
    assert Client().get("/nl/settings/feeds/").status_code == 302


def test_asked_too_often(site_tree, emma, monkeypatch):
    monkeypatch.setattr("cms.core.views.feeds.FETCHES", "2/h")
    monkeypatch.setattr("cms.core.views.feeds.GUESSES", "2/m")
    secret = feed_key_renew(user=emma)
    assert [Client().get(f"/feeds/dummy.atom?secret={secret}").status_code for _ in range(3)] == [200, 200, 429]
    assert [Client().get(f"/feeds/dummy.atom?secret=guess{n}").status_code for n in range(3)] == [404, 404, 429]
    feed_key_revoke(user=emma)
    assert not FeedKey.objects.exists()


@pytest.mark.parametrize("text", ["Belletje\x07", "Van\x0eelders", "Eind\uffff"])
def test_a_character_that_xml_cannot_hold_takes_the_feed_from_nobody(site_tree, emma, niels, text):
    contribution_save(contribution=Note(title=text, body=f"<p>{text}</p>"), user=emma)
    emma.display_name = f"Emma\x02 {text}"
    emma.save()
    found = titles(Client().get(f"/feeds/dummy.atom?secret={feed_key_renew(user=niels)}"))
    assert found == [text[:-1] if text[-1] in "\x07\uffff" else "Vanelders"]
