"""Roles × URLs: which status each role gets at one address of every pattern, on closed (team-only) content where there is any."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.test import Client

from tests.contracts.urls import Pattern, every_pattern

TABLE = Path(__file__).with_name("role_matrix.json")
LEFT_OUT = {"sign_out", "wagtailadmin_logout", "wagtailadmin_error_test"}  # they end the session, or fail on purpose
ROLES = ("anonymous", "employee", "team member", "editor", "host", "administrator")


def address(pattern: Pattern, known: dict[str, Any]) -> str | None:
    """One address of this pattern, filled in from `known`; None when its route is a regular expression."""
    route = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", pattern.route)
    if any(mark in route for mark in "^$(\\?"):
        return None
    names = re.findall(r"{(\w+)}", route)
    space = pattern.name.split(":")[0]
    filled = {}
    for name in names:
        kind = type(pattern.converters.get(name)).__name__
        default = 999_999 if kind == "IntConverter" or pattern.is_admin else "nothing"
        filled[name] = known.get(f"{space}.{name}", known.get(name, default))
    return "/" + route.format(**filled).lstrip("/")


def measure(clients: dict[str, Client], known: dict[str, Any]) -> dict[str, dict[str, str]]:
    """{route: {role: "GET status/POST status"}} for every pattern of the site."""
    table = {}
    for pattern in every_pattern():
        url = address(pattern, known)
        if url is None or pattern.name in LEFT_OUT:
            continue
        row = {}
        for role in ROLES:
            # Some of Wagtail's own forms fail on a POST without fields; whoever may enter its admin is asked with GET only.
            verbs = ("get",) if pattern.is_admin and role in ("editor", "administrator") else ("get", "post")
            row[role] = "/".join(str(_status(getattr(clients[role], verb), url)) for verb in verbs)
        table[f"{pattern.route} {pattern.name}".strip()] = row
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
