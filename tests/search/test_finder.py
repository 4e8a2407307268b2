"""Search for other plugins: the nearest of some kinds, and only what this reader may see."""

import pytest
from django.utils.translation import override

from cms.plugins.finding import find_alike
from cms.plugins.site import request_scope
from tests.factories import make_news
from tests.search.tools import reindex

pytestmark = pytest.mark.django_db


def test_the_reader_finds_what_is_alike_and_theirs(site_tree, team, emma, niels):
    open_news = make_news(site_tree, "De binnentuin is open")
    closed = make_news(site_tree, "De binnentuin van de nacht", audience=team.token)
    reindex()
    with request_scope():
        mine = find_alike(emma, "wanneer is de binnentuin open", kinds=("news",))
    assert {found.object_id for found in mine} == {open_news.pk, closed.pk}
    with request_scope():
        theirs = find_alike(niels, "wanneer is de binnentuin open", kinds=("news",))
    assert [(found.title, found.url) for found in theirs] == [(open_news.title, open_news.get_url())]
    with request_scope():
        assert find_alike(emma, "binnentuin", kinds=("protocol",)) == []
        assert find_alike(emma, "   ", kinds=("news",)) == []
        assert len(find_alike(emma, "binnentuin " * 200, kinds=("news",), limit=1)) == 1


def test_one_subject_stands_there_once_in_the_language_of_the_reader(site_tree, emma):
    dutch = make_news(site_tree, "De binnentuin is open")
    english = make_news(site_tree, "De binnentuin is open", language="en", translation_key=dutch.translation_key)
    alone = make_news(site_tree, "De binnentuin open op zondag", language="en")

    def found(language):
        with request_scope(), override(language):
            return {(one.object_id, one.label) for one in find_alike(emma, "binnentuin open", kinds=("news",))}

    reindex()
    assert found("nl") == {(dutch.pk, "Nieuws"), (alone.pk, "Nieuws")}, "another subject stays, whatever its language"
    assert found("en") == {(english.pk, "News"), (alone.pk, "News")}
    dutch.delete()
    reindex()
    assert found("nl") == {(english.pk, "Nieuws"), (alone.pk, "Nieuws")}
