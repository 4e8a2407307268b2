"""Reading conversations: a fixed, small number of queries, however many comments there are.

Every function takes a target or a list of targets the caller has already narrowed to what the reader may see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.plugins.access import Verdict, can, visible_to
from cms.plugins.text import people_mentioned, render_plain

from .limits import max_level
from .models import Comment, Mute, Report
from .moderators import is_moderator
from .reactions import ReactionTally, tallies_for
from .targets import is_open, kind_of, on_visible_targets, type_of, url_of_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .models import CommentQuerySet

PAGE_SIZE = 500  # comments shown at once; more come with "show more"
NEWEST, OLDEST = "newest", "oldest"


@dataclass
class Entry:
    """One comment as one reader sees it. Everything a template needs, without a query."""

    comment: Comment
    reader: Any
    mentioned: Mapping[str, Any]
    tallies: list[ReactionTally]
    max_level: int
    moderates: bool
    is_open: bool
    highlighted: bool = False

    @property
    def level(self) -> int:
        return self.comment.level

    @property
    def author_name(self) -> str:
        """The writer's own name, never a typed one; nobody's when the account is gone."""
        return str(self.comment.user) if self.comment.user else _("A former colleague")

    @property
    def author_url(self) -> str:
        return self.comment.user.get_absolute_url() if self.comment.user else ""

    @property
    def avatar_size(self) -> int:
        return 44 if self.level == 0 else 40

    @property
    def is_own(self) -> bool:
        return self.comment.user_id == self.reader.pk

    @property
    def shows_text(self) -> bool:
        """Readable by all, or hidden and the reader is its author or may moderate."""
        if self.comment.is_removed:
            return False
        return self.comment.is_public or self.is_own or self.moderates

    @cached_property
    def html(self) -> str:
        return render_plain(self.comment.comment, self.mentioned) if self.shows_text else ""

    @property
    def given(self) -> list[ReactionTally]:
        """The first kind always, the others once somebody gave one."""
        return [tally for place, tally in enumerate(self.tallies) if tally.count or place == 0]

    @property
    def more_kinds(self) -> list[ReactionTally]:
        return [tally for place, tally in enumerate(self.tallies) if not tally.count and place]

    @property
    def reply_pk(self) -> int:
        """Which comment a reply to this one hangs under: at the deepest level that is its parent."""
        return self.comment.parent_id if self.comment.level >= self.max_level else self.comment.pk

    @cached_property
    def may_edit(self) -> Verdict:
        return can(self.reader, "comments.edit", self.comment)

    @cached_property
    def may_delete(self) -> Verdict:
        return can(self.reader, "comments.delete", self.comment)

    @cached_property
    def may_restore(self) -> Verdict:
        return can(self.reader, "comments.restore", self.comment)

    @cached_property
    def may_report(self) -> Verdict:
        return can(self.reader, "comments.report", self.comment)

    @property
    def needs_a_place(self) -> bool:
        """True when it must stand here even without replies: it can be read, put back, or brought back."""
        if self.comment.is_removed:
            return bool(self.may_restore)
        return self.shows_text


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


@dataclass
class ReportedComment:
    """A comment on a moderator's desk."""

    comment: Comment
    reports: list[Report] = field(default_factory=list)
    entry: Entry | None = None
    target_url: str = ""


def conversation_for(
    reader: Any, target: Any, *, order: str = NEWEST, after: int | None = None, focus: int | None = None
) -> Conversation:
    """The conversation on a target: first comments newest or oldest first, replies always in the order they came.

    after   id of the last first comment already shown (keyset paging)
    focus   id of a comment that must be on this page; when it stands further on, the page starts at its thread
    """
    kind = type_of(target)
    order = order if order in (NEWEST, OLDEST) else NEWEST
    mine = Comment.objects.on(kind.pk, target.pk)
    summary = mine.aggregate(
        count=models.Count("pk", filter=models.Q(is_public=True, is_removed=False)),
        own=models.Count("pk", filter=models.Q(user=reader.pk, is_removed=False)),
        rows=models.Count("pk"),
    )
    page = Conversation(target=target, reader=reader, order=order, count=summary["count"])
    if summary["rows"] <= PAGE_SIZE and not after:
        page.threads = _all_threads(reader, target, order, focus) if summary["rows"] else []
    else:
        roots, page.next_after, page.starts_late = _roots(mine, order, after, focus)
        page.threads = _threads(reader, target, roots, focus)
    page.takes_part = bool(summary["own"])
    if page.takes_part:
        page.muted = Mute.objects.filter(target_type=kind, target_id=target.pk, user=reader.pk).exists()
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


def _from(roots: CommentQuerySet, comments: CommentQuerySet, pk: int, order: str, *, inclusive: bool) -> CommentQuerySet:
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


def _all_threads(reader: Any, target: Any, order: str, focus: int | None) -> list[Thread]:
    """The usual case, that everything fits on one page: one query for all of it."""
    rows = list(_in_place(target))
    first = [(row.submit_date, row.pk) for row in rows if row.level == 0]
    roots = [pk for _moment, pk in sorted(first, reverse=order == NEWEST)]
    return _grouped(reader, target, rows, roots, focus)


def _threads(reader: Any, target: Any, roots: list[int], focus: int | None) -> list[Thread]:
    """These threads in this order; of a very long one only the beginning."""
    if not roots:
        return []
    rows = list(_in_place(target).filter(thread_id__in=roots, order__lte=PAGE_SIZE))
    return _grouped(reader, target, rows, roots, focus)


def _in_place(target: Any) -> CommentQuerySet:
    return Comment.objects.on(type_of(target).pk, target.pk).for_thread().order_by("thread_id", "order")


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


def entries_for(
    reader: Any, comments: list[Comment], focus: int | None = None, *, open_: bool = True
) -> list[Entry]:
    """Comments as this reader sees them: reactions and names of the mentioned in two queries for all of them."""
    tallies = tallies_for(reader, Comment, [comment.pk for comment in comments])
    mentioned = people_mentioned(comment.comment for comment in comments)
    moderates = is_moderator(reader)
    deepest = max_level(ContentType.objects.get_for_id(comments[0].target_type_id)) if comments else 0
    return [
        Entry(comment, reader, mentioned, tallies[comment.pk], deepest, moderates, open_, highlighted=comment.pk == focus)
        for comment in comments
    ]


def without_empty_places(entries: list[Entry]) -> list[Entry]:
    """Leave out deleted and hidden comments under which nothing can be read either. The order stays."""
    kept: list[Entry] = []
    open_levels: set[int] = set()  # levels above which something readable follows
    for entry in reversed(entries):
        holds_replies = any(level > entry.level for level in open_levels)
        open_levels = {level for level in open_levels if level <= entry.level}
        if entry.needs_a_place or holds_replies:
            kept.append(entry)
            open_levels.add(entry.level)
    return kept[::-1]


def thread_for(reader: Any, target: Any, thread_id: int, *, after: int = 0) -> Thread | None:
    """One thread; `after` is the place (`order`) of the last comment already shown in a very long one."""
    comments = Comment.objects.on(type_of(target).pk, target.pk).filter(thread_id=thread_id, order__gt=after)
    rows = list(comments.for_thread().order_by("order")[: PAGE_SIZE + 1])
    entries = without_empty_places(entries_for(reader, rows[:PAGE_SIZE], open_=is_open(target)))
    if not entries:
        return None
    return Thread(entries, more=len(rows) > PAGE_SIZE)


def entry_for(reader: Any, comment: Comment, target: Any) -> Entry:
    return entries_for(reader, [comment], open_=is_open(target))[0]


def comment_counts(targets: Iterable[models.Model]) -> dict[int, int]:
    """How many comments can be read on each target of a list, by the target's id, in one query a model."""
    ids_by_type: dict[int, list[int]] = {}
    for target in targets:
        ids_by_type.setdefault(type_of(target).pk, []).append(target.pk)
    if not ids_by_type:
        return {}
    wanted = models.Q(pk__in=[])
    for type_id, ids in ids_by_type.items():
        wanted |= models.Q(target_type_id=type_id, target_id__in=ids)
    rows = Comment.objects.readable().filter(wanted).order_by()
    return dict(rows.values_list("target_id").annotate(found=models.Count("pk")))


def open_reports_for(moderator: Any, limit: int = 50) -> list[ReportedComment]:
    """Comments with open reports on pages this moderator may see, the longest waiting first."""
    reports = (
        Report.objects.filter(outcome=Report.Outcome.OPEN, comment__in=_reachable(moderator))
        .select_related("reporter", "comment__user", "comment__target_type")
        .order_by("created_at")[: limit * 5]
    )
    found: dict[int, ReportedComment] = {}
    for report in reports:
        item = found.setdefault(report.comment_id, ReportedComment(report.comment))
        item.reports.append(report)
    items = list(found.values())[:limit]
    _with_entries(moderator, items)
    return items


def hidden_for(moderator: Any, limit: int = 20) -> list[ReportedComment]:
    """What was hidden last, so that it can be brought back."""
    rows = _reachable(moderator).filter(is_public=False, is_removed=False)
    rows = rows.select_related("user", "hidden_by", "target_type").order_by("-hidden_at")[:limit]
    items = [ReportedComment(comment) for comment in rows]
    _with_entries(moderator, items)
    return items


def open_report_count(moderator: Any) -> int:
    """How many comments wait for a decision of this moderator."""
    reports = Report.objects.filter(outcome=Report.Outcome.OPEN, comment__in=_reachable(moderator))
    return reports.values("comment").distinct().count()


def _reachable(moderator: Any) -> models.QuerySet[Comment]:
    """Comments on what this person may see, hidden ones included: a moderator's right ends where the page's audience does."""
    return on_visible_targets(moderator, Comment.objects.all())


def _with_entries(moderator: Any, items: list[ReportedComment]) -> None:
    prefetch_related_objects([item.comment for item in items], "target")
    entries = entries_for(moderator, [item.comment for item in items])
    for item, entry in zip(items, entries, strict=True):
        item.entry = entry
        item.target_url = url_of_target(item.comment.target)


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
    editions = type(target).objects.filter(translation_key=target.translation_key).exclude(pk=target.pk)
    talked = Comment.objects.filter(target_type=type_of(target), target_id__in=editions.order_by().values("pk"))
    counts = dict(talked.readable().order_by().values_list("target_id").annotate(found=models.Count("pk")))
    if not counts:
        return []
    pages = visible_to(reader, editions.filter(pk__in=counts)).select_related("locale")
    return [
        OtherConversation(page.locale.language_code, f"{url_of_target(page, request)}#comments", counts[page.pk])
        for page in pages
    ]
