"""What was shared of one kind, kept in memory for the blocks that stand on everybody's front page.

The rows are kept for all readers together, and each reader gets only those they may see. A change of a shared contribution
changes the house version, so nothing that was hidden or taken away stays here; what is new is there at once in the process
that made it, and within `SECONDS` in every other: there the first reader after a quiet time still gets what was kept, and the
next one what is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from django.db import transaction
from django.db.models import QuerySet

from cms.core.access.visibility import fresh_contributions_visible, visible_to
from cms.core.models import Contribution, User
from cms.core.scope import QUIET, HouseMemory

SECONDS = 30

C = TypeVar("C", bound=Contribution)

_memory: HouseMemory = HouseMemory("shelf", most=64, seconds=SECONDS, longer=QUIET)
_keys: defaultdict[type[Contribution], list[tuple[type[Contribution], int]]] = defaultdict(list)


class Shelf(Generic[C]):
    """The first rows of a kind; by default the newest.

    rows   gives the published rows with all that is shown of them; they are ordered and cut off here
    order  by which columns
    most   how many rows are kept
    """

    def __init__(
        self,
        model: type[C],
        rows: Callable[[], QuerySet[C]],
        *,
        order: tuple[str, ...] = ("-published_at", "-pk"),
        most: int = 40,
    ) -> None:
        self._model, self._rows, self._order, self._most = model, rows, order, most
        self._key = (model, len(_keys[model]))
        _keys[model].append(self._key)

    def of(self, reader: User, count: int, *, keep: Callable[[C], bool] = lambda _row: True) -> list[C] | None:
        """The first `count` that this reader may see and `keep` wants. No query.

        None when there are more rows than are kept and too few of these will do: ask the database then. The rows are shared
        by all readers: do not change them.
        """
        kept = _memory.get(self._key, lambda: list(self._rows().order_by(*self._order)[: self._most]))
        found = [row for row in fresh_contributions_visible(reader, kept) if keep(row)][:count]
        return found if len(found) == count or len(kept) < self._most else None

    def first(self, reader: User, count: int) -> list[C]:
        """The first `count` that this reader may see. No query, as long as they are among those that are kept."""
        found = self.of(reader, count)
        if found is None:
            found = list(visible_to(reader, self._rows()).order_by(*self._order)[:count])
        return found

    def forget(self) -> None:
        """Read again at the next use in this process: what is shown of a row changed."""
        _memory.forget(self._key)


def shelf_changed(model: type[Contribution]) -> None:
    """Something new of this kind was shared, or a row belongs elsewhere now: after the commit, this process reads again."""
    for key in _keys[model]:
        transaction.on_commit(partial(_memory.forget, key))
