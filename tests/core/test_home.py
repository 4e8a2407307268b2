"""Everybody's own front page: blocks move and hide, a new one finds its place, and only its owner notices."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cms.core.home import arranged, home_layout, layout_reset, widget_move, widget_show
from cms.core.points import HomeWidget
from cms.core.registry import registry
from cms.core.switches import plugin_switch

URL = "/nl/my-front-page/"
keys = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(default=keys, saved=st.lists(st.sampled_from("abcdefghxyz")))
def test_an_arrangement_holds_each_block_once_in_the_saved_order(default, saved):
    placed = arranged(default, saved)
    assert sorted(placed) == sorted(default)
    kept = [key for key in dict.fromkeys(saved) if key in default]
    assert [key for key in placed if key in kept] == kept


@given(default=keys.filter(len), data=st.data())
def test_a_block_that_is_new_stands_behind_its_neighbour(default, data):
    new = data.draw(st.sampled_from(default))
    saved = data.draw(st.permutations([key for key in default if key != new]))
    placed, place = arranged(default, saved), default.index(new)
    assert placed[0] == new if place == 0 else placed[placed.index(new) - 1] == default[place - 1]


def shown(user, region: str) -> list[str]:
    user.refresh_from_db()
    return [placed.widget.key for placed in home_layout(user)[region] if placed.shown]


@pytest.mark.django_db
def test_blocks_move_within_their_region_and_stop_at_its_ends(emma, niels):
    before = shown(emma, "bottom")
    last = before[-1]
    assert widget_move(user=emma, key=last, step=-1) == len(before) - 1
    assert shown(emma, "bottom") == [*before[:-2], last, before[-2]]
    for _step in before:
        place = widget_move(user=emma, key=last, step=-1)
    assert place == 1 and shown(emma, "bottom")[0] == last
    assert shown(niels, "bottom") == before
    layout_reset(user=emma)
    assert shown(emma, "bottom") == before


@pytest.mark.django_db
def test_what_a_switched_off_plugin_had_is_kept(emma):
    before = shown(emma, "bottom")
    assert before[-1] == "dummy.home"
    for _step in before:
        widget_move(user=emma, key="dummy.home", step=-1)
    plugin_switch(label="dummy", enabled=False)
    assert "dummy.home" not in shown(emma, "bottom")
    with pytest.raises(ValidationError):
        widget_show(user=emma, key="dummy.home", shown=False)
    widget_move(user=emma, key=before[0], step=1)
    plugin_switch(label="dummy", enabled=True)
    assert shown(emma, "bottom")[0] == "dummy.home"


@pytest.mark.django_db
@pytest.mark.parametrize("saved", ["{", "[1]", '{"order": 3}', '{"order": [["x"]], "hidden": null}', "null"])
def test_a_layout_that_cannot_be_read_is_no_layout(emma, saved):
    before = shown(emma, "bottom")
    emma.home_layout = saved
    emma.save()
    assert shown(emma, "bottom") == before


@pytest.mark.django_db
def test_hiding_and_showing_on_the_page_itself(site_tree, emma, niels, client_of, monkeypatch):
    client, other = client_of(emma), client_of(niels)
    assert "a note on the home page" in client.get("/nl/").content.decode()
    assert "Deze pagina aanpassen" in client.get("/nl/").content.decode()
    answer = client.post(URL, {"do": "hide:dummy.home"})
    assert answer.status_code == 302 and answer["Location"] == f"{URL}#dummy.home"
    asked = []
    point = next(point for _label, point in registry.of(HomeWidget) if point.key == "dummy.home")
    monkeypatch.setitem(point.__dict__, "context", lambda request: asked.append(request.user) or {"words": "seen"})
    assert "seen" not in client.get("/nl/").content.decode() and asked == []  # a hidden block is not even worked out
    assert "seen" in other.get("/nl/").content.decode()
    client.post(URL, {"do": "show:dummy.home"})
    assert "seen" in client.get("/nl/").content.decode()


@pytest.mark.django_db
def test_of_two_quick_presses_none_is_lost(site_tree, emma):
    """Each request has read its own copy of the person before the other one wrote."""
    first, second = type(emma).objects.get(pk=emma.pk), type(emma).objects.get(pk=emma.pk)
    widget_show(user=first, key="dummy.home", shown=False)
    widget_show(user=second, key="pages.news", shown=False)
    emma.refresh_from_db()
    assert json.loads(emma.home_layout)["hidden"] == ["dummy.home", "pages.news"]


@pytest.mark.django_db
def test_each_step_is_kept_with_and_without_a_script(site_tree, emma, client_of):
    client = client_of(emma)
    html = client.get(URL).content.decode()
    assert 'value="up:dummy.home"' in html and "Jouw voorpagina" in html
    answer = client.post(URL, {"do": "up:dummy.home"}, headers={"HX-Request": "true"})
    toast = json.loads(answer["HX-Trigger"])["st:toast"]["text"]
    assert answer.status_code == 200 and toast.startswith("‘Notes of today’ staat nu op plaats ")
    client.post(URL, {"do": "hide:pages.news"})
    english = client.get("/en/my-front-page/").content.decode()
    assert "Hidden" in english and 'value="show:pages.news"' in english
    client.post(URL, {"do": "reset"})
    emma.refresh_from_db()
    assert emma.home_layout == ""


@pytest.mark.django_db
@pytest.mark.parametrize("do", ["", "up", "up:nothing", "burn:pages.news", "hide:", "show:<script>"])
def test_what_is_no_step_is_not_found_and_changes_nothing(site_tree, emma, client_of, do):
    assert client_of(emma).post(URL, {"do": do}).status_code == 404
    emma.refresh_from_db()
    assert emma.home_layout == ""


@pytest.mark.django_db
def test_nobody_arranges_without_signing_in(client, site_tree):
    answer = client.post(URL, {"do": "hide:pages.news"})
    assert answer.status_code == 302 and "sign-in" in answer["Location"]
