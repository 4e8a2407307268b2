"""An expert keeps a page on the site: writes, drafts, shares, compares, puts back, and takes over what a colleague suggests."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.house import rebuild_index

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
LIST = "/nl/community/expertise/"


def _write(page: Page, words: str) -> None:
    """At the end of the text in the editor."""
    page.locator(".st-rich__text").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def _share(page: Page) -> None:
    page.get_by_role("button", name="Zet het op de pagina").click()
    page.wait_for_url(re.compile(r"/expertise/\d+/#section-\d+$"))


def _section(page: Page) -> Any:
    return page.get_by_test_id("section")


def test_an_expert_keeps_a_page_and_takes_over_a_suggestion(house: Any, expert: Any, page_of: Callable[..., Page]):
    keeper, reader = page_of(expert), page_of(house.emma)
    keeper.goto(LIST)
    keeper.get_by_role("link", name="Begin een pagina").click()
    keeper.get_by_label("Titel").fill("Handhygiëne")
    keeper.get_by_role("button", name="Begin deze pagina").click()
    expect(keeper.get_by_role("heading", level=1)).to_have_text("Handhygiëne")
    keeper.get_by_label("Kop van het nieuwe stuk").fill("Zeep of alcohol")
    keeper.get_by_role("button", name="Begin een stuk").click()
    _write(keeper, "Handalcohol is bijna altijd goed.")
    expect(keeper.locator('[data-kept][data-state="kept"]')).to_be_visible()
    _share(keeper)
    address = keeper.url.partition("#")[0]
    reader.goto(address)
    expect(reader.get_by_role("heading", name="Handhygiëne")).to_have_count(0)
    keeper.get_by_role("button", name="Deel deze pagina").click()
    expect(keeper.locator(".st-toast, [role=status]").filter(has_text="is gedeeld").first).to_be_visible()

    keeper.get_by_role("link", name="Aanpassen").first.click()
    _write(keeper, " Was na de wc met zeep.")
    keeper.get_by_role("button", name="Bewaar als concept").click()
    reader.goto(address)
    expect(_section(reader)).to_contain_text("Handalcohol is bijna altijd goed.")
    expect(_section(reader)).not_to_contain_text("Was na de wc")
    keeper.get_by_role("link", name="Ga verder met het concept").click()
    keeper.get_by_label("Wat heb je veranderd?").fill("De wc stond er niet bij.")
    _share(keeper)
    reader.reload()
    expect(_section(reader)).to_contain_text("Was na de wc met zeep.")

    keeper.get_by_label("Meer over ‘Zeep of alcohol’").click()
    keeper.get_by_role("link", name="Kijk terug").click()
    expect(keeper.get_by_role("heading", name="Versie 1 naast versie 2")).to_be_visible()
    expect(keeper.locator("ins.st-diff__ins")).to_contain_text("Was na de wc met zeep")
    expect(keeper.get_by_text("De wc stond er niet bij.")).to_be_visible()
    keeper.get_by_role("button", name="Zet terug (versie 1)").click()
    expect(keeper.get_by_test_id("version").first).to_contain_text("Weer versie 1")
    reader.reload()
    expect(_section(reader)).not_to_contain_text("Was na de wc")

    _section(reader).get_by_role("link", name="Stel een verbetering voor").click()
    _write(reader, " Ook de rug van je hand.")
    reader.get_by_label("Waarom?").fill("Dat vergeten we vaak.")
    reader.get_by_role("button", name="Stuur het voorstel").click()
    expect(reader.get_by_text("Je voorstel voor ‘Zeep of alcohol’ wacht")).to_be_visible()
    expect(_section(reader)).not_to_contain_text("rug van je hand")

    keeper.goto("/nl/")
    keeper.get_by_role("link", name="Vergelijk en kies").first.click()
    expect(keeper.locator("ins.st-diff__ins")).to_contain_text("Ook de rug van je hand")
    keeper.get_by_label("Een woord van dank").fill("Goed gezien, Emma.")
    keeper.get_by_role("button", name="Neem het over").click()
    expect(_section(keeper)).to_contain_text("Ook de rug van je hand.")

    reader.goto("/nl/notifications/")
    told = reader.get_by_test_id("notification").filter(has_text="nam je voorstel voor")
    expect(told).to_contain_text("Goed gezien, Emma.")
    told.get_by_role("link").first.click()
    expect(reader.get_by_text("Goed gezien, Emma.").first).to_be_visible()

    rebuild_index()
    reader.goto("/nl/search/?q=handalcohol")
    reader.get_by_role("link", name="Handhygiëne").filter(has_text="Handhygiëne").first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Handhygiëne")


def test_reading_and_writing_without_javascript(house: Any, expert: Any, page_of: Callable[..., Page]):
    from community.expertise.models import Section

    keeper = page_of(expert, java_script_enabled=False)
    keeper.goto(f"{LIST}new/")
    keeper.get_by_label("Titel").fill("Schone handen")
    keeper.get_by_role("button", name="Begin deze pagina").click()
    address = keeper.url
    keeper.get_by_label("Kop van het nieuwe stuk").fill("Zo doe je het")
    keeper.get_by_role("button", name="Begin een stuk").click()
    keeper.locator('textarea[name="body"]').fill("Dertig tellen.\n\n- duim\n- pols")
    keeper.get_by_role("button", name="Zet het op de pagina").click()
    keeper.get_by_role("button", name="Deel deze pagina").click()

    reader = page_of(house.emma, java_script_enabled=False)
    reader.goto(address)
    expect(_section(reader).locator("li")).to_have_text(["duim", "pols"])
    _section(reader).get_by_role("link", name="Stel een verbetering voor").click()
    reader.get_by_role("button", name="Stuur het voorstel").click()
    expect(reader.get_by_text("Er is nog niets anders.")).to_be_visible()
    words = reader.locator('textarea[name="body"]')
    words.fill(words.input_value().replace("Dertig tellen", "Veertig tellen"))
    reader.get_by_role("button", name="Stuur het voorstel").click()

    keeper.goto(f"{LIST}suggestions/")
    keeper.get_by_role("link", name="Zo doe je het").click()
    keeper.get_by_role("button", name="Laat de pagina zoals die is").click()
    expect(keeper.get_by_text("Zeg dank je wel, en waarom je het zo laat.")).to_be_visible()
    keeper.get_by_label("Een woord van dank").fill("Dank je wel. Dertig is genoeg.")
    keeper.get_by_role("button", name="Laat de pagina zoals die is").click()
    expect(_section(keeper)).to_contain_text("Dertig tellen.")
    assert Section.objects.get(title="Zo doe je het").number == 1


def test_an_accepted_answer_becomes_a_section_of_an_expertise_page(
    house: Any, expert: Any, page_of: Callable[..., Page]
):
    from community.expertise import services
    from community.questions import services as asking
    from community.questions.models import Question

    page = services.page_begin(user=expert, title="Handhygiëne", language="nl")
    section = services.section_begin(page=page, user=expert, title="Zeep")
    services.section_save(section=section, user=expert, title="Zeep", body="<p>Altijd.</p>")
    services.page_publish(page=page, user=expert)
    question = Question(title="Mag ik een ring dragen?", language="nl")
    question = asking.question_ask(question=question, user=house.emma, topics=())
    answer = asking.answer_post(question=question, author=expert, typed="Nee, ook geen **trouwring**.")
    asking.answer_accept(answer=answer, user=house.emma)

    keeper = page_of(expert)
    keeper.goto(question.get_absolute_url())
    keeper.get_by_role("link", name="Zet om naar een pagina").click()
    keeper.get_by_label("Waar komt de pagina?").select_option(label="Handhygiëne")
    keeper.get_by_role("button", name="Maak het concept").click()
    keeper.wait_for_url("**/expertise/section/*/edit/")
    _share(keeper)
    expect(_section(keeper).last).to_contain_text("ook geen trouwring")

    asker = page_of(house.emma)
    asker.goto(question.get_absolute_url())
    asker.get_by_test_id("became").get_by_role("link").click()
    expect(_section(asker).last).to_contain_text("ook geen trouwring")
    expect(asker.get_by_test_id("origin")).to_contain_text("een vraag van Emma de Wit, beantwoord door Ed Vermeulen")
