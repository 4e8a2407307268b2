"""The sentence under every composer: who can see what you are about to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cms.plugins.access import EVERYONE, audience_count, audience_label, token_of
from cms.plugins.contributions import Contribution


@dataclass(frozen=True)
class Audience:
    """The people who may read a page, and so everything said on it: in words, and how many (0: the words say it)."""

    label: str
    count: int
    is_everyone: bool


def audience_of(target: Any) -> Audience:
    """Who may see what is said on it now: on a contribution that is not shared, or hidden, its writers alone."""
    if isinstance(target, Contribution) and target.state != Contribution.State.PUBLISHED:
        return Audience(_only_writers(target), 0, False)
    token = token_of(target)
    return Audience(audience_label(token), audience_count(token), token == EVERYONE)


def _only_writers(contribution: Contribution) -> str:
    together = len(contribution.writer_ids()) > 1
    if contribution.state == Contribution.State.HIDDEN:
        return _("Only its writers, while it is hidden") if together else _("Only you, while it is hidden")
    return _("Only its writers, until it is shared") if together else _("Only you, until you share it")
