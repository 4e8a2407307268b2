"""Finding: a document that was imported, and everything with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.e2e.pages import Shell

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_an_imported_document_is_found_by_a_word_inside_it(house: Any, page_of: Callable[..., Page], tmp_path: Path):
    folder = tmp_path / "handboek"
    folder.mkdir()
    (folder / "kleding.md").write_text(
        "# Dienstkleding\n\nWassen doe je op zestig graden, nooit met een wolkenbleker.\n", "utf-8"
    )
    (folder / "verlof.html").write_text("<html lang=nl><h1>Verlof</h1><p>Vraag het op tijd.</p>", "utf-8")
    call_command("import_documents", str(folder), "--to", house.tree.nl.section.slug, "--publish", verbosity=0)
    page = page_of(house.emma)
    page.goto("/nl/")
    box = Shell(page).search
    box.fill("wolkenbleker")
    box.press("Enter")
    hit = page.get_by_test_id("search-hit").filter(has_text="Dienstkleding")
    expect(hit).to_have_count(1)
    expect(hit.locator("mark").first).to_have_text("wolkenbleker")
    hit.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dienstkleding")
    expect(page.get_by_test_id("body")).to_contain_text("zestig graden")


def test_the_keyboard_alone_leads_from_the_skip_link_to_a_suggestion(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto(house.nl["standard"].get_url())
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Meteen naar de tekst")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    shell = Shell(page)
    for _step in range(40):
        page.keyboard.press("Shift+Tab")
        if shell.search.evaluate("field => field === document.activeElement"):
            break
    expect(shell.search).to_be_focused()
    page.keyboard.type("binnent", delay=30)
    expect(shell.suggestions.first).to_contain_text("De binnentuin is open")
    expect(shell.search).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(shell.suggestions.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("De binnentuin is open")
