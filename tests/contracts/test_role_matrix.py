"""Every URL pattern for every role, against a committed table.

A new pattern fails here until its row is added: `UPDATE_ROLE_MATRIX=1 pytest tests/contracts/test_role_matrix.py` writes the table, and a
person reads the difference before it is committed.
"""

from __future__ import annotations

import os

import pytest

from tests.contracts.matrix import load, measure, save
from tests.contracts.walk import Walker

pytestmark = pytest.mark.django_db


@pytest.fixture
def table(planted, emma, niels, carmen, hanna, admin, walker_of):
    clients = {
        "anonymous": Walker(),
        "employee": walker_of(niels),
        "team member": walker_of(emma),
        "editor": walker_of(carmen),
        "host": walker_of(hanna),
        "administrator": walker_of(admin),
    }
    return measure(clients, planted)


@pytest.mark.slow
def test_every_pattern_answers_every_role_as_the_table_says(table):
    if os.environ.get("UPDATE_ROLE_MATRIX"):
        save(table)
    expected = load()
    assert set(table) == set(expected), (
        f"not in the table: {sorted(set(table) - set(expected))}; gone: {sorted(set(expected) - set(table))}"
    )
    wrong = {route: (row, expected[route]) for route, row in table.items() if row != expected[route]}
    assert not wrong, wrong


def test_promises_that_hold_for_whole_rows():
    """In the table, which is what the test above measures."""
    for route, row in load().items():
        assert not any(status.startswith("5") for pair in row.values() for status in pair.split("/")), (route, row)
        if route.startswith("cms/") and not any(word in route for word in ("login", "sprite", "jsi18n", "logout")):
            for role in ("anonymous", "employee", "team member", "host"):
                assert set(row[role].split("/")) <= {"302", "301", "403", "404", "405"}, (route, role, row)
        if " dummy:" in route and "<int:pk>" in route:
            assert row["employee"] in ("404/404", "405/404"), (route, row)
        if route.startswith("pages."):
            for role in ("employee", "host"):
                assert row[role] == "404/404", (route, role, row)
