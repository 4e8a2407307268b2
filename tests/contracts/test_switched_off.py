"""Off is off, and nothing of it is left behind: no page links to an address that is not there any more."""

from __future__ import annotations

import re

import pytest

from cms.core.registry import plugin_configs
from cms.core.switches import plugin_switch
from tests.contracts.walk import site_addresses, some_of_each

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LINK = re.compile(r"""\s(?:href|action|src|hx-get|hx-post|data-[\w-]+)=["'](/[^"'#]*)""")
WRITTEN = re.compile(r'<div class="st-prose">.*?</div>', re.S)
OTHERS = ("//", "/cms/", "/static/", "/styleguide/", "/documents/")  # of files, editors decide what they name
LABELS = ["", *(config.label for config in plugin_configs() if not config.required)]


@pytest.mark.parametrize("label", LABELS, ids=[label or "all on" for label in LABELS])
def test_no_page_links_to_what_is_not_there(planted, emma, walker_of, label):
    client = walker_of(emma)
    for config in plugin_configs():
        if label and (config.label == label or label in config.requires):
            plugin_switch(label=config.label, enabled=False)
    links: dict[str, str] = {}
    seen: dict[str, int] = {}
    for url in some_of_each(site_addresses(planted)):
        response = client.get(url)
        seen[url] = response.status_code
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            shown = response.content.decode()
            if "/community/" in url:
                shown = WRITTEN.sub("", shown)  # what a colleague wrote keeps its links, wherever they lead by now
            links |= {link.replace("&amp;", "&"): url for link in LINK.findall(shown)}
    ours = [link for link in links if not link.startswith(OTHERS) and "sign-out" not in link]
    assert len(ours) > 100
    known = {url.partition("?")[0] for url, status in seen.items() if status != 404}
    asked = [link for link in ours if link.partition("?")[0] not in known]
    if label:
        asked = some_of_each(asked)  # all of them are there when everything is on
    dead = {link: f"on {links[link]}" for link in asked if (seen.get(link) or client.get(link).status_code) == 404}
    assert not dead
