"""Keyset pages: the next page starts after the last row of this one, so page 1,000 costs what page 1 costs."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q, QuerySet
from django.utils.dateparse import parse_date, parse_datetime


@dataclass(frozen=True)
class KeysetPage:
    """One page of rows. `next_cursor` is the value of `after` for the following page, empty on the last."""

    items: list[Any]
    next_cursor: str
    after: str

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def has_next(self) -> bool:
        return bool(self.next_cursor)


def keyset_page(queryset: QuerySet[Any], *, order: tuple[str, ...], after: str | None, size: int = 20) -> KeysetPage:
    """The `size` rows after the cursor, in this order (the last field must be unique; no field may be null).

    A cursor that somebody made up is treated as none: the first page.
    """
    rows = queryset.order_by(*order)
    values = _decode(after, len(order)) if after else None
    try:
        items = list((rows.filter(_beyond(order, values)) if values is not None else rows)[: size + 1])
    except (ValidationError, ValueError, TypeError, OverflowError):
        after, items = None, list(rows[: size + 1])
    more = len(items) > size
    items = items[:size]
    return KeysetPage(items, _encode(items[-1], order) if more else "", after or "")


def _field(name: str) -> str:
    return name.lstrip("-")


def _beyond(order: tuple[str, ...], values: list[Any]) -> Q:
    condition = Q()
    for position, name in enumerate(order):
        equal = {_field(n): v for n, v in zip(order[:position], values, strict=False)}
        step = "lt" if name.startswith("-") else "gt"
        condition |= Q(**equal, **{f"{_field(name)}__{step}": values[position]})
    first = order[0]
    bound = "lte" if first.startswith("-") else "gte"
    return Q(**{f"{_field(first)}__{bound}": values[0]}) & condition


def _value(row: Model, path: str) -> Any:
    value: Any = row
    for part in _field(path).split("__"):
        value = getattr(value, part)
    return value


def _encode(row: Model, order: tuple[str, ...]) -> str:
    raw = json.dumps([_exact(_value(row, name)) for name in order], cls=DjangoJSONEncoder)
    return base64.urlsafe_b64encode(raw.encode()).decode().rstrip("=")


def _exact(value: Any) -> Any:
    return {"t": value.isoformat()} if hasattr(value, "isoformat") else value


def _decode(cursor: str, length: int) -> list[Any] | None:
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(values, list) or len(values) != length:
            return None
        return [
            _time(v) if isinstance(v, dict) else v if isinstance(v, str | int | float) else _refuse() for v in values
        ]
    except (ValueError, binascii.Error, UnicodeDecodeError, TypeError, KeyError):
        return None


def _time(value: dict[str, str]) -> Any:
    text = str(value["t"])
    moment = parse_datetime(text) if "T" in text else parse_date(text)
    return moment if moment is not None else _refuse()


def _refuse() -> Any:
    raise ValueError("not a cursor of ours")
