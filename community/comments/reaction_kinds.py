"""The reactions people can give: a small set, all kind. An organisation can choose its own with COMMENTS_REACTIONS."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class ReactionKind:
    """`key` is stored and must never change; `label` is what people read; `icon` a Lucide name."""

    key: str
    label: str | Promise
    icon: str


ALL_KINDS = (
    ReactionKind("heart", _("Lovely"), "heart"),
    ReactionKind("thanks", _("Thank you"), "heart-handshake"),
    ReactionKind("idea", _("Good idea"), "lightbulb"),
    ReactionKind("strong", _("Well done"), "trophy"),
    ReactionKind("smile", _("Made me smile"), "smile"),
)
DEFAULT_KINDS = ("heart", "thanks", "idea")


def reaction_kinds() -> tuple[ReactionKind, ...]:
    """The kinds on offer, in the order of the setting. Unknown names in the setting are left out."""
    wanted = getattr(settings, "COMMENTS_REACTIONS", DEFAULT_KINDS)
    by_key = {kind.key: kind for kind in ALL_KINDS}
    return tuple(by_key[key] for key in wanted if key in by_key)
