"""A poll in a news item: voted on where it stands, without JavaScript, and gone while the plugin is off."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cms.plugins.embeds import embed_reference
from tests.e2e.polls import make_polls

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def with_poll(house: Any, poll: Any) -> str:
    from pages.blocks import raw

    page = house.nl["news"]
    page.body = json.dumps(raw.stream("poll", [raw.text("<p>Stem mee.</p>"), raw.embed(embed_reference(poll))]))
    page.save_revision().publish()
    return page.get_url()


def test_voting_in_a_news_item_without_javascript(house: Any, page_of: Callable[..., Page]):
    from cms.core.switches import plugin_switch

    poll = make_polls(house)["poll of several"]
    url = with_poll(house, poll)
    page = page_of(house.emma, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(url)
    card = page.get_by_test_id("poll")
    expect(card).to_contain_text("6 van de")
    card.get_by_role("button", name="Stem anoniem").click()
    expect(page).to_have_url(f"{url}#poll-{poll.pk}")
    expect(card.get_by_role("alert")).to_contain_text("Kies eerst iets")
    expect(page.get_by_text("Stem mee.")).to_be_visible()
    page.get_by_label("Aan tafel").check()
    page.get_by_label("Alleen").check()
    page.get_by_role("button", name="Stem anoniem").click()
    expect(page).to_have_url(f"{url}#poll-{poll.pk}")
    expect(card).to_contain_text("Je stem telt mee.")
    expect(card).to_contain_text("7 van de")
    card.get_by_role("link", name="Mijn stem veranderen").click()
    page.get_by_label("In de tuin").check()
    page.get_by_role("button", name="Mijn stem veranderen").click()
    expect(page.get_by_test_id("turnout")).to_contain_text("7 van de")
    plugin_switch(label="polls", enabled=False)
    page.goto(url)
    expect(page.get_by_text("Stem mee.")).to_be_visible()
    expect(card).to_have_count(0)
    plugin_switch(label="polls", enabled=True)
    page.goto(url)
    expect(card).to_have_count(1)


def test_making_a_poll_and_reading_its_result(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto("/nl/community/polls/")
    page.get_by_role("link", name="Maak een poll").first.click()
    page.get_by_label("Je vraag").fill("Wie rijdt er mee?")
    page.get_by_label("Waaruit kunnen mensen kiezen?").fill("Ik\nIk niet")
    expect(page.get_by_label("Kies er hoogstens")).to_be_hidden()
    page.get_by_label("Meer dan één keuze").check()
    expect(page.get_by_label("Kies er hoogstens")).to_be_visible()
    page.get_by_label("Eén keuze", exact=True).check()
    expect(page.get_by_label("Kies er hoogstens")).to_be_hidden()
    page.get_by_role("button", name="Deel de poll").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie rijdt er mee?")
    page.get_by_label("Ik niet").check()
    page.get_by_role("button", name="Stem", exact=True).click()
    figures = page.get_by_test_id("figures")
    expect(figures).to_be_hidden()
    page.get_by_text("Toon als tabel").click()
    expect(figures.get_by_role("row", name="Ik niet , jouw stem 1 100")).to_be_visible()
    expect(page.get_by_test_id("bars")).to_contain_text("jouw stem")


def test_a_place_is_taken_over_and_a_tick_too_many_is_taken_back(house: Any, page_of: Callable[..., Page]):
    polls = make_polls(house)
    page = page_of(house.emma, viewport={"width": 390, "height": 844})
    page.goto(polls["poll in order"].get_absolute_url())
    garden, table = page.get_by_label("In de tuin"), page.get_by_label("Aan tafel")
    garden.select_option("1")
    table.select_option("2")
    table.select_option("1")
    expect(garden).to_have_value("2")
    expect(page.get_by_role("status").filter(has_text="In de tuin: 2")).to_have_count(1)
    page.get_by_label("Alleen").select_option("2")
    expect(garden).to_have_value("")
    page.goto(polls["poll of several"].get_absolute_url())
    for name in ("In de tuin", "Aan tafel", "Alleen"):
        page.get_by_label(name).click()
    expect(page.get_by_label("Alleen")).not_to_be_checked()
    expect(page.get_by_text("Je hebt er al 2 gekozen.")).to_be_visible()
    page.get_by_label("In de tuin").uncheck()
    expect(page.get_by_text("Je hebt er al 2 gekozen.")).to_be_hidden()
    page.get_by_label("Alleen").check()
    page.get_by_role("button", name="Stem anoniem").click()
    expect(page.get_by_text("Je stem telt mee.")).to_be_visible()


def test_the_focus_goes_to_what_became_of_a_vote(house: Any, page_of: Callable[..., Page]):
    poll = make_polls(house)["poll of several"]
    url = with_poll(house, poll)
    page = page_of(house.emma, viewport={"width": 390, "height": 844})
    page.goto(url)
    card = page.get_by_test_id("poll")
    card.get_by_role("button", name="Stem anoniem").click()
    expect(card.get_by_role("alert")).to_be_focused()
    card.get_by_label("Aan tafel").check()
    card.get_by_role("button", name="Stem anoniem").click()
    told = card.get_by_text("Je stem telt mee.").locator("..")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport()
    expect(page.locator("[data-toast]")).to_have_count(0)
    expect(page).to_have_url(f"{url}#poll-{poll.pk}")
