"""What editors set: best bets, weights, synonyms; the preview; and why a hit is there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from search import selectors, tuning
from search.loop.models import BestBet, KindBoost, SynonymGroup, TestQuery
from tests.dummy_plugin.models import Note
from tests.factories import make_news, make_protocol

pytestmark = pytest.mark.django_db


def titles(user, text: str) -> list[str]:
    found = selectors.find(user, selectors.Question(text=text, language="nl"))
    return [hit.title for hit in (*found.tasks, *found.hits)]


def test_a_best_bet_stands_first_for_its_queries_only(site_tree, index_site, emma, client_of):
    page = make_news(site_tree, "Regeling voor wie ziek is")
    make_news(site_tree, "Koorts en griep")
    index_site()
    BestBet.objects.create(
        words="Griep\n hoge  KOORTS ", title_nl="Meld je ziek", intro_nl="<b>Bel</b> eerst.", page=page
    )
    assert titles(emma, "griep")[0] == "Meld je ziek"
    assert titles(emma, "Hoge koorts")[0] == "Meld je ziek"
    assert "Meld je ziek" not in titles(emma, "griepprik")
    shown = client_of(emma).get("/nl/search/", {"q": "griep"}).content.decode()
    assert "Meld je ziek" in shown and "<b>Bel</b>" not in shown and page.get_url() in shown
    BestBet.objects.update(active=False)
    BestBet.objects.get().save()
    assert "Meld je ziek" not in titles(emma, "griep")


def test_a_best_bet_on_a_closed_page_is_only_for_its_readers(site_tree, index_site, emma, niels, team):
    page = make_news(site_tree, "Rooster van de nacht", audience=f"team:{team.pk}")
    index_site()
    BestBet.objects.create(words="zilvervos", title_nl="Zilvervos nachtrooster", page=page)
    assert titles(emma, "zilvervos") == ["Zilvervos nachtrooster"]
    assert titles(niels, "zilvervos") == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example", ""])
def test_a_best_bet_leads_to_a_page_or_a_decent_address(url):
    with pytest.raises(ValidationError):
        BestBet(words="x", title_nl="X", url=url).full_clean()


def test_weights_of_kinds_change_the_order_at_once(site_tree, index_site, emma):
    make_news(site_tree, "Handhygiene")
    make_protocol(site_tree, "Handhygiene op de afdeling")
    index_site()
    before = titles(emma, "handhygiene")
    KindBoost.objects.create(kind="protocol", factor=3)
    KindBoost.objects.create(kind="news", factor=0.2)
    assert titles(emma, "handhygiene")[0] == "Handhygiene op de afdeling"
    KindBoost.objects.update(factor=1)
    KindBoost.objects.first().save()
    assert titles(emma, "handhygiene") == before


def test_what_is_recent_may_count_more_per_kind():
    now = timezone.now()
    weight = tuning.Weight(1.2, 10, 1.5)
    assert weight.recently(int((now - timedelta(days=3)).timestamp()), now.timestamp()) == 1.5
    assert weight.recently(int((now - timedelta(days=30)).timestamp()), now.timestamp()) == 1.0
    assert weight.recently(0, now.timestamp()) == 1.0, "what has no date is never recent"
    assert (
        tuning.Weight().is_plain and tuning.Weight(1.0, 10, 1.0).is_plain and not tuning.Weight(1.0, 10, 1.1).is_plain
    )


def test_the_preview_shows_what_changes_and_stores_nothing_until_it_is_asked(site_tree, index_site, carmen, client_of):
    make_news(site_tree, "Handhygiene")
    wanted = make_protocol(site_tree, "Handhygiene op de afdeling")
    index_site()
    TestQuery.objects.create(text="handhygiene", page=wanted)
    TestQuery.objects.create(text="qqwwzz")
    client = client_of(carmen)
    data = {
        "kind": "protocol",
        "factor": "3",
        "recent_days": "0",
        "recent_factor": "1",
        "synonyms": "handhygiene, handen wassen\nalleen",
    }
    page = client.post("/cms/search-preview/", {**data, "try": "1"}).content.decode()
    assert "Handhygiene op de afdeling" in page and 'data-testid="preview"' in page
    assert not KindBoost.objects.exists() and not SynonymGroup.objects.exists() and tuning.proposed() is None
    assert client.post("/cms/search-preview/", {**data, "save": "1"}).status_code == 302
    assert KindBoost.objects.get().factor == 3
    assert [row.phrases for row in SynonymGroup.objects.all()] == [("handhygiene", "handen wassen")]


def test_without_test_queries_the_preview_says_that_it_says_nothing(site_tree, index_site, carmen, client_of):
    index_site()
    data = {"kind": "protocol", "factor": "3", "recent_days": "0", "recent_factor": "1", "synonyms": "", "try": "1"}
    page = client_of(carmen).post("/cms/search-preview/", data).content.decode()
    assert "zegt niets over je wijziging" in page and "0 beter" not in page


def test_compare_says_better_and_worse(site_tree, index_site, carmen):
    from search.admin.preview import compare

    news = make_news(site_tree, "Handhygiene")
    protocol = make_protocol(site_tree, "Handhygiene op de afdeling")
    index_site()
    TestQuery.objects.create(text="handhygiene", page=protocol)
    TestQuery.objects.create(text="hand hygiene", page=news)
    proposal = tuning.Tuning({"protocol": tuning.Weight(3.0), "news": tuning.Weight(0.2)})
    changes = {one.query.text: one for one in compare(carmen, proposal)}
    assert changes["handhygiene"].is_better and changes["handhygiene"].after == 1
    assert changes["hand hygiene"].is_worse


def test_editors_see_why_and_readers_do_not(index_site, emma, carmen, client_of):
    Note.objects.create(title="Katheter verwisselen", body="Was je handen.", published_at=timezone.now())
    index_site()
    page = client_of(carmen).get("/nl/search/", {"q": "katheter"}).content.decode()
    assert "Waarom staat dit hier?" in page and "staat in de titel" in page
    assert "Waarom staat dit hier?" not in client_of(emma).get("/nl/search/", {"q": "katheter"}).content.decode()


@pytest.mark.parametrize("name", ["bestbet", "synonymgroup", "kindboost", "testquery", "missedsearch"])
def test_the_lists_open_for_editors_and_for_nobody_else(name, client_of, carmen, niels):
    assert client_of(carmen).get(f"/cms/snippets/search/{name}/").status_code == 200
    assert client_of(niels).get(f"/cms/snippets/search/{name}/").status_code in (302, 403)
    added = client_of(carmen).get(f"/cms/snippets/search/{name}/add/")
    assert added.status_code == (200 if name != "missedsearch" else 302)
    if name == "kindboost":
        assert '<option value="protocol">' in added.content.decode()
