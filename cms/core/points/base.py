"""What all extension points share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

Text = str | Promise
Context = dict[str, Any] | None


def _always(*_args: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Point:
    """Base of all extension points. `key` names a contribution, unique within its kind."""

    key: str
    order: int = 100
