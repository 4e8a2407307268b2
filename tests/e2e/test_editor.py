"""The editor's side opens clean: no errors in the console, nothing that the content policy stopped."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_editing_a_news_item_opens_without_errors(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.carmen)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.blockedURI + ' ' + e.violatedDirective))"
    )
    page.goto(house.nl["news"].get_url())
    page.get_by_role("link", name="Deze pagina wijzigen").click()
    expect(page.locator("#id_title")).to_have_value("De binnentuin is open")
    expect(page.locator(".Draftail-Editor").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert problems == []
