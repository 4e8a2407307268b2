"""The frame of every page is kept in parts: each reader gets their own, and what changes stands there on the next page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Template, TemplateSyntaxError

from cms.core.registry import plugin_configs
from cms.core.shared_cache import StayingClient
from cms.core.switches import plugin_switch

pytestmark = pytest.mark.django_db
PAGE = "/nl/notifications/"


def shown(client, url: str = PAGE) -> str:
    """The second answer: by then all that is kept is."""
    client.get(url)
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_each_reader_has_their_own_name_menu_and_token(site_tree, emma, niels, client_of):
    pages = {reader: shown(client_of(reader)) for reader in (emma, niels)}
    for reader, other in ((emma, niels), (niels, emma)):
        assert reader.display_name in pages[reader] and reader.username in pages[reader]
        assert other.display_name not in pages[reader] and f"/{other.username}/" not in pages[reader]
        assert f'data-user="{reader.pk}"' in pages[reader]
    tokens = [set(re.findall(r'csrfmiddlewaretoken" value="(\w+)"', page)) for page in pages.values()]
    assert all(len(own) == 1 for own in tokens) and tokens[0] != tokens[1]


@pytest.mark.parametrize(
    ("field", "value"), [("display_name", "Emma van Loon"), ("job_title", "Wijkzuster"), ("first_name", "Emmelien")]
)
def test_a_change_of_the_reader_stands_on_the_next_page(site_tree, emma, client_of, field, value):
    client = client_of(emma)
    assert value not in shown(client)
    type(emma).objects.filter(pk=emma.pk).update(**{field: value})  # tells nobody
    assert value in client.get(PAGE).content.decode()


def test_who_may_manage_is_shown_the_way_and_nobody_else(site_tree, emma, carmen, client_of):
    assert "/cms/" in shown(client_of(carmen)) and "/cms/" not in shown(client_of(emma))


def test_the_place_where_one_is_is_marked_on_that_page_only(site_tree, emma, client_of):
    client = client_of(emma)
    here = 'href="/nl/search/" aria-current="page"'
    assert here in shown(client, "/nl/search/") and here not in shown(client)


def test_what_was_typed_stands_in_the_box_escaped_and_for_nobody_else(site_tree, emma, niels, client_of):
    typed = shown(client_of(emma), '/nl/search/?q="tuin<b>')
    assert 'maxlength="200" value="&quot;tuin&lt;b&gt;"' in re.sub(r"\s+", " ", typed)
    assert "tuin" not in shown(client_of(niels), "/nl/search/")


def test_the_other_language_leads_to_this_page_with_its_question(site_tree, emma, client_of):
    client = client_of(emma)
    for words in ("een", "twee"):
        page = shown(client, f"/nl/search/?q={words}")
        assert page.count(f'href="/en/search/?q={words}"') == 3  # in the header and in both menus


def test_a_plugin_that_is_off_leaves_the_menu_at_once(site_tree, emma, client_of):
    client = client_of(emma)
    assert "/nl/community/polls/" in shown(client)
    plugin_switch(label="polls", enabled=False)
    assert "/nl/community/polls/" not in client.get(PAGE).content.decode()


def test_an_alert_stands_above_the_next_page_and_leaves_it_again(site_tree, emma, client_of):
    from cms.core.models import OrganisationSettings

    client = client_of(emma)
    shown(client)
    settings = OrganisationSettings.objects.first() or OrganisationSettings()
    for words in ("De liften staan stil", "De brug is dicht"):
        settings.alert_nl = words
        settings.save()
        assert words in client.get(PAGE).content.decode()
    settings.alert_nl = ""
    settings.save()
    assert "De brug is dicht" not in client.get(PAGE).content.decode()


def test_no_block_stands_in_what_is_kept():
    with pytest.raises(TemplateSyntaxError):
        Template('{% load kept %}{% kept "a" %}{% if 1 %}{% block own %}{% endblock %}{% endif %}{% endkept %}')


def test_every_page_has_its_policy_and_one_that_asks_more_changes_no_other(site_tree, emma, carmen, client_of):
    client = client_of(carmen)
    site = client.get(PAGE)["Content-Security-Policy"]
    assert "'unsafe-inline'" not in site and "default-src 'none'" in site
    assert "'unsafe-inline'" in client.get("/cms/")["Content-Security-Policy"]
    assert client.get(PAGE)["Content-Security-Policy"] == site


def test_the_client_of_the_shared_cache_stays():
    cache = StayingClient(["redis://127.0.0.1:1/0", "redis://127.0.0.1:2/0"])
    assert cache.get_client("a", write=True) is cache.get_client("b", write=True)
    assert cache.get_client("a") is not cache.get_client("a", write=True), "one for each server"


def bar(client):
    """The bar at the foot of a phone, without what is around it."""
    return client.get("/nl/").content.decode().partition('class="st-tabbar"')[2].partition("</nav>")[0]


def test_on_a_phone_what_colleagues_share_has_a_place_of_its_own(site_tree, emma, client_of):
    shared, _sheet, mine = bar(client_of(emma)).partition("Community</summary>")[2].partition("</details>")
    assert "Blogs" in shared and "Collega’s" in shared and "Formulieren" not in shared
    assert "Formulieren" in mine and "Blogs" not in mine


def test_without_community_there_is_no_empty_place_for_it(site_tree, emma, client_of):
    for config in plugin_configs():
        if not config.required:
            plugin_switch(label=config.label, enabled=False)
    assert "Community" not in bar(client_of(emma)) and "Ik</summary>" in bar(client_of(emma))


@pytest.mark.parametrize("folder", ["cms", "community", "pages", "search", "templates", "toptasks"])
def test_a_fold_is_known_by_an_icon(folder):
    """No browser's own triangle: what folds open has an icon or a face in its line, on every page."""
    for place in (Path(settings.BASE_DIR) / folder).rglob("*.html"):
        for line in re.findall(r"<summary\b.*?</summary>", place.read_text(), re.DOTALL):
            assert re.search(r"{% (icon|avatar) |{{ trigger }}", line), f"{place}: {line[:80]}"
