"""What was wrong and is put right is not said any more, before anything is sent again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_an_error_goes_when_its_field_is_put_right(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto("/nl/community/blogs/new/")
    page.locator("button[name=share]").click()
    summary, errors = page.locator(".st-errors"), page.locator(".st-field__error")
    expect(summary).to_contain_text("2 dingen kloppen nog niet of ontbreken")
    expect(errors).to_have_count(2)
    title = page.locator("#id_title")
    title.press_sequentially(" ")
    expect(errors).to_have_count(2)
    title.press_sequentially("Het halfuur")
    expect(errors).to_have_count(1)
    expect(title).not_to_have_attribute("aria-invalid", "true")
    expect(summary).to_contain_text("Eén ding klopt nog niet.")
    page.locator(".st-desk__body [contenteditable=true]").press_sequentially("Om kwart voor vijf.")
    expect(errors).to_have_count(0)
    expect(summary).to_have_count(0)
    page.locator("button[name=share]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Het halfuur")
