"""Giving and taking back a reaction, and counting them for a whole list at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible, require

from .models import Reaction
from .reaction_kinds import ReactionKind, reaction_kinds
from .targets import type_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cms.plugins.users import User


@dataclass(frozen=True)
class ReactionTally:
    """How many people gave one kind of reaction, and whether the reader is one of them."""

    kind: ReactionKind
    count: int
    mine: bool

    @property
    def next(self) -> str:
        """What a click on it asks for: the opposite of what is."""
        return f"{self.kind.key}:{'off' if self.mine else 'on'}"

    @property
    def pressed(self) -> str:
        return "true" if self.mine else "false"

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return f"{self.kind.label}, {self.count}" if self.count else str(self.kind.label)


@transaction.atomic
def reaction_set(*, user: User, target: Any, kind: str, on: bool) -> None:
    """Give (`on`) or take back one kind of reaction on a comment, page or contribution. Twice is the same as once."""
    if not is_visible(user, target):
        raise PermissionDenied(_("This page is not there."))
    require(user, "comments.react", target)
    if kind not in {known.key for known in reaction_kinds()}:
        raise ValidationError(_("That reaction does not exist."), code="unknown")
    row = {"target_type": type_of(target), "target_id": target.pk, "user": user, "kind": kind}
    if on:
        Reaction.objects.bulk_create([Reaction(**row)], ignore_conflicts=True)  # two clicks at once are one heart
    else:
        Reaction.objects.filter(**row).delete()


def tallies_for(user: Any, model: type[models.Model], ids: Iterable[int]) -> dict[int, list[ReactionTally]]:
    """The tallies of many objects of one model, by id, in one query. Every id asked for is in the answer."""
    ids = list(ids)
    counts: dict[tuple[int, str], int] = defaultdict(int)
    mine: set[tuple[int, str]] = set()
    kinds = reaction_kinds()
    if ids:
        total, own = models.Count("pk"), models.Count("pk", filter=models.Q(user_id=user.pk))
        rows = Reaction.objects.filter(target_type=type_of(model), target_id__in=ids)
        for pk, kind, count, own_count in rows.values_list("target_id", "kind").annotate(total=total, own=own):
            counts[pk, kind] = count
            if own_count:
                mine.add((pk, kind))
    return {pk: [ReactionTally(k, counts[pk, k.key], (pk, k.key) in mine) for k in kinds] for pk in ids}
