"""The glossary of the house: own groups on top of the shipped ones, each of which can be switched off. At once."""

from __future__ import annotations

import pytest

from search import glossary, selectors
from search.language.glossary import shipped
from search.loop.models import SynonymGroup
from search.models import GlossarySwitch
from tests.factories import make_news

pytestmark = pytest.mark.django_db
LIST = "/cms/search-shipped/"
KEY = "work/onregelmatigheidstoeslag"


def titles(user, text: str) -> list[str]:
    found = selectors.find(user, selectors.Question(text=text, language="nl"))
    return [hit.title for hit in (*found.tasks, *found.hits)]


def test_own_groups_stand_on_top_of_the_shipped_ones(site_tree, index_site, emma):
    make_news(site_tree, "Rooster in de Zwaluw")
    index_site()
    assert titles(emma, "planbord") == []
    row = SynonymGroup.objects.create(words="planbord, zwaluw")
    assert titles(emma, "planbord") == ["Rooster in de Zwaluw"]
    assert len(glossary.current().groups) == len(shipped()) + 1
    row.active = False
    row.save()
    assert titles(emma, "planbord") == []


def test_a_shipped_group_can_be_switched_off(site_tree, index_site, emma):
    make_news(site_tree, "Over de onregelmatigheidstoeslag")
    index_site()
    assert titles(emma, "ort") == ["Over de onregelmatigheidstoeslag"]
    glossary.switch(KEY, on=False)
    assert titles(emma, "ort") == []
    glossary.switch(KEY, on=False)
    glossary.switch(KEY, on=True)
    assert titles(emma, "ort") == ["Over de onregelmatigheidstoeslag"]
    with pytest.raises(KeyError):
        glossary.switch("work/none", on=False)


def test_editors_look_through_the_shipped_groups_and_switch_them(client_of, carmen):
    client = client_of(carmen)
    page = client.get(LIST, {"q": "Onregelmatigheids"}).content.decode()
    assert "unsocial hours" in page and "parkeervergunning" not in page
    assert "scootmobiel" not in client.get(LIST, {"area": "education"}).content.decode()
    assert "leerplicht" not in client.get(LIST, {"q": "scootmobiel", "area": "government"}).content.decode()
    back = client.post(LIST, {"key": KEY, "on": "0", "q": "ort", "area": "", "p": "1"})
    assert back.status_code == 302 and "q=ort" in back["Location"]
    assert GlossarySwitch.objects.get().key == KEY
    assert 'value="1"' in client.get(LIST, {"q": "Onregelmatigheids"}).content.decode()
    client.post(LIST, {"key": KEY, "on": "1"})
    assert not GlossarySwitch.objects.exists()
    assert client.post(LIST, {"key": "work/none", "on": "0"}).status_code == 404


def test_nobody_else_does(client_of, niels):
    assert client_of(niels).get(LIST).status_code in (302, 403)
    assert client_of(niels).post(LIST, {"key": KEY, "on": "0"}).status_code in (302, 403)
    assert not GlossarySwitch.objects.exists()
