"""What people see and do on a page, in their words; tests say what happens, these know where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect


@dataclass
class SignIn:
    page: Page

    def fill(self, username: str, password: str) -> None:
        self.name.fill(username)
        self.page.get_by_label("Wachtwoord", exact=True).fill(password)
        self.page.get_by_role("button", name="Inloggen", exact=True).click()

    @property
    def name(self) -> Locator:
        return self.page.get_by_label("Gebruikersnaam")

    @property
    def errors(self) -> Locator:
        return self.page.get_by_role("alert").locator("p")


@dataclass
class Shell:
    """What stands around every page."""

    page: Page

    @property
    def search(self) -> Locator:
        return self.page.locator("#st-q")

    @property
    def suggestions(self) -> Locator:
        return self.page.locator("#st-q-list").get_by_role("option")

    def switch_language(self) -> None:
        self.page.locator(".st-header__lang").click()

    def open_menu(self) -> Locator:
        self.page.locator(".st-header .st-tool--person").click()
        return self.page.locator(".st-header .st-menu__sheet")


@dataclass
class Conversation:
    """The comments under a page."""

    page: Page

    @property
    def part(self) -> Locator:
        return self.page.get_by_test_id("conversation")

    @property
    def field(self) -> Locator:
        return self.page.get_by_test_id("composer").get_by_label("Je reactie")

    def comment(self, words: str) -> Locator:
        return self.page.get_by_test_id("comment").filter(has_text=words)

    def post(self) -> None:
        self.page.get_by_test_id("composer").get_by_role("button", name="Reactie plaatsen").click()

    def mention(self, typed: str, name: str) -> None:
        """Type @ and a few letters, and take this colleague from the list with the keyboard."""
        self.field.press_sequentially(f"@{typed}", delay=30)
        option = self.page.locator(".st-mentions").get_by_role("option", name=name)
        expect(option).to_be_visible()
        if option.get_attribute("aria-selected") != "true":
            self.field.press("ArrowDown")
        expect(option).to_have_attribute("aria-selected", "true")
        self.field.press("Enter")
        expect(self.page.locator(".st-mentions")).to_have_count(0)

    def delete(self, words: str) -> Locator:
        """Delete a comment through its menu; gives what stays in its place."""
        comment = self.comment(words)
        anchor = comment.get_attribute("id")
        comment.get_by_label("Meer bij deze reactie").click()
        comment.get_by_test_id("delete").click()
        gone = self.page.locator(f"#{anchor}")
        expect(gone.get_by_test_id("undo")).to_be_visible()
        return gone


@dataclass
class Protocol:
    page: Page

    @property
    def button(self) -> Locator:
        return self.page.get_by_test_id("confirm").get_by_role("button", name="Ik heb het gelezen en werk zo")

    @property
    def slab(self) -> Locator:
        return self.page.get_by_test_id("confirm")
