"""`{{ mapping|lookup:key }}`: what a mapping holds for a key, or nothing. `{% shown_rule %}`: when votes of an anonymous poll show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from ..totals import RULE

register = template.Library()


@register.simple_tag
def shown_rule() -> str:
    return str(RULE)


@register.filter
def lookup(mapping: Mapping[Any, Any] | None, key: Any) -> Any:
    return (mapping or {}).get(key, "")
