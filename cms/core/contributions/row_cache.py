"""What was shared of one kind, kept in memory for the blocks that stand on everybody's front page.

The rows are kept for all readers together, and each reader gets only those they may see. A change of a shared contribution
changes the house version, so nothing that was hidden or taken away stays here; what is new is there at once in the process
that made it, and within `SECONDS` in every other: there the first reader after a quiet time still gets what was kept, and the
next one what is new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from django.db import transaction
from django.db.models import OrderBy, QuerySet

from cms.core.access.visibility import fresh_contributions_visible, visible_to
from cms.core.models import Contribution, Topic, User
from cms.core.scope import QUIET, HouseMemory

SECONDS = 30

C = TypeVar("C", bound=Contribution)

TOPIC_ROWS = 12

Key = tuple[type[Contribution], int, int | None]
_memory: HouseMemory = HouseMemory("rows", most=500, seconds=SECONDS, longer=QUIET)
_caches: Counter[type[Contribution]] = Counter()
_keys: defaultdict[type[Contribution], set[Key]] = defaultdict(set)
"""What is kept of each kind: a cache by its number, and of that all rows (None) or those about one topic."""


class RowCache(Generic[C]):
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
        order: tuple[str | OrderBy, ...] = ("-published_at", "-pk"),
        most: int = 40,
    ) -> None:
        self._model, self._rows, self._order, self._most = model, rows, order, most
        self._number = _caches[model]
        _caches[model] += 1

    def of(
        self, reader: User, count: int, *, keep: Callable[[C], bool] = lambda _row: True, about: Topic | None = None
    ) -> list[C] | None:
        """The first `count` that this reader may see and `keep` wants; with `about` only those on that topic. No query.

        None when there are more rows than are kept (of each topic twelve) and too few of these will do: ask the database
        then. The rows are shared by all readers: do not change them.
        """
        most = self._most if about is None else TOPIC_ROWS
        key: Key = (self._model, self._number, about.pk if about is not None else None)
        _keys[self._model].add(key)

        def read() -> list[C]:
            rows = self._rows() if about is None else self._rows().filter(topics=about.pk)
            return list(rows.order_by(*self._order)[:most])

        kept = _memory.get(key, read)
        found = [row for row in fresh_contributions_visible(reader, kept) if keep(row)][:count]
        return found if len(found) == count or len(kept) < most else None

    def first(self, reader: User, count: int) -> list[C]:
        """The first `count` that this reader may see. No query, as long as they are among those that are kept."""
        found = self.of(reader, count)
        if found is None:
            found = list(visible_to(reader, self._rows()).order_by(*self._order)[:count])
        return found

    def forget(self) -> None:
        """Read again at the next use in this process: what is shown of a row changed."""
        for key in tuple(_keys[self._model]):
            if key[1] == self._number:
                _memory.forget(key)


def rows_changed(model: type[Contribution]) -> None:
    """Something new of this kind was shared, or a row belongs elsewhere now: after the commit, this process reads again."""
    transaction.on_commit(partial(_forget_all, model))


def _forget_all(model: type[Contribution]) -> None:
    for key in tuple(_keys[model]):
        _memory.forget(key)
