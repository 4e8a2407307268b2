"""The sentence under every composer: who can see what you are about to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cms.plugins.access import EVERYONE, audience_count, audience_label, token_of


@dataclass(frozen=True)
class Audience:
    """The people who may read a page, and so everything said on it."""

    label: str
    count: int
    is_everyone: bool


def audience_of(target: Any) -> Audience:
    token = token_of(target)
    return Audience(audience_label(token), audience_count(token), token == EVERYONE)
