"""Where colleagues are found is asked of the plugins: the first one that is on answers, and without one there is no link."""

from __future__ import annotations

import pytest

from cms.core.points import PeopleDirectory
from cms.core.registry import enabled
from cms.core.switches import plugin_switch
from cms.plugins.text import render_plain
from cms.plugins.users import directory_url, mention_url, person_url
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def off(*labels):
    for label in labels:
        plugin_switch(label=label, enabled=False)


def test_the_people_plugin_answers_first(emma):
    assert [point.key for point in enabled(PeopleDirectory)] == ["people", "dummy.directory"]
    assert person_url(emma) == emma.get_absolute_url() == "/nl/community/people/person/emma/"
    assert directory_url() == "/nl/community/people/"
    assert mention_url() == "/nl/community/people/mention/"


def test_another_plugin_takes_over_when_it_is_off(emma):
    off("people")
    assert person_url(emma) == "/nl/community/notes/?by=emma"
    assert directory_url() == "/nl/community/notes/"


def test_with_none_on_there_is_no_address(emma):
    off("people", "dummy")
    assert (person_url(emma), emma.get_absolute_url(), directory_url(), mention_url()) == ("", "", "", "")
    assert "<a" not in render_plain("Vraag het @emma") and "@Emma de Wit" in render_plain("Vraag het @emma")


@pytest.mark.parametrize("labels", [(), ("people", "dummy")], ids=["on", "off"])
def test_the_composer_asks_for_names_where_there_are_any(site_tree, emma, client_of, labels):
    off(*labels)
    page = client_of(emma).get(make_news(site_tree).get_url()).content.decode()
    assert 'name="text"' in page
    assert ("/mention/" in page) is not bool(labels)
