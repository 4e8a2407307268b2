"""Every URL pattern for every role, against a committed table.

A new pattern fails here until its row is added: `UPDATE_ROLE_MATRIX=1 pytest tests/contracts/test_role_matrix.py` writes the table, and a
person reads the difference before it is committed.
"""

from __future__ import annotations

import os

import pytest
from django.core.management import call_command
from django.test import Client

from tests.contracts.matrix import load, measure, save
from tests.contracts.plants import Ground, plant_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def table(site_tree, team, emma, niels, carmen, hanna, admin, client_of, settings, monkeypatch):
    from community.comments.models import Comment
    from pages.models import NewsPage
    from tests.dummy_plugin.models import Note
    from toptasks.models import Survey

    monkeypatch.setattr("cms.core.ratelimit.is_ratelimited", lambda *args, **kwargs: False)
    plant_all(Ground(site_tree, team, emma, carmen))
    call_command("search_index", "--rebuild", verbosity=0)
    note, news = Note.objects.get(), NewsPage.objects.filter(audience=team.token).first()
    known = {
        "dummy.pk": note.pk,
        "comments.pk": Comment.objects.filter(user=emma).first().pk,
        "toptasks.pk": Survey.objects.get().pk,
        "username": "emma",
        "slug": team.slug,
        "path": news.image.file.name,
        "language": "nl",
    }
    clients = {
        "anonymous": Client(),
        "employee": client_of(niels),
        "team member": client_of(emma),
        "editor": client_of(carmen),
        "host": client_of(hanna),
        "administrator": client_of(admin),
    }
    return measure(clients, known)


def test_every_pattern_answers_every_role_as_the_table_says(table):
    if os.environ.get("UPDATE_ROLE_MATRIX"):
        save(table)
    expected = load()
    assert set(table) == set(expected), (
        f"not in the table: {sorted(set(table) - set(expected))}; gone: {sorted(set(expected) - set(table))}"
    )
    wrong = {route: (row, expected[route]) for route, row in table.items() if row != expected[route]}
    assert not wrong, wrong


def test_promises_that_hold_for_whole_rows(table):
    for route, row in table.items():
        assert not any(status.startswith("5") for pair in row.values() for status in pair.split("/")), (route, row)
        if route.startswith("cms/") and not any(word in route for word in ("login", "sprite", "jsi18n", "logout")):
            for role in ("anonymous", "employee", "team member", "host"):
                assert set(row[role].split("/")) <= {"302", "301", "403", "404", "405"}, (route, role, row)
        if " dummy:" in route and "<int:pk>" in route:
            assert row["employee"] in ("404/404", "405/404"), (route, row)
