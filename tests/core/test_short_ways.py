"""`visible_ids` goes shorter ways than the querysets, to the same end; and what was read for one reader helps no other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from cms.core.access.visibility import visible_ids, visible_to
from cms.core.models import CompoundAudience
from cms.core.scope import request_scope
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def test_pages_by_the_short_way_are_those_of_the_queryset(site_tree, team, emma, niels, hanna):
    made = [
        make_news(site_tree, title, **fields)
        for title, fields in {
            "Open": {},
            "Van het team": {"audience": team.token},
            "Verlopen": {"expire_at": timezone.now() - timedelta(minutes=1)},
            "Verloopt": {"expire_at": timezone.now() + timedelta(minutes=1)},
            "Klad": {"live": False},
        }.items()
    ]
    key = CompoundAudience.objects.create(key="all:test", expression=f"{team.token}|user:{hanna.pk}").key
    made[0].access.token = key
    made[0].access.save()
    ids = [page.pk for page in Page.objects.all()]
    for reader in (emma, niels, hanna):
        with request_scope():
            expected = set(visible_to(reader, Page.objects.all()).values_list("pk", flat=True))
            assert visible_ids(reader, Page, ids) == expected
            assert visible_ids(reader, Page, []) == set()
    niels.is_active = False
    assert visible_ids(niels, Page, ids) == set()


def test_what_results_show_one_reader_they_do_not_show_another(site_tree, team, emma, niels, client_of):
    make_news(site_tree, "Kwartsglim in het team", audience=team.token)
    call_command("search_index", "--rebuild", verbosity=0)
    for _again in range(2):
        assert "in het team" in client_of(emma).get("/nl/search/?q=kwartsglim").content.decode()
        assert "in het team" not in client_of(niels).get("/nl/search/?q=kwartsglim").content.decode()
