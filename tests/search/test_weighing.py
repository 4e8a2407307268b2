"""What the last survey and the weights of editors do to the order: to what words found and to what meaning found."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Locale

from pages.models import StandardPage
from search import fusion, glossary, selectors
from search.admin.preview import ProposalForm, compare
from search.engines import get_engine
from search.language.glossary import Glossary
from search.loop.models import KindBoost, TestQuery
from search.vectors import work
from search.vectors.embedders import best_installed
from search.weighing import SURVEY
from tests.factories import make_news, make_protocol
from toptasks import services
from toptasks.models import Survey, SurveyItem, TopTask

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]


def found(user: Any, text: str, **asked: Any) -> list[Any]:
    answer = selectors.find(user, selectors.Question(text=text, language="nl", **asked))
    return [*answer.tasks, *answer.hits]


def titles(user: Any, text: str) -> list[str]:
    return [hit.title for hit in found(user, text)]


def make_page(tree: Any, title: str, intro: str) -> StandardPage:
    return tree.nl.section.add_child(instance=StandardPage(title=title, intro=intro, locale=tree.nl.home.locale))


@pytest.fixture
def two_pages(site_tree):
    """Two pages that say the same; the first one that is made stands first."""
    pages = [make_page(site_tree, f"Sleutels {word}", intro="Hier haal je ze op.") for word in ("zwart", "blond")]
    for page in pages:
        TopTask.objects.create(title=f"Taak {page.pk}", page=page, locale=Locale.objects.get(language_code="nl"))
    return pages


@pytest.fixture
def chosen(two_pages, hanna):
    """A closed survey that everybody answered with the second page."""
    survey = Survey.objects.create(
        name="Voorjaar", opens_at="2026-01-01T00:00Z", closes_at="2026-02-01T00:00Z", state="closed"
    )
    task = TopTask.objects.get(page=two_pages[1])
    SurveyItem.objects.create(
        survey=survey, text_nl=task.title, task_key=task.translation_key, points=30, votes=6, rank=1
    )
    return survey


@pytest.fixture(params=["off", "meaning"])
def how(request, settings):
    """Words alone, and words with meaning."""
    if request.param == "meaning":
        settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True
    else:
        settings.SEARCH_VECTORS = "off"
    return request.param


def test_a_survey_changes_the_order_and_taking_it_back_changes_it_back(
    two_pages, chosen, index_site, hanna, emma, carmen, how
):
    index_site()
    work.catch_up()
    before = titles(emma, "sleutels")
    assert set(before) == {"Sleutels zwart", "Sleutels blond"}
    wanted = two_pages[1].title if before[0] != two_pages[1].title else two_pages[0].title
    if wanted != two_pages[1].title:
        SurveyItem.objects.update(task_key=TopTask.objects.get(page=two_pages[0]).translation_key)
    services.result_apply(user=hanna, survey=chosen)
    assert titles(emma, "sleutels") == [wanted, before[0]]
    told = found(carmen, "sleutels", explain=True)[0].why
    assert any("enquête" in line and "1,5" in line for line in told) and any("plaats 2" in line for line in told), told
    KindBoost.objects.create(kind=SURVEY, factor=1)
    assert titles(emma, "sleutels") == before, "editors switched it off"
    KindBoost.objects.get().delete()
    assert titles(emma, "sleutels") == [wanted, before[0]]
    services.result_undo(user=hanna, survey=Survey.objects.get())
    assert titles(emma, "sleutels") == before


def test_the_preview_shows_what_the_survey_does(two_pages, chosen, index_site, hanna, carmen, settings):
    settings.SEARCH_VECTORS = "off"
    index_site()
    first = titles(carmen, "sleutels")[0]
    other = next(page for page in two_pages if page.title != first)
    SurveyItem.objects.update(task_key=TopTask.objects.get(page=other).translation_key)
    services.result_apply(user=hanna, survey=chosen)
    TestQuery.objects.create(text="sleutels", page=other)
    form = ProposalForm({"kind": SURVEY, "factor": "1"})
    assert form.is_valid(), form.errors
    (change,) = compare(carmen, form.tuning())
    assert (change.before, change.after, change.is_worse) == (1, 2, True)
    assert not KindBoost.objects.exists()


def test_weights_reach_what_was_found_by_meaning_alone(site_tree, index_site, carmen, settings, monkeypatch):
    settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True
    text = "Kun je niet meer bij je account? Kies op het aanmeldscherm een nieuw wachtwoord."
    make_news(site_tree, "Wachtwoord opnieuw instellen", intro=text)
    make_protocol(site_tree, "Een nieuw wachtwoord kiezen", purpose=text)
    index_site()
    work.catch_up()
    monkeypatch.setattr(glossary, "current", lambda: Glossary([]))
    question = "change my password"
    before = found(carmen, question, explain=True)[:2]
    assert {hit.kind.key for hit in before} == {"news", "protocol"}
    assert all(any("door de betekenis" in line for line in hit.why) for hit in before), [hit.why for hit in before]
    last = before[1].kind.key
    KindBoost.objects.create(kind=last, factor=3)
    after = found(carmen, question, explain=True)[:2]
    assert [hit.title for hit in after] == [hit.title for hit in reversed(before)]
    assert any("3,0" in line or "3" in line for line in after[0].why if "redacteuren" in line), after[0].why
    assert any("van plaats 2 naar plaats 1" in line for line in after[0].why), after[0].why
    assert not any("redacteuren" in line for line in after[1].why)


def test_a_low_weight_puts_last_but_hides_nothing(site_tree, index_site, emma, settings):
    settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True
    make_news(site_tree, "Wachtwoord opnieuw instellen", intro="Kies op het aanmeldscherm een nieuw wachtwoord.")
    index_site()
    work.catch_up()
    before = titles(emma, "I forgot my login code")
    assert before[0] == "Wachtwoord opnieuw instellen"
    KindBoost.objects.create(kind="news", factor=0.2)
    assert sorted(titles(emma, "I forgot my login code")) == sorted(before)


def test_without_weights_the_engine_is_asked_nothing_more(two_pages, index_site, emma, settings, monkeypatch):
    settings.SEARCH_VECTORS = "off"
    index_site()
    asked = []
    monkeypatch.setattr(type(get_engine()), "fetch", lambda *args: asked.append(args))
    assert titles(emma, "sleutels") and not asked


# top tasks as best bets


def task(title: str, words: str = "", **fields: Any) -> TopTask:
    return TopTask.objects.create(
        title=title, keywords=words, locale=Locale.objects.get(language_code="nl"), icon="key", **fields
    )


def test_a_top_task_is_first_for_its_own_words_also_when_it_leads_elsewhere(site_tree, index_site, emma, carmen):
    make_news(site_tree, "Een ander rooster bekijken", intro="Dienstlijst, rooster, dienstlijst.")
    task("Mijn rooster bekijken", "dienstlijst, wanneer werk ik", url="https://rooster.example/")
    index_site()
    for words in ("Dienstlijst", "wanneer werk ik", "rooster bekijken", "bekijken van mijn rooster"):
        assert titles(emma, words)[0] == "Mijn rooster bekijken", words
    for words in ("dienstlijst nacht", "bekijken", "rooster", "werk"):
        assert "Mijn rooster bekijken" not in titles(emma, words), words
    assert any("toptaak" in line for line in found(carmen, "dienstlijst", explain=True)[0].why)


def test_a_top_task_that_was_found_is_moved_and_stands_there_once(site_tree, index_site, emma):
    page = make_page(site_tree, "Sleutel of pas kwijt", intro="Sleutel kwijt.")
    make_news(site_tree, "Sleutel kwijt")
    task("Sleutel kwijt", page=page)
    index_site()
    answer = selectors.find(emma, selectors.Question(text="sleutel kwijt", language="nl"))
    assert [hit.title for hit in answer.tasks] == ["Sleutel of pas kwijt"] and answer.tasks[0].intro
    assert [hit.title for hit in answer.hits] == ["Sleutel kwijt"] and answer.total == 2


def test_a_top_task_is_only_for_its_readers_in_results_and_suggestions(site_tree, index_site, emma, niels, team):
    closed = make_news(site_tree, "Rooster van de nacht", audience=f"team:{team.pk}")
    task("Zilvervos zoeken", "zilvervos", page=closed)
    task("Zilvermeeuw zoeken", url="https://meeuw.example/", audience=f"team:{team.pk}")
    index_site()
    assert titles(emma, "zilvervos") == ["Zilvervos zoeken"] or titles(emma, "zilvervos") == ["Rooster van de nacht"]
    assert titles(emma, "zilvermeeuw zoeken") == ["Zilvermeeuw zoeken"]
    assert titles(niels, "zilvervos") == [] and titles(niels, "zilvermeeuw zoeken") == []
    for user, wanted in ((emma, ["Zilvervos zoeken", "Zilvermeeuw zoeken"]), (niels, [])):
        hits = selectors.suggest(user, "zilv", language="nl")
        assert sorted(hit.title for hit in hits) == sorted(wanted)
        assert {str(hit.kind.one) for hit in hits} <= {"Task", "Taak"}


def test_orders_name_everything_that_took_part(two_pages, index_site, emma, settings):
    from cms.plugins.access import tokens_for
    from search.indexing import sources
    from search.query import plan_for

    settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True
    engine = index_site()
    work.catch_up()
    plan = plan_for("sleutels", tokens_of_reader=tokens_for(emma), sources=tuple(sources()))
    orders = fusion.answer(engine, plan, language="nl").orders()
    assert len(orders.words) == 2 and set(orders.words) <= set(orders.meaning)
    assert set(orders.both) == set(orders.weighed)
