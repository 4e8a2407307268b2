"""The home page: what waits for its reader, in words, and what changed lately, for those who may see it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.core.home import widget_show
from pages.models import FormField, FormPage, ProtocolPage
from pages.services import page_publish
from pages.services.forms import form_submit
from tests.factories import make_news, make_protocol

pytestmark = pytest.mark.django_db


def protocol(tree, title, **fields):
    page = make_protocol(tree, title, live=False, **fields)
    page_publish(page=ProtocolPage.objects.get(pk=page.pk))
    return page


def test_what_waits_is_counted_in_words(site_tree, emma, client_of):
    client = client_of(emma)
    assert "Er ligt niets voor je klaar" in client.get("/nl/").content.decode()
    for number, words in ((1, "Er ligt één ding voor je klaar."), (2, "Er liggen twee dingen voor je klaar.")):
        protocol(site_tree, f"Protocol {number}", needs_confirmation=True)
        assert words in client.get("/nl/").content.decode()
    protocol(site_tree, "Protocol 3", needs_confirmation=True)
    html = client.get("/nl/").content.decode()
    assert "Er liggen drie dingen voor je klaar." in html and "En nog één te bevestigen" in html
    english = protocol(site_tree, "Hand hygiene", needs_confirmation=True, language="en")
    assert "One thing is waiting for you." in client.get("/en/").content.decode() and english.pk


def test_forms_wait_for_who_handles_them_only(site_tree, emma, niels, team, client_of):
    page = site_tree.nl.forms.add_child(instance=FormPage(title="Lek melden", slug="lek", handlers=team.token))
    FormField.objects.create(page=page, label="Waar", field_type="singleline", clean_name="waar")
    for _time in range(2):
        form_submit(user=niels, page=page, answers={"waar": "Keuken"})
    assert "Er kwamen twee formulieren binnen" in client_of(emma).get("/nl/").content.decode()
    assert "Er kwamen twee formulieren binnen" in client_of(emma).get("/nl/notifications/").content.decode()
    for url in ("/nl/", "/nl/notifications/"):
        assert "formulieren binnen" not in client_of(niels).get(url).content.decode()


def test_what_changed_lately_is_shown_to_those_who_may_read_it(site_tree, emma, niels, team, client_of):
    today = timezone.localdate()
    protocol(site_tree, "Nachtronde", audience=team.token, change_note="Eén ronde minder. En meer rust.")
    protocol(site_tree, "Brand", valid_from=today - timedelta(days=200))
    protocol(site_tree, "Ingetrokken", state=ProtocolPage.State.WITHDRAWN)
    shown = client_of(emma).get("/nl/").content.decode()
    part = shown[shown.index('data-widget="pages.protocols"') :]
    assert "Pas aangepast" in part and "Eén ronde minder" in part and "En meer rust" not in part
    assert "Brand" not in part and "Ingetrokken" not in part
    assert "pages.protocols" not in client_of(niels).get("/nl/").content.decode()
    assert "Changed lately" not in client_of(emma).get("/en/").content.decode()


def test_a_hidden_middle_closes_and_says_nothing_untrue(site_tree, emma, client_of):
    client, empty = client_of(emma), "Nog geen nieuws"
    assert empty in client.get("/nl/").content.decode()
    make_news(site_tree, "De tuin is open")
    widget_show(user=emma, key="pages.news", shown=False)
    html = client.get("/nl/").content.decode()
    assert empty not in html and "De tuin is open" not in html and "st-pg-home__main" not in html
    widget_show(user=emma, key="pages.news", shown=True)
    html = client.get("/nl/").content.decode()
    assert empty not in html and "De tuin is open" in html and "st-pg-home__main" in html
