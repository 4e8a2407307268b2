"""A form, from the colleague who fills it in to the one who handles it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


def test_a_form_with_a_file_is_handled(house: Any, page_of: Callable[..., Page], tmp_path: Path):
    photo = tmp_path / "lekkage.pdf"
    photo.write_bytes(PDF)
    sender = page_of(house.carmen)
    sender.goto(house.nl["form"].get_url())
    form = sender.get_by_test_id("form")
    form.get_by_label("Wanneer").fill("2026-05-12")
    form.get_by_label("Groot").check()
    form.get_by_role("button", name="Versturen").click()
    expect(form.locator("[aria-invalid=true]")).to_have_count(1)
    expect(form.get_by_label("Wanneer")).to_have_value("2026-05-12")
    expect(form.get_by_label("Groot")).to_be_checked()
    form.get_by_label("Wat gebeurde er").fill("Water op de gang")
    form.get_by_label("Foto").set_input_files(photo)
    form.get_by_role("button", name="Versturen").click()
    expect(sender.get_by_test_id("form-done")).to_contain_text("Water op de gang")

    handler = page_of(house.emma)
    handler.goto("/nl/")
    handler.get_by_test_id("for-you").get_by_role("link").filter(has_not_text="Handhygiëne").last.click()
    handler.get_by_role("link").filter(has_text="Carmen Ruiz").first.click()
    expect(handler.get_by_text("Water op de gang")).to_be_visible()
    with handler.expect_download() as download:
        handler.get_by_role("link", name="lekkage.pdf").click()
    assert Path(download.value.path()).read_bytes() == PDF and download.value.suggested_filename == "lekkage.pdf"
    answer = handler.get_by_test_id("handle")
    answer.get_by_label("Klaar").check()
    answer.get_by_label("Antwoord aan de collega").fill("Het lek is dicht.")
    answer.get_by_role("button", name="Opslaan").click()
    expect(handler.locator("[data-toast]")).to_contain_text("Opgeslagen")

    sender.goto("/nl/notifications/")
    sender.get_by_test_id("notification").get_by_role("link").first.click()
    expect(sender.get_by_text("Het lek is dicht.")).to_be_visible()
