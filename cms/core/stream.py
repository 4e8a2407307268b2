"""“New for you”: what colleagues shared, changed and said, for one reader, newest first.

Made of activities whose type stands in the stream. An activity remembers who could see its target when it was written, and is
looked up by that; what its reader may see now is asked of the target itself. The front page keeps the answer for half a minute,
after a quiet time for one reader more (`house_cached`): closing, hiding and deleting count at once, and so does what only time
ends (a page that expires), because each line knows the moment at which it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

from .access.tokens import tokens_for
from .models import Activity, User
from .pagination import KeysetPage, keyset_page
from .points import ActivityType
from .registry import enabled
from .scope import QUIET, HouseMemory
from .telling import (
    Reference,
    about_of,
    address_of,
    editions_in,
    line,
    people_in_words,
    target_of,
    visible_objects,
    visible_targets,
    words_of,
)

PAGE_SIZE = 20
ROUNDS = 5  # pages that are looked through for one page of what may be seen
KEPT, SECONDS = 60, 30

_newest: HouseMemory = HouseMemory("stream.newest", most=4, seconds=SECONDS, longer=QUIET)
_latest: HouseMemory = HouseMemory("stream.latest", most=2_000, seconds=SECONDS, longer=QUIET)


@dataclass(frozen=True)
class Entry:
    """One line of the stream: a sentence as safe HTML, where it leads, the faces of at most two who did it.

    ends_at  the moment at which time alone closes something it speaks of; None: never
    """

    pk: int
    text: SafeString
    url: str
    icon: str
    faces: tuple[User, ...]
    created_at: datetime
    ends_at: datetime | None = None


def stream_page(reader: User, after: str | None = None) -> tuple[list[Entry], KeysetPage]:
    """The entries of one page and the page for the pager. Several about one thing are one entry of the page.

    What the reader may not see any more is left out, and looked past for some pages; each page looked at costs its query and
    one for each kind of target.
    """
    rows = _rows(set(_kinds()), tokens_for(reader)).exclude(actor=reader)
    looked_at: list[Activity] = []
    for _round in range(ROUNDS):
        page = keyset_page(rows, order=("-created_at", "-pk"), after=after, size=PAGE_SIZE)
        looked_at += page.items
        entries = _entries(reader, looked_at)
        if len(entries) >= PAGE_SIZE // 2 or not page.has_next:
            break
        after = page.next_cursor
    return entries, page


def latest(reader: User, count: int) -> list[Entry]:
    """The newest entries for the front page: no query while nothing changed in half a minute."""
    tokens, kinds = tokens_for(reader), _kinds()
    kept = _newest.get("all", _load)
    if not kept:
        return []

    def read() -> list[Entry]:
        near = [row for row in kept if row.audience in tokens and row.actor_id != reader.pk and row.type in kinds]
        found = _first(reader, near, count)
        if len(found) < count and len(kept) == KEPT:  # the newest of all are for others, or one lively conversation
            found = _first(reader, list(_newest_of(_rows(set(kinds), tokens).exclude(actor=reader))), count)
        return found

    found, now = _latest.get((reader.pk, tokens, get_language(), count, kept[0].pk), read), timezone.now()
    return [entry for entry in found if entry.ends_at is None or entry.ends_at > now]


def stream_changed() -> None:
    """An activity was written: this process reads again; others do within half a minute."""
    _newest.forget("all")


def stands_in_stream(type_id: int, ids: list[int]) -> bool:
    """Whether an act that everybody may read of is about one of these targets."""
    acts = Activity.objects.filter(type__in=set(_kinds()), target_type_id=type_id)
    return any(acts.filter(target_id__in=ids[i : i + 500]).exists() for i in range(0, len(ids), 500))


def _first(reader: User, rows: list[Activity], count: int) -> list[Entry]:
    """The first `count` of these, looking no further than is needed."""
    found: list[Entry] = []
    for part in _in_bundles(rows, count * 2):
        found += _entries(reader, part)
        if len(found) >= count:
            break
    return found[:count]


def _in_bundles(rows: list[Activity], most: int) -> Iterator[list[Activity]]:
    """The rows in parts of so many bundles each, none of them cut in two."""
    kinds, parts, place = _kinds(), dict[int, list[Activity]](), dict[object, int]()
    for row in rows:
        number = place.setdefault(_bundle(kinds[row.type], row), len(place))
        parts.setdefault(number // most, []).append(row)
    yield from parts.values()


def _bundle(kind: ActivityType, row: Activity) -> object:
    """What is one line: what several did about one thing, where the type has a sentence for that; else a single act."""
    return (row.type, about_of(row)) if kind.many else row.pk


def _kinds() -> dict[str, ActivityType]:
    return {kind.key: kind for kind in enabled(ActivityType) if kind.stream}


def _load() -> list[Activity]:
    return list(_newest_of(_rows(set(_kinds()))))


def _newest_of(rows: QuerySet[Activity]) -> QuerySet[Activity]:
    return rows.order_by("-created_at", "-pk")[:KEPT]


def _rows(kinds: set[str], tokens: Iterable[str] | None = None) -> QuerySet[Activity]:
    rows = Activity.objects.filter(type__in=kinds).select_related("actor")
    return rows if tokens is None else rows.filter(audience__in=tokens)


def _entries(reader: User, rows: list[Activity]) -> list[Entry]:
    """What the reader may see of these rows. Acts of several people about one thing are one entry, where the newest stood,
    and so is one act on a page and its translation."""
    targets = visible_targets(rows, reader)
    editions = editions_in(reader, rows)
    subjects = {**visible_objects(map(about_of, rows), reader), **targets, **editions}
    kinds = _kinds()
    bundles: dict[object, list[Activity]] = {}
    for row in rows:
        if target_of(row) in targets:
            bundles.setdefault(_bundle(kinds[row.type], row), []).append(row)
    entries = [_entry(kinds[rows[0].type], rows, targets, editions, subjects) for rows in bundles.values()]
    return list({(entry.text, entry.url): entry for entry in reversed(entries)}.values())[::-1]


def _entry(
    kind: ActivityType,
    rows: list[Activity],
    targets: dict[Reference, Model],
    editions: dict[Reference, Page],
    subjects: dict[Reference, Model],
) -> Entry:
    """One line. What it is about is called what it is called now, not what the activity wrote down."""
    first = rows[0]
    target = targets[target_of(first)]
    subject = subjects.get(about_of(first))
    words = words_of(first, target, editions)
    if subject is not None:
        words |= {"target": str(subject), "about": str(subject)}
    people = list({row.actor_id: row.actor for row in rows if row.actor is not None}.values())
    if len(people) > 1:
        text = line(kind.many, {**words, "actors": people_in_words(people)}, strong="actors")
    else:
        text = line(kind.sentence, words, strong="actor")
    url = address_of(first, target, editions)
    places = ((targets, target_of), (subjects, about_of), (editions, about_of))
    ends_at = _ends_at(found.get(named(row)) for row in rows for found, named in places)
    return Entry(first.pk, text, url, kind.icon, tuple(people[:2]), first.created_at, ends_at)


def _ends_at(things: Iterable[Any]) -> datetime | None:
    """The first moment at which one of these expires."""
    moments = (getattr(thing, "expire_at", None) for thing in things)
    return min((moment for moment in moments if moment is not None), default=None)
