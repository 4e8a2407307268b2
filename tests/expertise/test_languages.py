"""A page in two languages: where the switch leads, what its keepers are offered, and on which page somebody writes."""

from __future__ import annotations

import pytest

from community.expertise import services
from community.expertise.models import ExpertisePage

from .conftest import URL, text_of_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(kept, ed):
    """A Dutch page and its English edition, which is not shared yet."""
    page = kept(ed)
    edition = services.edition_begin(page=page, user=ed, language="en")
    return page, ExpertisePage.objects.get(pk=edition.pk)


def english(address: str) -> str:
    return address.replace("/nl/", "/en/", 1)


def switch(response) -> dict[str, str]:
    """Where the language switch of this page leads."""
    return {link.code: link.url for link in response.wsgi_request._language_links}


def test_the_switch_leads_to_the_page_in_that_language_for_who_may_see_it(both, ed, emma, client_of):
    page, edition = both
    dutch, in_english = f"{URL}{page.pk}/", english(f"{URL}{edition.pk}/")
    assert switch(client_of(ed).get(dutch)) == {"nl": dutch, "en": in_english}
    assert switch(client_of(emma).get(dutch)) == {"nl": dutch, "en": english(dutch)}, (
        "an edition that is not shared is not told"
    )
    services.page_publish(page=edition, user=ed)
    assert switch(client_of(emma).get(dutch))["en"] == in_english
    assert switch(client_of(emma).get(in_english)) == {"nl": dutch, "en": in_english}
    read = client_of(emma).get(english(dutch)).content.decode()
    assert "This page is in Dutch." in read and f'href="{in_english}"' in read and "Go to the English page" in read
    assert "other-language" not in client_of(emma).get(dutch).content.decode()


def test_keepers_read_which_page_it_is_and_begin_one_only_once(kept, ed, emma, client_of):
    page = kept(ed)
    url = f"{URL}{page.pk}/"
    assert "Begin een Engelse pagina met deze tekst" in client_of(ed).get(url).content.decode()
    assert "Engelse pagina" not in client_of(emma).get(url).content.decode()
    begun = client_of(ed).post(f"{url}edition/", {"language": "en"})
    assert begun.status_code == 302
    page_now = client_of(ed).get(url).content.decode()
    assert "De Engelse pagina" in page_now and "nog niet gedeeld" in page_now and "Begin een Engelse" not in page_now


def test_who_writes_on_a_page_in_the_other_language_is_told_so(both, ed, emma, client_of):
    page, edition = both
    section = text_of_page(page)
    for person, address in ((ed, f"{URL}section/{section.pk}/edit/"), (emma, f"{URL}section/{section.pk}/suggest/")):
        assert "other-language" not in client_of(person).get(address).content.decode()
        told = client_of(person).get(english(address)).content.decode()
        assert "This text is in Dutch. What you write comes to stand on the Dutch page." in told
        assert ("Go to the English page" in told) == (person == ed), "the edition is not shared yet"


def test_a_page_that_is_closed_is_closed_in_its_other_language(kept, team, emma, niels, client_of):
    page = kept(emma, is_wiki=True)
    edition = services.edition_begin(page=page, user=emma, language="en")
    services.page_publish(page=edition, user=emma)
    english = f"/en/community/expertise/{edition.pk}/"
    assert client_of(niels).get(english).status_code == 200
    for audience, status in ((team.token, 404), ("everyone", 404)):
        page = ExpertisePage.objects.get(pk=page.pk)
        page.audience = audience
        services.page_settle(page=page, user=emma)
        assert client_of(niels).get(english).status_code == status, "what was closed is opened there, by who keeps it"
