"""Something of one plugin in a text of another: seen by who may see it, gone while it is off, and never lost."""

from __future__ import annotations

import json

import pytest
from django.test import RequestFactory

from cms.core.access.tokens import audience_label
from cms.core.switches import plugin_switch
from cms.plugins.contributions import contribution_publish
from cms.plugins.embeds import (
    MOST_EMBEDS,
    embed_choice,
    embed_choices,
    embed_markup,
    embed_reference,
    render_embeds,
    with_embeds,
)
from cms.plugins.text import clean_rich
from pages.blocks import raw
from pages.models import NewsPage
from tests.dummy_plugin.models import Note
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def note_of(author, title="Sleutel", audience="everyone"):
    note = Note.objects.create(author=author, title=title, audience=audience, body="<p>In de lade.</p>")
    return contribution_publish(contribution=note, user=author)


def request_of(person):
    request = RequestFactory().get("/nl/")
    request.user = person
    return request


def news_with(site_tree, note):
    page = make_news(site_tree)
    page.body = json.dumps(raw.stream("embed", [raw.text("<p>Vooraf.</p>"), raw.embed(embed_reference(note))]))
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def test_a_reference_shows_its_object_in_a_page_to_who_may_see_it(site_tree, team, emma, niels, client_of):
    note = note_of(emma, audience=team.token)
    page = news_with(site_tree, note)
    assert "embedded: Sleutel" in client_of(emma).get(page.url).content.decode()
    others = client_of(niels).get(page.url).content.decode()
    assert "Vooraf." in others and "Sleutel" not in others


def test_off_shows_nothing_and_on_again_shows_it_where_it_was(site_tree, emma, niels, client_of):
    note = note_of(emma)
    page = news_with(site_tree, note)
    plugin_switch(label="dummy", enabled=False)
    without = client_of(niels).get(page.url)
    assert without.status_code == 200 and "Sleutel" not in without.content.decode()
    page = NewsPage.objects.get(pk=page.pk)
    page.save_revision().publish()  # an editor works on the page meanwhile
    plugin_switch(label="dummy", enabled=True)
    assert "embedded: Sleutel" in client_of(niels).get(page.url).content.decode()


def test_the_block_takes_back_what_it_cannot_show(site_tree):
    block = NewsPage.body.field.stream_block.child_blocks["embed"]
    sent = {"b-target": "polls.poll:987"}
    value = block.value_from_datadict(sent, {}, "b")
    assert block.clean(value)["target"] == "polls.poll:987"
    with pytest.raises(Exception, match="Validation") as problem:
        block.clean(block.value_from_datadict({"b-target": "javascript:x"}, {}, "b"))
    assert "target" in problem.value.block_errors


def test_search_and_translation_read_no_reference(site_tree, emma):
    from wagtail_localize.segments.extract import extract_segments

    from pages.search import page_document

    page = news_with(site_tree, note_of(emma))
    assert "dummy.note" not in page_document(page, "news").body
    assert not [segment for segment in extract_segments(page) if "dummy.note" in str(getattr(segment, "string", ""))]


def test_a_contribution_shows_it_in_its_body(site_tree, team, emma, niels, client_of):
    inner = note_of(emma, "Binnen", team.token)
    outer = note_of(emma, "Buiten")
    outer.body = clean_rich(f"<p>Zie</p>{embed_markup(embed_reference(inner))}<p>hier.</p>")
    outer.save()
    url = outer.get_absolute_url()
    assert "embedded: Binnen" in client_of(emma).get(url).content.decode()
    hidden = client_of(niels).get(url).content.decode()
    assert "Binnen" not in hidden and "data-embed" not in hidden


def test_many_of_a_kind_cost_one_query_and_have_an_end(emma, django_assert_num_queries):
    from cms.core.scope import request_scope

    notes = [note_of(emma, f"n{n}") for n in range(MOST_EMBEDS + 3)]
    markup = "".join(embed_markup(embed_reference(note)) for note in notes)
    request = request_of(emma)
    with request_scope():
        with_embeds(request, embed_markup(embed_reference(notes[0])))  # reads tokens, switches and the shared context
        with django_assert_num_queries(1):
            shown = with_embeds(request, markup)
    assert shown.count("embedded: n") == MOST_EMBEDS


def test_what_is_no_reference_is_neither_kept_nor_shown(emma):
    request = request_of(emma)
    assert render_embeds(request, ["core.user:1", "nothing.here:4", "dummy.note:99999999999999999999"]) == {}
    assert with_embeds(request, '<figure data-embed="dummy.note:0"></figure>') == ""
    with pytest.raises(ValueError, match="no reference"):
        embed_markup('"><script>')


def test_the_picker_offers_what_one_may_see(site_tree, team, emma, niels, client_of):
    open_one, closed = note_of(emma, "Sleutel"), note_of(emma, "Sleutelkast", team.token)
    assert {choice.title for choice in embed_choices(emma, "sleutel")} == {"Sleutel", "Sleutelkast"}
    assert [choice.reference for choice in embed_choices(niels, "sleutel")] == [embed_reference(open_one)]
    assert embed_choice(niels, embed_reference(closed)) is None
    url = "/nl/embeds/"
    offered = client_of(niels).get(url, {"q": "zoals geen", "chosen": embed_reference(open_one)}).json()["choices"]
    assert offered == [
        {
            "reference": embed_reference(open_one),
            "title": "Sleutel",
            "kind": "Note",
            "icon": "sticky-note",
            "readers": "",
        }
    ]
    of_the_team = embed_choice(emma, embed_reference(closed))
    assert of_the_team.readers == audience_label(team.token), "who reads the text and is not in it sees nothing there"
    assert client_of(niels).get(url, {"chosen": embed_reference(closed), "q": "kast"}).json() == {"choices": []}
    plugin_switch(label="dummy", enabled=False)
    assert client_of(emma).get(url).json() == {"choices": []}


def test_a_visitor_is_offered_nothing(client):
    assert client.get("/nl/embeds/").status_code == 302
