"""The top-task survey: a colleague answers on a phone, a host closes it and makes the result the front page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import Locator, Page, expect

from cms.plugins.testkit import UserFactory
from tests.e2e.house import make_surveys

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def survey(house: Any) -> Any:
    """Open, with the answers of five others who want task 3 most."""
    from toptasks import services

    found = make_surveys(house)["Open"]
    picks = [found.items.get(text_nl=f"Taak {n}").pk for n in (3, 7, 1, 2, 9)]
    for number in range(5):
        services.answer_save(user=UserFactory(username=f"ander{number}"), survey=found, picks=picks)
    return found


def _choose(page: Page, *numbers: int) -> Locator:
    form = page.get_by_test_id("choose")
    for number in numbers:
        form.get_by_role("checkbox", name=f"Taak {number}", exact=True).check()
    return form


def test_from_a_phone_to_the_tiles_of_everybody(survey: Any, house: Any, page_of: Callable[..., Page]):
    from toptasks.models import Ballot

    phone = page_of(house.emma, **PHONE)
    phone.goto("/nl/")
    phone.get_by_test_id("for-you").get_by_role("link", name="Mijn vijf kiezen").click()
    form = _choose(phone, 3, 11, 12)
    expect(form.get_by_role("status")).to_have_text("3 van 5 gekozen")
    form.get_by_role("button", name="Naar de volgorde").click()
    expect(phone.get_by_test_id("problem")).to_contain_text("Kies nog 2 taken")
    form = _choose(phone, 13, 14)
    sixth = form.get_by_role("checkbox", name="Taak 20", exact=True)
    sixth.click()
    expect(sixth).not_to_be_checked()
    expect(form.get_by_role("status")).to_have_text("Je hebt er vijf. Haal er eerst één weg.")
    form.get_by_role("button", name="Haal weg: Taak 14").click()
    _choose(phone, 15).get_by_role("button", name="Naar de volgorde").click()
    order = phone.get_by_test_id("rank")
    order.get_by_role("button", name="Taak 11 omhoog").click()
    expect(order.get_by_role("listitem").first).to_contain_text("Taak 11")
    expect(order.get_by_role("button", name="Taak 11 omhoog")).to_be_focused()
    order.get_by_role("button", name="Verstuur mijn vijf").click()
    expect(phone.get_by_role("heading", name="Jouw vijf")).to_be_visible()
    wanted = [survey.items.get(text_nl=f"Taak {n}").pk for n in (11, 3, 12, 13, 15)]
    assert any(ballot.picks == wanted for ballot in Ballot.objects.filter(survey=survey))

    hanna = UserFactory(username="hanna", display_name="Hanna Bakker")
    hanna.groups.add(Group.objects.get_or_create(name="Hosts")[0])
    desk = page_of(hanna)
    desk.goto("/nl/community/top-tasks/")
    desk.get_by_test_id("surveys").get_by_role("listitem").filter(has_text="Open").get_by_role("link").first.click()
    desk.get_by_text("Sluiten en tellen").click()
    desk.get_by_role("button", name="Ja, sluit het").click()
    expect(desk.get_by_test_id("league").get_by_role("row").nth(2)).to_contain_text("Taak 3")
    desk.get_by_role("button", name="Maak er tegels van").click()
    expect(desk.get_by_text("Deze leiden nog nergens heen")).to_be_visible()

    phone.goto("/nl/")
    expect(phone.get_by_test_id("top-tasks").get_by_role("link").first).to_have_text("Taak 3")
    expect(phone.get_by_role("link", name="Mijn vijf kiezen")).to_have_count(0)


def test_without_a_script_with_the_keyboard_nothing_is_lost(survey: Any, house: Any, page_of: Callable[..., Page]):
    page = page_of(house.niels, java_script_enabled=False, **PHONE)
    page.goto(f"/nl/community/top-tasks/{survey.pk}/")
    boxes = page.get_by_test_id("choose").get_by_role("checkbox")
    for number in range(6):
        boxes.nth(number).focus()
        page.keyboard.press("Space")
    page.get_by_role("button", name="Naar de volgorde").press("Enter")
    expect(page.get_by_test_id("problem")).to_contain_text("Je koos 6 taken. Haal er één weg.")
    expect(page.locator("input[name=pick]:checked")).to_have_count(6)
    page.locator("input[name=pick]:checked").first.uncheck()
    page.get_by_role("button", name="Naar de volgorde").click()
    rows = page.get_by_test_id("rank").get_by_role("listitem")
    second = rows.nth(1).get_attribute("data-name")
    rows.nth(1).get_by_role("button").first.click()
    expect(rows.first).to_contain_text(second or "")
    page.get_by_role("button", name="Andere taken kiezen").click()
    expect(page.locator("input[name=pick]:checked")).to_have_count(5)
    page.get_by_role("button", name="Naar de volgorde").click()
    page.get_by_role("button", name="Verstuur mijn vijf").click()
    expect(page.get_by_role("heading", name="Jouw vijf")).to_be_visible()
