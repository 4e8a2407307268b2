"""What a hit says beside its words: the state of a protocol, the picture of news."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import make_news, make_protocol
from tests.pages.test_pictures import upload

pytestmark = pytest.mark.django_db
PAGE = "/nl/search/"


@pytest.mark.parametrize(("days", "dutch", "english", "tone"), [
    (400, "Geldig", "Valid", "success"), (30, "Binnenkort herzien", "Review soon", "warning"),
    (-1, "Herziening te laat", "Review overdue", "danger"),
])  # fmt: skip
def test_a_protocol_shows_its_number_and_its_state(site_tree, index_site, client_of, emma, days, dutch, english, tone):
    make_protocol(
        site_tree, "Tillift gebruiken", number="IP-004", review_on=timezone.localdate() + timedelta(days=days)
    )
    index_site()
    client = client_of(emma)
    page = client.get(PAGE, {"q": "tillift"}).content.decode()
    assert f"st-chip--{tone}" in page and dutch in page and "<span>IP-004</span>" in page
    assert ("geldig tot" in page) == (days == 400)
    assert english in client.get("/en/search/", {"q": "tillift"}).content.decode()


def test_the_state_is_that_of_today_without_a_new_index(site_tree, index_site, client_of, emma):
    protocol = make_protocol(site_tree, "Tillift gebruiken", review_on=timezone.localdate() + timedelta(days=400))
    index_site()
    type(protocol).objects.update(review_on=timezone.localdate() - timedelta(days=1))
    assert "st-chip--danger" in client_of(emma).get(PAGE, {"q": "tillift"}).content.decode()


def test_news_has_its_picture_and_a_page_full_costs_no_more(site_tree, index_site, client_of, emma, settings):
    remembered = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pictures"}
    settings.CACHES = {**settings.CACHES, "renditions": remembered}  # as it is outside the tests
    image = upload()
    make_news(site_tree, "Tillift in het nieuws", image=image)
    make_news(site_tree, "Tillift zonder plaatje")
    index_site()
    client = client_of(emma)
    page = client.get(PAGE, {"q": "tillift"}).content.decode()
    assert page.count("st-hit--picture") == 1 and page.count('class="st-hit__picture"') == 1
    with CaptureQueriesContext(connection) as few:
        client.get(PAGE, {"q": "tillift"})
    for number in range(6):
        make_news(site_tree, f"Tillift {number}", image=image)
    index_site()
    client.get(PAGE, {"q": "tillift"})
    with CaptureQueriesContext(connection) as many:
        assert client.get(PAGE, {"q": "tillift"}).content.decode().count('class="st-hit__picture"') == 7
    assert len(many) <= len(few) + 1, "\n".join(query["sql"] for query in many)


def test_what_a_choice_of_looks_is_called_is_no_word_of_the_page(site_tree, index_site, client_of, emma):
    body = [
        ("heading", {"text": "Zilvermeeuw", "level": "h2"}),
        ("note", {"kind": "danger", "title": "", "text": "Pas op."}),
    ]
    make_news(site_tree, "Vogels", body=body)
    index_site()
    client = client_of(emma)
    assert client.get("/nl/search/api", {"q": "zilvermeeuw"}).json()["total"] == 1
    for label in ("Hoofdkop", "Gevaar", "Main heading"):
        assert client.get("/nl/search/api", {"q": label}).json()["total"] == 0, label
