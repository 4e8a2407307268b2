"""Reading, in one's own language and look, and confirming what one read."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.pages import Protocol, Shell

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_switching_language_stays_on_the_page(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto(house.nl["news"].get_url())
    title = page.get_by_role("heading", level=1)
    expect(title).to_have_text("De binnentuin is open")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    Shell(page).switch_language()
    expect(title).to_have_text("The courtyard is open")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(re.escape(house.en["news"].get_url()) + r"(\?.*)?$"))
    Shell(page).switch_language()
    expect(title).to_have_text("De binnentuin is open")


def test_light_and_dark_stay_with_the_person(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto("/nl/")
    root, ground = page.locator("html"), "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    menu = Shell(page).open_menu()
    with page.expect_response(re.compile("/settings/theme/")):
        menu.get_by_role("button", name="Donker").click()
    expect(root).to_have_attribute("data-theme", "dark")
    expect(root).not_to_have_css("background-color", light)
    other = page_of(house.emma)
    other.goto("/en/")
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")
    menu = Shell(other).open_menu()
    with other.expect_response(re.compile("/settings/theme/")):
        menu.get_by_role("button", name="Device").click()
    expect(other.locator("html")).not_to_have_attribute("data-theme", "dark")
    page.reload()
    expect(root).to_have_css("background-color", light)


def test_a_material_change_asks_the_reader_again(house: Any, page_of: Callable[..., Page]):
    from pages.models import ProtocolPage
    from pages.services import page_publish

    page = page_of(house.emma)
    protocol = Protocol(page)
    page.goto("/nl/")
    expect(page.get_by_test_id("for-you")).to_contain_text("Handhygiëne")
    page.goto(house.nl["protocol"].get_url())
    protocol.button.click()
    expect(protocol.slab).to_contain_text("Gelezen en begrepen")
    expect(protocol.button).to_have_count(0)
    changed = ProtocolPage.objects.get(pk=house.nl["protocol"].pk)
    changed.version, changed.material_change, changed.change_note = "2.0", True, "30 seconden in plaats van 20."
    page_publish(page=changed, user=house.carmen)
    page.goto("/nl/notifications/")
    page.get_by_test_id("asked").get_by_role("link", name="Handhygiëne").click()
    expect(page.get_by_text("30 seconden in plaats van 20.").first).to_be_visible()
    protocol.button.click()
    expect(protocol.slab).to_contain_text("2.0")
    expect(protocol.button).to_have_count(0)
    page.goto("/nl/")
    expect(page.get_by_test_id("for-you")).to_have_count(0)
