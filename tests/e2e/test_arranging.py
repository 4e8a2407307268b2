"""Making the front page one's own, with the keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_hiding_and_moving_blocks_keeps_the_focus_where_it_was(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto("/nl/")
    expect(page.locator('[data-widget="dummy.home"]')).to_be_visible()
    page.get_by_role("link", name="Deze pagina aanpassen").click()
    block = page.get_by_test_id("arrange-dummy.home")
    forward = block.get_by_role("button", name="naar voren")
    forward.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("staat nu op plaats").first).to_be_visible()
    expect(forward).to_be_focused()
    hide = block.get_by_role("button", name="Verberg")
    hide.focus()
    page.keyboard.press("Enter")
    expect(block.get_by_role("button", name="Laat zien")).to_be_focused()
    page.get_by_role("link", name="Klaar, naar de voorpagina").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Emma")
    expect(page.locator('[data-widget="dummy.home"]')).to_have_count(0)


def test_on_a_phone_the_keyboard_goes_down_the_page_as_the_eye_does(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/nl/")
    tops = page.locator(".st-pg-home > *, .st-pg-home__aside > *").evaluate_all(
        "parts => parts.map(part => [part.className, part.getBoundingClientRect()]).filter(([name, box]) => box.height > 0)"
        ".map(([name, box]) => Math.round(box.top))"
    )
    assert len(tops) > 1 and tops == sorted(tops), tops
    first = page.locator(".st-pg-home a[href], .st-pg-home button").first
    page.set_viewport_size({"width": 1440, "height": 900})
    main, you = page.locator(".st-pg-home__main"), page.locator(".st-pg-home__foryou")
    if you.count():
        assert first.evaluate("link => Boolean(link.closest('.st-pg-home__foryou'))")
        left, right = main.bounding_box(), you.bounding_box()
        assert left and right and right["x"] > left["x"] and abs(right["y"] - left["y"]) < 2
