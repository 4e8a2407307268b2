"""Talking under a page: with the keyboard, without JavaScript, and when comments are switched off."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.pages import Conversation

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.django_db(transaction=True)]


def test_a_mention_is_told_and_a_deleted_comment_comes_back(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    page.goto(house.nl["news"].get_url())
    talk = Conversation(page)
    talk.mention("nie", "Niels Postma")
    expect(talk.field).to_have_value("@niels ")
    talk.field.press_sequentially("ga je mee?")
    talk.post()
    expect(talk.comment("ga je mee?")).to_have_count(1)
    expect(talk.field).to_have_value("")
    expect(talk.comment("ga je mee?")).to_be_focused()
    expect(talk.comment("ga je mee?")).to_have_attribute("aria-label", "Je reactie is geplaatst.")

    other = page_of(house.niels)
    other.goto("/nl/notifications/")
    notice = other.get_by_test_id("notification").filter(has_text="Emma de Wit noemde jou")
    notice.get_by_role("link").first.click()
    expect(Conversation(other).comment("ga je mee?")).to_be_in_viewport()

    gone = talk.delete("ga je mee?")
    expect(gone).not_to_contain_text("ga je mee?")
    other.reload()
    expect(other.get_by_text("ga je mee?")).to_have_count(0)
    gone.get_by_test_id("undo").click()
    expect(talk.comment("ga je mee?")).to_have_count(1)


def test_a_late_answer_to_what_was_typed_before_is_not_shown(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma)
    held: list[Route] = []
    page.route(re.compile(r"[?&]q=n?(&|$)"), lambda route: held.append(route))
    page.goto(house.nl["news"].get_url())
    talk = Conversation(page)
    talk.field.press_sequentially("@n")
    talk.field.press_sequentially("ie")
    names = page.locator(".st-mentions").get_by_role("option")
    expect(names).to_have_count(1)
    assert [route.request.url.rpartition("q=")[2].partition("&")[0] for route in held] == ["", "n"]
    for route in held:
        with page.expect_response(route.request.url):
            route.continue_()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(names).to_have_text(re.compile("Niels Postma"))
    talk.field.press("Enter")
    expect(talk.field).to_have_value("@niels ")


def test_commenting_works_without_javascript(house: Any, page_of: Callable[..., Page]):
    page = page_of(house.emma, java_script_enabled=False)
    page.goto(house.nl["news"].get_url())
    talk = Conversation(page)
    talk.field.fill("   ")
    talk.post()
    expect(page.locator(".st-field__error")).to_have_count(1)
    talk.field.fill("Mooi geworden!")
    talk.post()
    expect(talk.comment("Mooi geworden!")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("De binnentuin is open")


def test_switching_comments_off_and_on(house: Any, page_of: Callable[..., Page]):
    from community.comments.services import comment_post

    comment_post(author=house.niels, target=house.nl["news"], text="Ik kom kijken")
    reader, keeper = page_of(house.emma), page_of(house.admin)
    reader.goto(house.nl["news"].get_url())
    talk = Conversation(reader)
    expect(talk.comment("Ik kom kijken")).to_have_count(1)
    keeper.goto("/cms/plugins/")
    keeper.get_by_role("button", name="Zet Reacties uit").click()
    expect(keeper.get_by_role("button", name="Zet Reacties aan")).to_be_visible()
    reader.reload()
    expect(reader.get_by_role("heading", level=1)).to_have_text("De binnentuin is open")
    expect(talk.part).to_have_count(0)
    keeper.get_by_role("button", name="Zet Reacties aan").click()
    expect(keeper.get_by_role("button", name="Zet Reacties uit")).to_be_visible()
    reader.reload()
    expect(talk.comment("Ik kom kijken")).to_have_count(1)
