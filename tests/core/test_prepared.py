"""Prepared queries: the same objects as the query itself gives, compiled once."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import Count

from cms.core.models import Notification, User
from cms.core.prepared import Prepared
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db


def by_author(author_id: int, newest: int):
    rows = Note.objects.filter(author_id=author_id, pk__lte=newest).select_related("author")
    return rows.only("title", "published_at", "author__display_name").order_by("-pk")[:3]


def test_gives_what_the_query_gives(emma, niels, django_assert_num_queries):
    for who in (emma, niels):
        for number in range(5):
            Note.objects.create(title=f"{who} {number}", author=who, body="")
    prepared = Prepared(by_author, numbers=2)
    last = Note.objects.latest("pk").pk
    for who in (emma, niels, emma):
        expected = list(by_author(who.pk, last))
        with django_assert_num_queries(1):
            found = prepared(who.pk, last)
            assert [(note.title, note.author.display_name, note.published_at) for note in found] == [
                (note.title, who.display_name, note.published_at) for note in expected
            ]
        assert found == expected and found[0].get_deferred_fields() == expected[0].get_deferred_fields()
    assert prepared(emma.pk, 0) == []


def test_is_compiled_once(emma, monkeypatch):
    prepared, built = Prepared(lambda pk: built.append(pk) or User.objects.filter(pk=pk), numbers=1), []
    assert prepared(emma.pk) == [emma] and prepared(emma.pk + 1000) == []
    assert len(built) == 1, "and not with a number of anybody"
    assert built[0] != emma.pk and connection.vendor in prepared._plans


def test_a_query_it_cannot_keep_is_refused():
    with pytest.raises(ImproperlyConfigured):
        Prepared(lambda pk: Notification.objects.all(), numbers=1)(1)
    with pytest.raises(ImproperlyConfigured):
        Prepared(lambda pk: User.objects.filter(pk=pk).annotate(n=Count("groups")), numbers=1)(1)
