"""Top tasks on the results page: nobody leaves a dead end empty-handed, and a task stands there in one language."""

from __future__ import annotations

import shutil

import pytest
from wagtail.models import Locale

from pages.models import FormField, FormPage
from search.engines import get_engine
from tests.factories import make_news
from toptasks.models import TopTask

pytestmark = pytest.mark.django_db
PAGE = "/nl/search/"


@pytest.fixture
def tasks(site_tree, team):
    nl = Locale.objects.get(language_code="nl")
    TopTask.objects.create(title="Rooster bekijken", url="https://rooster.example/", icon="calendar", locale=nl)
    TopTask.objects.create(title="Sleutels tellen", url="/nl/sleutels/", locale=nl, audience=f"team:{team.pk}")


def test_a_dead_end_shows_what_the_reader_may_do(tasks, index_site, client_of, emma, niels):
    index_site()
    page = client_of(emma).get(PAGE, {"q": "qqwwzz"}).content.decode()
    assert 'data-testid="search-top-tasks"' in page and "https://rooster.example/" in page and "Sleutels tellen" in page
    other = client_of(niels).get(PAGE, {"q": "qqwwzz"}).content.decode()
    assert "Rooster bekijken" in other and "Sleutels tellen" not in other


def test_without_an_engine_they_stand_below_what_the_database_found(site_tree, tasks, index_site, client_of, emma):
    make_news(site_tree, "Zilvermeeuw")
    engine = index_site()
    client = client_of(emma)
    assert "search-top-tasks" not in client.get(PAGE, {"q": "zilvermeeuw"}).content.decode()
    shutil.rmtree(engine.folder)
    get_engine()._opened = None
    page = client.get(PAGE, {"q": "zilvermeeuw"}).content.decode()
    assert "minder goed zoeken" in page and "Zilvermeeuw" in page and "https://rooster.example/" in page


def test_the_task_block_begins_in_the_language_of_the_reader(site_tree, index_site, client_of, emma):
    dutch = site_tree.nl.forms.add_child(instance=FormPage(title="Ziek melden", locale=site_tree.nl.home.locale))
    english = FormPage(title="Report sick", locale=site_tree.en.home.locale, translation_key=dutch.translation_key)
    site_tree.en.forms.add_child(instance=english)
    index_site()
    client = client_of(emma)
    for language, task, other in (("nl", "Ziek melden", "in het Engels"), ("en", "Report sick", "in Dutch")):
        for words in ("ziek melden", "report sick"):
            answer = client.get(f"/{language}/search/api", {"q": words}).json()
            assert answer["tasks"][0]["title"] == task
        assert other in client.get(f"/{language}/search/", {"q": "ziek melden"}).content.decode()


def test_a_task_that_only_its_words_find_says_what_it_is(site_tree, index_site, client_of, emma):
    form = FormPage(title="Formulier 12", intro="Bel eerst.", locale=site_tree.nl.home.locale)
    form = site_tree.nl.forms.add_child(instance=form)
    TopTask.objects.create(title="Ziek melden", keywords="griepje", page=form, locale=form.locale)
    index_site()
    page = client_of(emma).get(PAGE, {"q": "griepje"}).content.decode()
    assert "Bel eerst." in page and "Open het formulier" in page and form.get_url() in page


def test_the_card_of_a_form_says_what_it_is_and_none_of_its_questions(site_tree, index_site, client_of, emma):
    told = "Zeg het voor zeven uur, dan regelen we iemand voor je dienst. Bel ook je leidinggevende even op."
    for title, intro in (("Ziek melden", told), ("Botersaus bestellen", "")):
        form = site_tree.nl.forms.add_child(
            instance=FormPage(title=title, intro=intro, locale=site_tree.nl.home.locale)
        )
        FormField.objects.create(
            page=form, label="Buikgriep of iets anders?", field_type="singleline", clean_name="wat"
        )
    index_site()
    client = client_of(emma)
    for query, intro in (("ziek melden", told), ("botersaus", "")):
        page = client.get(PAGE, {"q": query}).content.decode()
        card = page[page.index('data-testid="search-tasks"') : page.index("Open het formulier")]
        assert intro in card and "Buikgriep" not in card
