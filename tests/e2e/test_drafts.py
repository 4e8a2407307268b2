"""Nothing that somebody typed is lost: not by leaving, not by a session that ended. And it never stays for the next person."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.e2e.pages import Conversation

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]
WORDS = "Ik neem koffie mee voor de nacht"


def _type(page: Page, house: Any) -> Conversation:
    page.goto(house.nl["news"].get_url())
    talk = Conversation(page)
    talk.field.fill(WORDS)
    for _moment in range(300):  # the site's content policy forbids wait_for_function
        if _kept(page):
            break
        page.wait_for_timeout(100)
    assert _kept(page)
    return talk


def _kept(page: Page) -> bool:
    return page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('st-draft:'))")


def test_words_come_back_after_leaving_and_can_be_thrown_away(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    _type(page, house)
    page.goto("/nl/notifications/")
    page.goto(house.nl["news"].get_url())
    talk = Conversation(page)
    expect(talk.field).to_have_value(WORDS)

    page.get_by_test_id("restored").get_by_role("button").click()
    expect(talk.field).to_have_value("")
    page.reload()
    expect(page.get_by_test_id("restored")).to_have_count(0)
    expect(talk.field).to_have_value("")


def test_words_survive_a_session_that_ended(house: Any, page_of: Callable[..., Page], signed_in: Callable[..., None]):
    page = page_of(house.emma)
    talk = _type(page, house)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.locator("form.st-composer button[type=submit]").first.click()
    page.wait_for_url("**/sign-in/?next=*")

    signed_in(page.context, house.emma)
    page.goto(house.nl["news"].get_url())
    expect(talk.field).to_have_value(WORDS)
    talk.post()
    expect(talk.comment(WORDS)).to_have_count(1)
    page.reload()
    expect(talk.field).to_have_value("")
    assert not _kept(page)


def test_the_next_person_on_this_computer_sees_nothing_of_it(
    house: Any, page_of: Callable[..., Page], signed_in: Callable[..., None]
):
    page = page_of(house.emma)
    _type(page, house)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    signed_in(page.context, house.niels)
    page.goto(house.nl["news"].get_url())
    expect(Conversation(page).field).to_have_value("")
    expect(page.get_by_test_id("restored")).to_have_count(0)
