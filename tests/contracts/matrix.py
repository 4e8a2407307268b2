"""Roles × URLs: which status each role gets at one address of every pattern, on closed (team-only) content where there is any."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.test import Client

from tests.contracts.plants import Planted
from tests.contracts.urls import Pattern, every_pattern, page_patterns, page_types_with_routes
from tests.contracts.walk import ENDS_THE_WALK, filled

TABLE = Path(__file__).with_name("role_matrix.json")
ROLES = ("anonymous", "employee", "team member", "editor", "host", "administrator")


def addresses(planted: Planted) -> Iterator[tuple[Pattern, str]]:
    """One address of every pattern, those below pages included: with the first thing that was planted, else with nothing known."""
    for pattern in every_pattern():
        if pattern.name not in ENDS_THE_WALK:
            yield pattern, f"/{one_of(pattern, planted)}"
    for model in page_types_with_routes():
        page = next(page for page in planted.pages if type(page) is model)
        for pattern in page_patterns(model):
            yield pattern, page.get_url() + one_of(pattern, planted)


def one_of(pattern: Pattern, planted: Planted) -> str:
    """What follows the domain or the page. The admin is asked for what does not exist."""
    if known := not pattern.is_admin and filled(pattern, planted):
        return known[0]
    form, names = pattern.forms[0]
    return form % {name: 999_999 if _is_number(name, pattern) else "nothing" for name in names}


def _is_number(name: str, pattern: Pattern) -> bool:
    return pattern.is_admin or type(pattern.converters.get(name)).__name__ == "IntConverter"


def measure(clients: dict[str, Client], planted: Planted) -> dict[str, dict[str, str]]:
    """{route: {role: "GET status/POST status"}} for every pattern of the site."""
    table = {}
    for pattern, url in addresses(planted):
        row = {}
        for role in ROLES:
            # Some of Wagtail's own forms fail on a POST without fields; whoever may enter its admin is asked with GET only.
            verbs = ("get",) if pattern.is_admin and role in ("editor", "administrator") else ("get", "post")
            row[role] = "/".join(str(_status(getattr(clients[role], verb), url)) for verb in verbs)
            clients[role].cookies.pop("messages", None)  # what the admin says to all who are refused would pile up
        table[pattern.title] = row
    return table


def _status(call: Callable[..., Any], url: str) -> int | str:
    try:
        response = call(url)
    except Exception as problem:
        if url.startswith("/cms/"):
            return "fails"  # a view of Wagtail that cannot do without its fields; only people of the admin get this far
        raise AssertionError(f"{call.__name__} {url}") from problem
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code


def load() -> dict[str, dict[str, str]]:
    rows = json.loads(TABLE.read_text())
    return {route: dict(zip(ROLES, statuses.split(), strict=True)) for route, statuses in rows.items()}


def save(table: dict[str, dict[str, str]]) -> None:
    rows = {route: " ".join(row[role] for role in ROLES) for route, row in sorted(table.items())}
    TABLE.write_text(json.dumps(rows, indent=1) + "\n")
