"""What was shared and changed stands in “New for you” of those who may read it, while the plugin is on."""

from __future__ import annotations

import re

import pytest

from cms.core.switches import plugin_switch
from community.expertise import services

from .conftest import text_of_page

pytestmark = pytest.mark.django_db
NEW = "/nl/new-for-you/"


def test_pages_are_new_for_their_audience_only(kept, ed, emma, niels, team, client_of):
    page = kept(ed)
    kept(emma, title="Nachtkar", audience=team.token, is_wiki=True)
    kept(ed, title="Nog niet af", publish=False)
    shown = client_of(niels).get(NEW).content.decode()
    assert page.get_absolute_url() in shown and re.search(r"deelde\b", shown)
    assert "Nachtkar" not in shown and "Nog niet af" not in shown

    section = text_of_page(page)
    for number in range(3):
        services.section_save(section=section, user=ed, title="Zeep", body=f"<p>{number} tellen.</p>")
    shown = client_of(niels).get(NEW).content.decode()
    assert len(re.findall(r"paste de pagina\b", shown)) == 1  # three versions of one page are one line

    services.page_take_back(page=page, user=ed)
    assert page.get_absolute_url() not in client_of(niels).get(NEW).content.decode()
    services.page_publish(page=page, user=ed)
    plugin_switch(label="expertise", enabled=False)
    assert page.get_absolute_url() not in client_of(niels).get(NEW).content.decode()
    plugin_switch(label="expertise", enabled=True)
    assert page.get_absolute_url() in client_of(niels).get(NEW).content.decode()
