"""News: who sees it, what is told, the change note, the overview."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.plugins.activities import Activity, Notification
from pages.models import NewsCategory, NewsPage
from pages.selectors import home_news, news_for
from pages.services import page_publish, page_translate
from pages.services.news import quiet_publishing
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def draft(site_tree, title="De binnentuin is open", **fields):
    return make_news(site_tree, title, live=False, **fields)


def republish(page, **changes):
    page = NewsPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    return page_publish(page=page)


def test_publishing_is_told_once_and_not_again(site_tree, emma, carmen, django_capture_on_commit_callbacks):
    page = draft(site_tree, lead=True, author=carmen)
    for _again in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            republish(page)
    assert Activity.objects.filter(type="pages.news_published").count() == 1
    assert Notification.objects.filter(recipient=emma).count() == 1
    assert not Notification.objects.filter(recipient=carmen).exists(), "nobody is told of their own act"


def test_ordinary_news_waits_in_the_list_and_team_news_tells_the_team(
    site_tree, emma, niels, team, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        republish(draft(site_tree, "Gewoon"))
    assert not Notification.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        republish(draft(site_tree, "Voor de nacht", audience=f"team:{team.pk}"))
    assert set(Notification.objects.values_list("recipient", flat=True)) == {emma.pk}


def test_quiet_publishing_tells_nobody_now_or_later(site_tree, emma, django_capture_on_commit_callbacks):
    page = draft(site_tree, lead=True)
    with django_capture_on_commit_callbacks(execute=True), quiet_publishing():
        republish(page)
    with django_capture_on_commit_callbacks(execute=True):
        republish(page)
    assert not Notification.objects.exists()


def test_readers_hear_in_their_own_language_only(site_tree, emma, make_user, django_capture_on_commit_callbacks):
    reader = make_user("erin", language="en")
    dutch = draft(site_tree, lead=True)
    english = page_translate(source=dutch, language="en", title="The garden is open")
    with django_capture_on_commit_callbacks(execute=True):
        republish(dutch)
        republish(english)
    told = dict(Notification.objects.values_list("recipient__username", "activity__target_id"))
    assert told == {"emma": dutch.pk, reader.username: english.pk}


def test_the_change_note_gets_its_time_when_it_changes(site_tree):
    page = republish(draft(site_tree))
    assert page.changed_at is None
    page = republish(page, change_note="Je reserveert bij de receptie.")
    first = page.changed_at
    assert first is not None
    assert republish(page, intro="Een tikfout.").changed_at == first
    assert republish(page, change_note="Toch bij Facilitair.").changed_at > first
    assert republish(page, change_note="").changed_at is None


def test_expired_scheduled_and_future_news_is_not_listed(site_tree, emma):
    now = timezone.now()
    make_news(site_tree, "Nu", slug="nu")
    make_news(site_tree, "Verlopen", slug="verlopen", expire_at=now - timedelta(minutes=1))
    make_news(site_tree, "Straks", slug="straks", live=False, go_live_at=now + timedelta(days=1))
    make_news(site_tree, "Datum in de toekomst", slug="toekomst", news_date=now + timedelta(days=1))
    assert [page.title for page in news_for(emma, site_tree.nl.news.locale_id)] == ["Nu"]


def test_an_expired_item_is_gone_for_readers_at_once(site_tree, emma, client_of):
    page = make_news(site_tree, slug="weg", expire_at=timezone.now() - timedelta(minutes=1))
    assert page.live and client_of(emma).get("/nl/nieuws/weg/").status_code == 404


def test_team_news_is_there_for_the_team_only(site_tree, emma, niels, team, client_of):
    make_news(site_tree, "Voor de nacht", slug="nacht", audience=f"team:{team.pk}")
    assert client_of(emma).get("/nl/nieuws/nacht/").status_code == 200
    assert client_of(niels).get("/nl/nieuws/nacht/").status_code == 404
    assert "Voor de nacht" in client_of(emma).get("/nl/nieuws/").content.decode()
    assert "Voor de nacht" not in client_of(niels).get("/nl/nieuws/").content.decode()


def test_the_lead_item_stands_first_at_home(site_tree, emma):
    old = timezone.now() - timedelta(days=3)
    make_news(site_tree, "Groot", slug="groot", lead=True, news_date=old)
    for number in range(5):
        make_news(
            site_tree, f"Klein {number}", slug=f"klein-{number}", news_date=timezone.now() - timedelta(hours=number)
        )
    titles = [page.title for page in home_news(emma, site_tree.nl.news.locale_id)]
    assert titles == ["Groot", "Klein 0", "Klein 1", "Klein 2"]


def test_the_overview_pages_without_doubles_or_gaps(site_tree, emma, client_of):
    for number in range(30):
        make_news(
            site_tree, f"Bericht {number}", slug=f"b-{number}", news_date=timezone.now() - timedelta(hours=number)
        )
    client, address, seen = client_of(emma), "/nl/nieuws/", []
    while address:
        context = client.get(address).context_data
        seen += [page.title for page in context["news"]]
        cursor = context["news"].next_cursor
        address = f"/nl/nieuws/?after={cursor}" if cursor else ""
    assert seen == [f"Bericht {number}" for number in range(30)]


def test_categories_narrow_the_overview(site_tree, emma, client_of):
    locale = site_tree.nl.news.locale
    safety = NewsCategory.objects.create(name="Veiligheid", slug="safety", locale=locale)
    make_news(site_tree, "Brandoefening", slug="brand", category=safety)
    make_news(site_tree, "Taart", slug="taart")
    text = client_of(emma).get("/nl/nieuws/?category=safety").content.decode()
    assert "Brandoefening" in text and "Taart" not in text
    assert "Taart" in client_of(emma).get("/nl/nieuws/?category=nonsense&after=%F0%28").content.decode()


def test_an_article_shows_byline_and_note(site_tree, emma, carmen, client_of):
    page = draft(site_tree, slug="tuin", author=carmen, on_behalf_of="de OR", contact=emma, change_note="Om tien uur.")
    republish(page)
    text = client_of(emma).get("/nl/nieuws/tuin/").content.decode()
    assert "Carmen Ruiz" in text and "namens de OR" in text and "Om tien uur." in text and "Een vraag hierover?" in text


def test_two_languages_have_their_own_words_and_know_each_other(site_tree, emma, client_of):
    dutch = republish(draft(site_tree, slug="tuin"))
    page_translate(source=dutch, language="en", title="The garden is open", slug="garden", publish=True)
    text = client_of(emma).get("/en/news/garden/").content.decode()
    assert "The garden is open" in text and "/nl/nieuws/tuin/" in text


def test_nothing_of_the_news_is_there_without_signing_in(site_tree, client):
    make_news(site_tree, slug="tuin")
    for address in ("/nl/", "/nl/nieuws/", "/nl/nieuws/tuin/"):
        answer = client.get(address)
        assert answer.status_code == 302 and "sign-in" in answer["Location"]
