"""The same page in two languages: begun on the site, or translated in the admin by wagtail-localize."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from community.expertise import services
from community.expertise.models import ExpertisePage, Keeper, Section

from .conftest import URL, text_of_page

pytestmark = pytest.mark.django_db


def test_an_edition_that_others_are_writing_is_said_and_not_shown(kept, ed, carmen, client_of):
    page = kept(ed)
    edition = services.edition_begin(page=page, user=ed, language="en")
    Keeper.objects.filter(page=edition).update(user=carmen)
    answer = client_of(ed).post(f"{URL}{page.pk}/edition/", {"language": "en"}, follow=True)
    assert answer.redirect_chain == [(f"{URL}{page.pk}/", 302)]
    assert "Iemand is al bezig deze pagina te vertalen." in answer.content.decode()
    assert client_of(ed).get(f"{URL}{edition.pk}/").status_code == 404


def test_an_edition_begins_as_a_draft_of_the_same_keepers(kept, ed, emma, client_of):
    page = kept(ed)
    assert client_of(emma).post(f"{URL}{page.pk}/edition/", {"language": "en"}).status_code == 403
    answer = client_of(ed).post(f"{URL}{page.pk}/edition/", {"language": "en"})
    edition = ExpertisePage.objects.get(locale__language_code="en")
    assert answer.url == f"{URL}{edition.pk}/" and edition.state == "draft" and edition.is_kept_by(ed)
    assert edition.translation_key == page.translation_key
    assert [(row.title, row.number) for row in Section.objects.filter(page=edition)] == [
        ("Inleiding", 1), ("Dit moet je weten", 1), ("Zeep of alcohol", 1),
    ]  # fmt: skip
    assert services.edition_begin(page=page, user=ed, language="en").pk == edition.pk
    assert client_of(ed).post(f"{URL}{page.pk}/edition/", {"language": "xx"}).status_code == 404
    assert client_of(emma).get(f"{URL}{edition.pk}/").status_code == 404
    services.page_publish(page=edition, user=ed)
    dutch, english = (
        client_of(emma).get(URL).content.decode(),
        client_of(emma).get("/en/community/expertise/").content.decode(),
    )
    assert f'/expertise/{page.pk}/"' in dutch and f'/expertise/{edition.pk}/"' not in dutch
    assert f'/expertise/{edition.pk}/"' in english and f'/expertise/{page.pk}/"' not in english


def test_wagtail_localize_translates_sections_and_they_get_versions(kept, ed):
    page = kept(ed)
    source, _created = TranslationSource.get_or_create_from_instance(ExpertisePage.objects.get(pk=page.pk))
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=english, data=f"EN {segment.string.data}"
        )
    translation.save_target()
    edition = ExpertisePage.objects.get(locale=english)
    assert edition.title == "EN Handhygiëne" and edition.state == "draft"
    section = text_of_page(edition)
    assert section.title == "EN Zeep of alcohol" and "EN Handalcohol" in section.body
    latest = section.versions.order_by("-number").first()
    assert (latest.number, latest.body) == (section.number, section.body)
    assert text_of_page(page).number == 1 and page.sections.count() == 3
    StringTranslation.objects.filter(data__startswith="EN Handalcohol").update(data="Hand rub is fine.")
    translation.save_target()
    again = text_of_page(edition)
    assert again.pk == section.pk and again.number == section.number + 1 and "Hand rub" in again.body


def test_editors_reach_the_translation_in_the_admin(kept, ed, carmen, client_of):
    page = kept(ed)
    client = client_of(carmen)
    assert client.get("/cms/snippets/expertise/expertisepage/").status_code == 200
    assert client.get(f"/cms/snippets/expertise/expertisepage/edit/{page.pk}/").status_code == 200
    url = f"/cms/localize/submit/snippet/expertise/expertisepage/{page.pk}/"
    assert client.get(url).status_code == 200
    sent = client.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    assert sent.status_code == 302
    edition = ExpertisePage.objects.get(locale__language_code="en")
    shown = client.get(f"/cms/snippets/expertise/expertisepage/edit/{edition.pk}/")
    props = json.loads(unescape(re.search(r'js-translation-editor" data-props="([^"]*)"', shown.content.decode())[1]))
    tabs = {tab["slug"] for tab in props["tabs"]}
    words = {segment["source"] for segment in props["segments"] if segment["location"]["tab"] in tabs}
    assert {"Handhygiëne", "Zeep of alcohol", "Handalcohol is bijna altijd goed.", "Dertig tellen."} <= words


def test_the_admin_changes_a_page_and_leaves_its_sections(kept, ed, admin, client_of):
    page = kept(ed)
    url = f"/cms/snippets/expertise/expertisepage/edit/{page.pk}/"
    sent = client_of(admin).post(url, {"title": "Schone handen", "topic": "", "review_on": "", "audience": "team:1"})
    assert sent.status_code == 302
    stored = ExpertisePage.objects.get(pk=page.pk)
    assert (stored.title, stored.audience, stored.sections.count()) == ("Schone handen", "everyone", 3)


def test_the_admin_shows_nobody_more_than_the_site_does(kept, ed, admin, team, emma, client_of):
    open_one, closed = kept(ed), kept(emma, title="Nachtkar", audience=team.token, is_wiki=True)
    client, base = client_of(admin), "/cms/snippets/expertise/expertisepage/"
    shown = client.get(base).content.decode()
    assert "Handhygiëne" in shown and "Nachtkar" not in shown
    for what in ("edit", "history", "usage"):
        assert client.get(f"{base}{what}/{open_one.pk}/").status_code == 200
        assert client.get(f"{base}{what}/{closed.pk}/").status_code == 404
    assert client.get("/cms/snippets/choose/expertise/expertisepage/").status_code == 404


LOCALIZE = "/cms/localize/"


@pytest.fixture
def closed(kept, team, emma):
    return kept(emma, title="Nachtkar", audience=team.token, is_wiki=True)


def test_who_does_not_read_a_page_does_not_find_it_by_translating_it(closed, carmen, admin, emma, client_of):
    english = Locale.objects.get(language_code="en")
    own = f"{LOCALIZE}submit/snippet/expertise/expertisepage/{closed.pk}/"
    for reader in (carmen, admin):
        client = client_of(reader)
        for url in (
            own,
            f"{LOCALIZE}api/snippets/expertise/expertisepage/",
            f"{LOCALIZE}api/snippets/expertise/expertisepage/{closed.pk}/",
        ):
            assert client.get(url, headers={"accept": "application/json"}).status_code == 404, url
        assert client.post(own, {"locales": [english.pk]}).status_code == 404
        assert client.get(f"/cms/bulk/expertise/expertisepage/delete/?id={closed.pk}").status_code == 404
    assert ExpertisePage.objects.count() == 1
    source, _new = TranslationSource.get_or_create_from_instance(ExpertisePage.objects.get(pk=closed.pk))
    row = Translation.objects.create(source=source, target_locale=english)
    row.save_target()
    for url in (f"update/{source.pk}/", f"translate/{row.pk}/pofile/download/"):
        assert client_of(carmen).get(f"{LOCALIZE}{url}").status_code == 404, url
    for url in ("reports/translations/", "reports/translations/results/"):
        answer = client_of(carmen).get(f"{LOCALIZE}{url}")
        assert answer.status_code == 200 and "Nachtkar" not in answer.content.decode(), url


def test_who_reads_a_page_translates_it_by_every_door(kept, ed, carmen, client_of):
    page, english = kept(ed), Locale.objects.get(language_code="en")
    client = client_of(carmen)
    client.post(f"{LOCALIZE}submit/snippet/expertise/expertisepage/{page.pk}/", {"locales": [english.pk]})
    row = Translation.objects.get()
    assert "Alles over handen" in client.get(f"{LOCALIZE}translate/{row.pk}/pofile/download/").content.decode()
    assert client.get(f"{LOCALIZE}update/{row.source_id}/").status_code == 200
    assert "Handhygiëne" in client.get(f"{LOCALIZE}reports/translations/").content.decode()


def test_off_is_off_in_the_admin_too(kept, ed, carmen, client_of):
    from cms.core.switches import plugin_switch

    page = kept(ed)
    plugin_switch(label="expertise", enabled=False)
    for url in (
        "snippets/expertise/expertisepage/",
        f"snippets/expertise/expertisepage/edit/{page.pk}/",
        f"localize/submit/snippet/expertise/expertisepage/{page.pk}/",
    ):
        assert "Handhygiëne" not in client_of(carmen).get(f"/cms/{url}").content.decode(), url
