"""How many queries the pages of publishing may cost, warm. A number here may fall; it rises only with a reason."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages.models import NewsCategory, ProtocolPage
from pages.services import page_publish
from tests.factories import make_news, make_protocol

pytestmark = pytest.mark.django_db
BUDGETS = {
    "/nl/": 20,
    "/nl/nieuws/": 20,
    "/nl/nieuws/tuin/": 22,
    "/nl/protocollen/": 17,
    "/nl/protocollen/handhygiene/": 24,
}


@pytest.fixture
def full_house(site_tree, carmen, ed):
    category = NewsCategory.objects.create(name="Verhalen", slug="stories", locale=site_tree.nl.news.locale)
    for number in range(12):
        moment = timezone.now() - timedelta(hours=number)
        make_news(
            site_tree, f"Bericht {number}", slug=f"b-{number}", category=category, author=carmen, news_date=moment
        )
    make_news(site_tree, slug="tuin", lead=True, author=carmen, contact=ed, category=category, allow_comments=False)
    for number in range(12):
        make_protocol(site_tree, f"Protocol {number}", slug=f"p-{number}", content_owner=ed)
    page = make_protocol(
        site_tree, slug="handhygiene", content_owner=ed, needs_confirmation=True, allow_comments=False, live=False
    )
    page_publish(page=ProtocolPage.objects.get(pk=page.pk))


def queries(client, address):
    for _warm in range(2):
        assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as counted:
        client.get(address)
    return len(counted)


def test_pages_stay_within_their_budget(full_house, emma, client_of):
    client = client_of(emma)
    counted = {address: queries(client, address) for address in BUDGETS}
    over = {address: (number, BUDGETS[address]) for address, number in counted.items() if number > BUDGETS[address]}
    assert not over, f"more queries than agreed (counted, budget): {over}"


def test_a_longer_list_costs_no_more(site_tree, emma, carmen, client_of):
    client = client_of(emma)
    make_news(site_tree, "Een", slug="een", author=carmen)
    few = queries(client, "/nl/nieuws/")
    for number in range(10):
        make_news(site_tree, f"Meer {number}", slug=f"meer-{number}", author=get_user_model().objects.get(pk=emma.pk))
    assert queries(client, "/nl/nieuws/") <= few
