"""What colleagues say, on the home page: valued words, and only where their reader may be."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from django.utils import translation

from cms.plugins.reports import thing_hide, thing_show
from cms.plugins.site import house_changed
from community.comments.reactions import reaction_set
from community.comments.talk import valued_talk

pytestmark = pytest.mark.django_db
WORDS = "Bij ons staat de tafel al sinds maart buiten, en @ed ging als eerste zitten."


def talk_for(user):
    request = RequestFactory().get("/nl/")
    request.user = user
    return valued_talk(request)


@pytest.fixture
def kind() -> str:
    from community.comments.reaction_kinds import reaction_kinds

    return reaction_kinds()[0].key


def test_the_most_valued_words_of_the_week_are_shown_with_names(news, say, emma, niels, ed, hanna, client_of, kind):
    dull = say(emma, news, "Dit is een gewone reactie die best lang is, maar niet meer dan dat.")
    best = say(niels, news, WORDS)
    for person, comment in ((hanna, best), (ed, best), (hanna, dull)):
        reaction_set(user=person, target=comment, kind=kind, on=True)
    house_changed()
    found = talk_for(emma)
    assert (found["comment"].pk, found["talk"].hearts) == (best.pk, 2)
    assert found["words"] == "Bij ons staat de tafel al sinds maart buiten, en @Ed Vermeulen ging als eerste zitten."
    assert talk_for(niels)["comment"].pk == dull.pk  # nobody reads their own words back
    for language, words in (("nl", "Praat mee"), ("en", "Join in")):
        with translation.override(language):
            html = client_of(emma).get(f"/{language}/").content.decode()
        assert "Niels Postma" in html and words in html


def test_words_of_a_closed_page_are_for_its_readers(team_news, say, emma, niels, make_user, team, kind):
    from community.people.models import Membership

    joke = make_user("joke")
    Membership.objects.create(team=team, user=joke)
    comment = say(emma, team_news, WORDS)
    reaction_set(user=joke, target=comment, kind=kind, on=True)
    house_changed()
    assert talk_for(joke)["comment"].pk == comment.pk
    assert talk_for(niels) is None


def test_hidden_and_deleted_words_are_gone_at_once(news, say, emma, niels, hanna, kind):
    comment = say(emma, news, WORDS)
    reaction_set(user=hanna, target=comment, kind=kind, on=True)
    house_changed()
    assert talk_for(niels)["comment"].pk == comment.pk
    thing_hide(moderator=hanna, thing=comment, reason="Te fel.")
    assert talk_for(niels) is None
    thing_show(moderator=hanna, thing=comment)
    assert talk_for(niels)["comment"].pk == comment.pk


def test_nothing_valued_is_nothing_shown(news, say, emma, niels):
    say(niels, news, WORDS)
    assert talk_for(emma) is None


def test_search_quotes_people_by_their_names(news, say, emma, ed):
    from community.comments import search

    comment = say(emma, news, "Vraag het @ed of @niemand eens")
    document = search.to_document(search.queryset().get(pk=comment.pk))
    assert document.body == "Vraag het @Ed Vermeulen of @niemand eens"
