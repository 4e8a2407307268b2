"""Giving and taking back a reaction, and counting them for a whole list at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible, require

from .models import Reaction
from .reaction_kinds import ReactionKind, reaction_kinds
from .targets import type_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db import models

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
        with connection.cursor() as cursor:
            cursor.execute(_tallies_sql(len(ids)), [user.pk, type_of(model).pk, *ids])
            for pk, kind, count, own in cursor.fetchall():
                counts[pk, kind] = count
                if own:
                    mine.add((pk, kind))
    return {pk: [ReactionTally(k, counts[pk, k.key], (pk, k.key) in mine) for k in kinds] for pk in ids}


@lru_cache(maxsize=1024)
def _tallies_sql(size: int) -> str:
    """How many people gave each kind on this many objects, and how many of them are the reader. Written out: every page
    asks it, and putting it together would take longer than the answer."""
    return (
        "SELECT target_id, kind, COUNT(*), SUM(CASE WHEN user_id = %s THEN 1 ELSE 0 END) "  # noqa: S608 - our own names
        f"FROM {Reaction._meta.db_table} WHERE target_type_id = %s AND target_id IN ({', '.join(['%s'] * size)}) "
        "GROUP BY target_id, kind"
    )
