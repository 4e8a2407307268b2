"""Every page stands in the house: its frame, one way to the front page, one heading that says what it is."""

from __future__ import annotations

import re

import pytest

from tests.contracts.walk import site_addresses, some_of_each

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WITHOUT_FRAME = re.compile(r"/cms/|/styleguide/|/offline/|.*/print/")
ONCE = {"its heading": "<h1", "the way to the front page": 'class="st-logo"', "its content": "<main"}


def test_every_page_has_the_frame_and_one_heading(planted, emma, walker_of):
    client, odd, whole = walker_of(emma), {}, 0
    for url in some_of_each(site_addresses(planted)):
        response = client.get(url)
        shown = response.content.decode() if "html" in response.get("Content-Type", "") else ""
        is_page = response.status_code == 200 and shown.lstrip().lower().startswith("<!doctype")
        if is_page and not WITHOUT_FRAME.match(url):
            whole += 1
            if wrong := {what: shown.count(mark) for what, mark in ONCE.items() if shown.count(mark) != 1}:
                odd[url] = wrong
    assert not odd
    assert whole > 60
