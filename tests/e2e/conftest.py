"""A house with people and pages behind a real address, and browsers that are somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cms.plugins.site import house_changed
from tests.e2e.house import House
from tests.e2e.people import colleague
from tests.support import grounds

TIMEOUT = 30_000
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session", autouse=True)
def kept_static_files() -> Iterator[None]:
    """Browsers keep styles and scripts as they do in production: the forty files of a page are not asked for at each page."""
    serve = StaticFilesHandler.serve

    def and_keep(self: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        answer = serve(self, request)
        answer["Cache-Control"] = "max-age=3600, immutable"
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", and_keep)
        yield


@pytest.fixture
@grounds.ground("house")
def house(transactional_db: None, settings: Any, tmp_path: Path) -> House:
    """A small bilingual organisation, as new for each journey, with a search index of its own."""
    grounds.take_files("house", settings, tmp_path / "house")
    house: House = grounds.value("house")
    house_changed()
    return house


@pytest.fixture
def expert(house: House) -> Any:
    """Ed, as in the demo: he knows about infection prevention, and is among the experts."""
    return colleague("ed")


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "nl-NL", "service_workers": "block", "reduced_motion": "reduce"}


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    context.set_default_timeout(TIMEOUT)
    context.set_default_navigation_timeout(TIMEOUT)
    return context


@pytest.fixture
def signed_in(live_server: Any) -> Callable[[BrowserContext, Any], None]:
    """`signed_in(context, user)`: the browser has this person's session, without the sign-in page."""

    def sign_in(context: BrowserContext, user: Any) -> None:
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])

    return sign_in


@pytest.fixture
def page_of(
    browser: Browser,
    browser_context_args: dict[str, Any],
    live_server: Any,
    signed_in: Callable[[BrowserContext, Any], None],
) -> Iterator[Callable[..., Page]]:
    """`page_of(emma)` → a page in a browser of her own; more arguments go to the browser context."""
    contexts: list[BrowserContext] = []

    def open_page(user: Any, **more: Any) -> Page:
        context = browser.new_context(**{**browser_context_args, "base_url": live_server.url, **more})
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        signed_in(context, user)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
