"""Coming in."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.pages import SignIn

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_a_wrong_password_keeps_the_name_and_a_right_one_arrives(page: Page, live_server: Any, house: Any):
    target = house.nl["news"].get_url()
    page.goto(f"{live_server.url}{target}")
    form = SignIn(page)
    form.fill("emma", "niet-goed")
    expect(form.errors).to_have_count(1)
    expect(form.errors).to_have_text(
        "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw."
    )
    expect(form.name).to_have_value("emma")
    form.fill("emma", "linde")
    expect(page).to_have_url(f"{live_server.url}{target}")
    expect(page.get_by_role("heading", level=1)).to_have_text("De binnentuin is open")
