"""Reading conversations: a fixed, small number of queries, however many comments there are.

Every function takes a target or a list of targets the caller has already narrowed to what the reader may see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db import connection, models
from wagtail.models import Page

from cms.plugins.points import Reply
from cms.plugins.site import Prepared, editions_of

from .entries import Entry, entries_for, without_empty_places
from .models import Comment, Mute
from .targets import comment_url, is_open, kind_of, type_of, url_of_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .models import CommentQuerySet

PAGE_SIZE = 500  # comments shown at once; more come with "show more"
NEWEST, OLDEST = "newest", "oldest"


@dataclass
class Thread:
    """A first comment and everything said under it, in order of place."""

    entries: list[Entry]
    more: int = 0  # replies that were left out because there are very many

    @property
    def root(self) -> Entry:
        return self.entries[0]

    @property
    def pk(self) -> int:
        return self.entries[0].comment.thread_id

    @property
    def replies(self) -> list[Entry]:
        return self.entries[1:]

    @property
    def state(self) -> tuple[Any, ...]:
        """Everything the thread's HTML depends on."""
        return (self.more, *[entry.state for entry in self.entries])


@dataclass
class Conversation:
    """One page of a conversation for one reader."""

    target: Any
    reader: Any
    order: str
    count: int
    threads: list[Thread] = field(default_factory=list)
    next_after: int | None = None
    starts_late: bool = False
    muted: bool = False
    takes_part: bool = False

    @property
    def kind(self) -> str:
        return kind_of(self.target)

    @property
    def is_open(self) -> bool:
        return is_open(self.target)


def conversation_for(
    reader: Any, target: Any, *, order: str = NEWEST, after: int | None = None, focus: int | None = None
) -> Conversation:
    """The conversation on a target: first comments newest or oldest first, replies always in the order they came.

    after   id of the last first comment already shown (keyset paging)
    focus   id of a comment that must be on this page; when it stands further on, the page starts at its thread
    """
    kind = type_of(target)
    order = order if order in (NEWEST, OLDEST) else NEWEST
    rows = [] if after else _WHOLE(kind.pk, target.pk)
    page = Conversation(target=target, reader=reader, order=order, count=0)
    if not after and len(rows) <= PAGE_SIZE:
        page.count = sum(row.is_readable for row in rows)
        page.takes_part = any(row.user_id == reader.pk and not row.is_removed for row in rows)
        page.threads = _all_threads(reader, target, rows, order, focus)
    else:
        mine = Comment.objects.on(kind.pk, target.pk)
        page.count = mine.readable().count()
        page.takes_part = mine.filter(user=reader.pk, deleted_at__isnull=True).exists()
        roots, page.next_after, page.starts_late = _roots(mine, order, after, focus)
        page.threads = _threads(reader, target, roots, focus)
    if page.takes_part:
        page.muted = bool(_MUTED(kind.pk, target.pk, reader.pk))
    return page


def _roots(
    comments: CommentQuerySet, order: str, after: int | None, focus: int | None
) -> tuple[list[int], int | None, bool]:
    """The threads of one page, the cursor of the next one, and whether the page starts past the beginning."""
    signs = ("-submit_date", "-pk") if order == NEWEST else ("submit_date", "pk")
    roots = comments.filter(level=0).order_by(*signs)
    if after:
        roots = _from(roots, comments, after, order, inclusive=False)
    sizes = list(roots.values_list("pk", "nested_count")[: PAGE_SIZE + 1])
    shown = _that_fit(sizes)
    late = False
    if focus and len(shown) < len(sizes):
        wanted = comments.filter(pk=focus).values_list("thread_id", flat=True).first()
        if wanted and wanted not in shown:
            roots = _from(roots, comments, wanted, order, inclusive=True)
            sizes = list(roots.values_list("pk", "nested_count")[: PAGE_SIZE + 1])
            shown, late = _that_fit(sizes), True
    return shown, (shown[-1] if len(shown) < len(sizes) else None), late


def _from(
    roots: CommentQuerySet, comments: CommentQuerySet, pk: int, order: str, *, inclusive: bool
) -> CommentQuerySet:
    """The first comments that come after this one (or from it on, `inclusive`) in the order of the page."""
    moment = comments.filter(pk=pk).values_list("submit_date", flat=True).first()
    if moment is None:
        return roots
    step = "lt" if order == NEWEST else "gt"
    later = models.Q(**{f"submit_date__{step}": moment})
    return roots.filter(later | models.Q(submit_date=moment, **{f"pk__{step}{'e' if inclusive else ''}": pk}))


def _that_fit(sizes: Sequence[tuple[int, int]]) -> list[int]:
    """As many threads as make up a page, one at least."""
    kept: list[int] = []
    total = 0
    for thread_id, nested in sizes:
        total += min(nested + 1, PAGE_SIZE)
        if kept and total > PAGE_SIZE:
            break
        kept.append(thread_id)
    return kept


def _all_threads(reader: Any, target: Any, rows: list[Comment], order: str, focus: int | None) -> list[Thread]:
    """The usual case, that everything fits on one page: these rows are all there is."""
    first = [(row.submit_date, row.pk) for row in rows if row.level == 0]
    roots = [pk for _moment, pk in sorted(first, reverse=order == NEWEST)]
    return _grouped(reader, target, rows, roots, focus)


def _threads(reader: Any, target: Any, roots: list[int], focus: int | None) -> list[Thread]:
    """These threads in this order; of a very long one only the beginning."""
    if not roots:
        return []
    rows = list(_in_place(type_of(target).pk, target.pk).filter(thread_id__in=roots, order__lte=PAGE_SIZE))
    return _grouped(reader, target, rows, roots, focus)


def _in_place(type_id: int, target_id: int) -> CommentQuerySet:
    return Comment.objects.on(type_id, target_id).for_thread().order_by("thread_id", "order")


_WHOLE = Prepared(lambda type_id, target_id: _in_place(type_id, target_id)[: PAGE_SIZE + 1], numbers=2)
_MUTED = Prepared(
    lambda type_id, target_id, user_id: Mute.objects.filter(target_type=type_id, target_id=target_id, user=user_id)[:1],
    numbers=3,
)


def _grouped(reader: Any, target: Any, rows: list[Comment], roots: list[int], focus: int | None) -> list[Thread]:
    entries = entries_for(reader, rows, focus, open_=is_open(target))
    by_thread = {pk: list(group) for pk, group in groupby(entries, key=lambda entry: entry.comment.thread_id)}
    threads = []
    for root in roots:
        whole = by_thread.get(root, [])
        kept = without_empty_places(whole)
        if kept:
            threads.append(Thread(kept, more=max(0, whole[0].comment.nested_count + 1 - PAGE_SIZE)))
    return threads


def thread_for(reader: Any, target: Any, thread_id: int, *, after: int = 0) -> Thread | None:
    """One thread; `after` is the place (`order`) of the last comment already shown in a very long one."""
    comments = Comment.objects.on(type_of(target).pk, target.pk).filter(thread_id=thread_id, order__gt=after)
    rows = list(comments.for_thread().order_by("order")[: PAGE_SIZE + 1])
    entries = without_empty_places(entries_for(reader, rows[:PAGE_SIZE], open_=is_open(target)))
    if not entries:
        return None
    return Thread(entries, more=len(rows) > PAGE_SIZE)


def comment_counts(targets: Iterable[models.Model]) -> dict[tuple[int, int], int]:
    """How many comments can be read on each target of a list, by content type and id of the target, in one query."""
    ids_by_type: dict[int, list[int]] = {}
    for target in targets:
        ids_by_type.setdefault(type_of(target).pk, []).append(target.pk)
    if not ids_by_type:
        return {}
    asked = [number for type_id, ids in ids_by_type.items() for number in (type_id, *ids)]
    with connection.cursor() as cursor:
        cursor.execute(_counts_sql(tuple(map(len, ids_by_type.values()))), asked)
        return {(type_id, pk): found for type_id, pk, found in cursor.fetchall()}


@lru_cache(maxsize=256)
def _counts_sql(sizes: tuple[int, ...]) -> str:
    """Counts what `readable()` leaves, for this many targets of each kind. Written out: every list asks it, and putting it
    together would take longer than the answer."""
    wanted = " OR ".join(f"target_type_id = %s AND target_id IN ({', '.join(['%s'] * size)})" for size in sizes)
    return (
        f"SELECT target_type_id, target_id, COUNT(*) FROM {Comment._meta.db_table} "  # noqa: S608 - our own names
        f"WHERE deleted_at IS NULL AND hidden_at IS NULL AND ({wanted}) GROUP BY target_type_id, target_id"
    )


@dataclass(frozen=True)
class OtherConversation:
    """What is said about the same page in another language."""

    language: str
    url: str
    count: int


def other_conversations(reader: Any, target: Any, request: Any = None) -> list[OtherConversation]:
    """Conversations on the translations of a page, for who may see those. One query when nothing is said there."""
    if not isinstance(target, Page):
        return []
    editions = editions_of(reader, target)
    if not editions:
        return []
    talked = Comment.objects.filter(target_type=type_of(target), target_id__in=[page.pk for page in editions])
    counts = dict(talked.readable().order_by().values_list("target_id").annotate(found=models.Count("pk")))
    return [
        OtherConversation(page.locale.language_code, f"{url_of_target(page, request)}#comments", counts[page.pk])
        for page in editions
        if page.pk in counts
    ]


def replies_for(reader: Any, target: Any) -> list[Reply]:
    """What can be read under a target, the oldest first, for plugins that sum a conversation up. One page of it at most."""
    rows = Comment.objects.on(type_of(target).pk, target.pk).readable().for_thread().order_by("submit_date", "pk")
    return [
        Reply(id=row.pk, author=row.user, text=row.comment, moment=row.submit_date, url=comment_url(target, row.pk))
        for row in rows[:PAGE_SIZE]
    ]
