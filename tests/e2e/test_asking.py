"""A question finds its expert, is answered, chosen, becomes a page; and all of asking without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.e2e.house import rebuild_index

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
LIST = "/nl/community/questions/"


def test_a_question_finds_its_expert_is_answered_chosen_and_becomes_a_page(
    house: Any, expert: Any, page_of: Callable[..., Page]
):
    from pages.models import StandardPage

    asker = page_of(house.emma)
    asker.goto(f"{LIST}new/")
    asker.get_by_label("Je vraag of aanbod, in één zin").press_sequentially(
        "Welke handschoenen draag ik bij het koken?", delay=5
    )
    expect(asker.locator("#alike")).to_contain_text("Ed Vermeulen")
    asker.get_by_role("button", name="Plaats het").click()
    expect(asker.get_by_role("heading", level=1)).to_have_text("Welke handschoenen draag ik bij het koken?")
    address = asker.url

    answerer = page_of(expert)
    answerer.goto("/nl/")
    answerer.get_by_role("link", name="Beantwoord de vraag").first.click()
    expect(answerer.get_by_test_id("my-route")).to_be_visible()
    answerer.get_by_label("Je antwoord").fill("**Blauwe, van nitril.** Wissel ze elk uur.")
    answerer.get_by_role("button", name="Antwoord plaatsen").click()
    expect(answerer.get_by_test_id("answer")).to_contain_text("Blauwe, van nitril.")

    asker.goto("/nl/notifications/")
    asker.get_by_test_id("notification").filter(has_text="beantwoordde je vraag").get_by_role("link").first.click()
    asker.get_by_test_id("accept").click()
    expect(asker.get_by_role("heading", name="Dit antwoord hielp Emma")).to_be_visible()

    editor = page_of(house.carmen)
    editor.goto(address)
    editor.get_by_test_id("helped").click()
    expect(editor.get_by_test_id("helped")).to_have_attribute("aria-pressed", "true")
    editor.get_by_role("link", name="Zet om naar een pagina").click()
    editor.get_by_label("Waar komt de pagina?").select_option(index=1)
    editor.get_by_role("button", name="Maak het concept").click()
    editor.wait_for_url("**/cms/pages/**")
    draft = StandardPage.objects.get(title="Welke handschoenen draag ik bij het koken?")
    draft.get_latest_revision().publish()

    asker.goto(address)
    asker.get_by_test_id("became").get_by_role("link").click()
    expect(asker.get_by_test_id("body")).to_contain_text("Wissel ze elk uur.")
    expect(asker.get_by_test_id("origin")).to_contain_text("een vraag van Emma de Wit, beantwoord door Ed Vermeulen")


def test_asking_for_help_and_answering_without_javascript(house: Any, page_of: Callable[..., Page]):
    from community.questions.models import Question

    page = page_of(house.emma, java_script_enabled=False)
    page.goto(f"{LIST}new/?kind=help")
    page.get_by_label("Je vraag of aanbod, in één zin").fill("Wie helpt in de tuin?")
    page.get_by_role("button", name="Plaats het").click()
    expect(page.locator(".st-field__error").first).to_contain_text("Zeg tot wanneer")
    expect(page.get_by_label("Je vraag of aanbod, in één zin")).to_have_value("Wie helpt in de tuin?")
    ends = timezone.localtime() + timedelta(days=1)
    page.locator("[name=ends_at_0]").fill(ends.strftime("%Y-%m-%d"))
    page.locator("[name=ends_at_1]").fill(ends.strftime("%H:%M"))
    page.get_by_label("Waar").fill("Binnentuin")
    page.get_by_role("button", name="Plaats het").click()
    if page.get_by_test_id("check").count():
        page.get_by_role("button", name="Nee, stel de vraag").click()
    expect(page.get_by_text("Binnentuin")).to_be_visible()
    assert Question.objects.get().kind == "help"
    rebuild_index()

    other = page_of(house.niels, java_script_enabled=False)
    other.goto(f"{LIST}new/")
    other.get_by_label("Je vraag of aanbod, in één zin").fill("Wie helpt er in de tuin mee?")
    other.get_by_role("button", name="Plaats het").click()
    expect(other.get_by_test_id("check")).to_contain_text("Wie helpt in de tuin?")
    other.get_by_role("link", name="Wie helpt in de tuin?").click()
    other.get_by_label("Je antwoord").fill("Ik.")
    other.get_by_role("button", name="Laat het weten").click()
    expect(other.get_by_test_id("answer")).to_contain_text("Ik.")
