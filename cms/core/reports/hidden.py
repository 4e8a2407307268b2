"""What is hidden, of every kind in one list, the last one hidden first: a page at a time."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db.models import DateTimeField, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.dateparse import parse_datetime

from cms.core.models import User
from cms.core.points import ReportTarget

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
Place = tuple[datetime, str, int]
"""Where something stands in the list: when it was hidden, its kind, its number."""


def hidden_rows(
    moderator: User, targets: Iterable[ReportTarget], after: str | None, size: int
) -> tuple[list[tuple[ReportTarget, Any]], str, str]:
    """`size` hidden things after this cursor with their kinds, the cursor of the next page, and the one that was used.

    One query a kind, each of one page at most. A cursor that somebody made up is none: the first page.
    """
    start = _read(after)
    found: list[tuple[Place, ReportTarget, Any]] = []
    for target in targets:
        name = target.model._meta.label_lower
        rows = _beyond(_with_moment(target.hidden(moderator)), name, start).order_by("-hidden_moment", "-pk")
        found += [((row.hidden_moment, name, row.pk), target, row) for row in rows[: size + 1]]
    first = heapq.nlargest(size + 1, found, key=lambda one: one[0])
    more, first = len(first) > size, first[:size]
    return (
        [(target, row) for _place, target, row in first],
        _write(first[-1][0]) if more else "",
        after if start and after else "",
    )


def _with_moment(rows: QuerySet[Any]) -> QuerySet[Any]:
    """With `hidden_moment`: what the kind itself orders its hidden things by."""
    field = str(rows.query.order_by[0]).lstrip("-")
    return rows.annotate(hidden_moment=Coalesce(F(field), Value(LONG_AGO), output_field=DateTimeField()))


def _beyond(rows: QuerySet[Any], name: str, start: Place | None) -> QuerySet[Any]:
    if start is None:
        return rows
    moment, kind, pk = start
    same = Q(pk__lt=pk) if name == kind else Q() if name < kind else Q(pk__in=[])
    return rows.filter(Q(hidden_moment__lt=moment) | Q(Q(hidden_moment=moment) & same))


def _write(place: Place) -> str:
    moment, kind, pk = place
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%S.%f}Z~{kind}~{pk}"


def _read(cursor: str | None) -> Place | None:
    moment, _sign, rest = (cursor or "").partition("~")
    kind, _sign, pk = rest.partition("~")
    try:
        parsed = parse_datetime(moment)
    except ValueError:
        return None
    if parsed is None or parsed.tzinfo is None or not (pk.isascii() and pk.isdecimal() and len(pk) < 19):
        return None
    return parsed, kind, int(pk)
