"""Finding: a document that was imported, and everything with the keyboard alone."""

import re
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


def test_own_searches_stand_in_the_empty_box_and_are_wiped_with_the_keyboard(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma, viewport={"width": 390, "height": 844})
    page.goto("/nl/search/?q=binnentuin")
    page.goto("/nl/search/")
    shell = Shell(page)
    shell.search.focus()
    expect(shell.suggestions.first).to_have_text("binnentuin")
    expect(page.locator("#st-q-list")).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=binnentuin"))
    page.goto("/nl/search/")
    shell.search.focus()
    wipe = page.get_by_role("button", name="Wis mijn zoekvragen")
    expect(wipe).to_be_visible()
    page.keyboard.press("Tab")
    if not wipe.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    expect(wipe).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-status]")).to_have_text("Je zoekvragen zijn gewist.")
    expect(shell.search).to_be_focused()
    page.goto("/nl/search/mine/")
    expect(page.get_by_text("Hier staat niets.")).to_be_visible()


def test_choices_combine_and_are_taken_off_with_the_keyboard(house: Any, page_of: Callable[..., Page]):
    from tests.e2e.house import rebuild_index
    from tests.factories import make_news, make_protocol

    make_news(house.tree, "Egels in de zomer")
    make_protocol(house.tree, "Egels verzorgen")
    rebuild_index()
    page = page_of(house.emma)
    page.goto("/nl/search/?q=egels")
    choice = page.locator("#search-facets input[type=checkbox]").first
    choice.focus()
    page.keyboard.press("Space")
    chip = page.get_by_role("link", name=re.compile("^Zonder "))
    expect(chip).to_have_count(1)
    expect(page).to_have_url(re.compile("type="))
    chip.focus()
    page.keyboard.press("Enter")
    expect(chip).to_have_count(0)
    expect(page).not_to_have_url(re.compile("type="))


def test_a_dead_end_leads_to_who_keeps_the_pages(house: Any, page_of: Callable[..., Page]):
    from search.loop.models import MissedSearch

    page = page_of(house.emma)
    page.goto("/nl/search/?q=xyzzyq")
    page.get_by_test_id("search-ways").get_by_role("link", name=re.compile("Vertel het")).click()
    expect(page.get_by_label("Je zocht")).to_have_value("xyzzyq")
    page.get_by_role("button", name="Geef het door").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt, het is doorgegeven")
    assert MissedSearch.objects.get().text == "xyzzyq"


def test_the_first_opened_result_is_counted_without_a_detour(house: Any, page_of: Callable[..., Page]):
    from search.loop.models import AskedQuery

    page = page_of(house.emma)
    page.goto("/nl/search/?q=binnentuin")
    with page.expect_request("**/search/click") as sent:
        page.get_by_test_id("search-hit").first.get_by_role("link").first.click()
    assert sent.value.method == "POST"
    expect(page.get_by_role("heading", level=1)).to_have_text("De binnentuin is open")
    for _moment in range(300):
        if AskedQuery.objects.filter(clicked__gt=0).exists():
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)  # a second time would come now
    row = AskedQuery.objects.get()
    assert (row.asked, row.clicked, row.text) == (1, 1, "")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_box_is_a_combobox_for_the_keyboard_and_for_a_screen_reader(
    house: Any, page_of: Callable[..., Page], width: int
):
    from wagtail.models import Locale

    from tests.e2e.house import rebuild_index
    from tests.factories import make_news
    from toptasks.models import TopTask

    TopTask.objects.create(
        title="Nieuwe sleutel",
        keywords="nieuw",
        url="/nl/search/?q=sleutel",
        locale=Locale.objects.get(language_code="nl"),
    )
    make_news(house.tree, "Nieuwe egels")
    rebuild_index()
    page = page_of(house.niels, viewport={"width": width, "height": 844})
    page.goto("/nl/search/")
    shell = Shell(page)
    box, options = shell.search, shell.suggestions
    expect(page.get_by_role("combobox", name="Vraag het Lin")).to_have_attribute("aria-autocomplete", "list")
    expect(box).to_have_attribute("aria-controls", "st-q-list")
    box.focus()
    page.keyboard.type("nieuw", delay=30)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("listbox", name="Suggesties")).to_be_in_viewport()
    expect(page.get_by_role("group", name="Doe het hier").get_by_role("option")).to_contain_text("Nieuwe sleutel")
    expect(options.first).to_contain_text("Nieuwe sleutel")
    last = options.count() - 1
    assert last >= 1
    expect(page.locator("[data-search-status]")).to_have_text(f"Suggesties: {last + 1}. Gebruik de pijltjes.")

    def chosen(place: int) -> None:
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-activedescendant", options.nth(place).get_attribute("id") or "")
        expect(box).to_be_focused()

    page.keyboard.press("ArrowUp")
    chosen(last)
    page.keyboard.press("ArrowDown")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    chosen(0)
    for key, caret in (("Home", 0), ("End", 5)):
        page.keyboard.press(key)
        assert box.evaluate("field => field.selectionStart") == caret
        expect(options.first).to_be_visible()
        expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#st-q-list")).to_be_hidden()
    expect(box).to_have_value("nieuw")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.type("nieuwe eg", delay=30)
    expect(options).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nieuwe egels")
    page.goto("/nl/search/")
    box.fill("nieuw")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=nieuw"))
    expect(page.get_by_test_id("search-tasks")).to_contain_text("Nieuwe sleutel")
