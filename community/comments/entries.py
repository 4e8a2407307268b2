"""One comment as one reader sees it: what is shown, what may be done with it. Fixed queries for any number of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cms.plugins.access import Verdict, can
from cms.plugins.reports import hosts_to_ask, is_moderator, thing_url
from cms.plugins.text import mentions_in, people_mentioned, render_plain

from .limits import max_level
from .models import Comment
from .reactions import ReactionTally, tallies_for
from .targets import is_open

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    root_url: str
    report_root: str
    author_url: str
    highlighted: bool = False

    @property
    def level(self) -> int:
        return self.comment.level

    @property
    def author_name(self) -> str:
        """The writer's own name, never a typed one; nobody's when the account is gone."""
        return str(self.comment.user) if self.comment.user else _("A former colleague")

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

    @cached_property
    def base(self) -> str:
        """The address of this comment; what can be done with it stands below it."""
        return f"{self.root_url}{self.comment.pk}/"

    @cached_property
    def report_url(self) -> str:
        """Where it is reported; what moderators do with it stands below."""
        return f"{self.report_root}{self.comment.pk}/"

    @cached_property
    def anchor(self) -> str:
        return self.comment.anchor

    @cached_property
    def reply_url(self) -> str:
        """Where a reply is written: under this comment, or at the deepest level under its parent, naming the author."""
        if self.comment.level < self.max_level:
            return f"{self.base}reply/"
        to = f"?{urlencode({'to': self.comment.user.username})}" if self.comment.user else ""
        return f"{self.root_url}{self.comment.parent_id}/reply/{to}"

    @property
    def css(self) -> str:
        """The classes of the whole comment."""
        names = f"st-comment st-comment--level-{self.level}"
        if self.highlighted:
            names += " st-comment--target"
        if self.comment.is_removed:
            return f"{names} st-comment--removed"
        return names if self.comment.is_public else f"{names} st-comment--hidden"

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
        return can(self.reader, "reports.add", self.comment)

    @cached_property
    def state(self) -> tuple[Any, ...]:
        """Everything the comment's HTML depends on: readers for whom it is equal share what was rendered."""
        comment, author = self.comment, self.comment.user
        writer = (author.pk, str(author), author.photo.name, author.badge) if author else None
        return (
            (comment.pk, comment.comment, comment.edited_at, comment.is_public, comment.hidden_reason, self.css),
            (writer, self.author_url, self.reply_url, self.is_open, self.is_own, self.moderates),
            () if comment.is_public or not self.is_own else tuple(map(str, hosts_to_ask())),
            self._verdicts(),
            tuple((tally.kind.key, tally.count, tally.mine) for tally in self.tallies),
            tuple((name, str(who), who.get_absolute_url()) for name, who in self._named()),
        )

    def _verdicts(self) -> tuple[bool, ...]:
        """What the template asks of this comment, and no more: a thread asks it for hundreds of comments."""
        if self.comment.is_removed:
            return (bool(self.may_restore),)
        return (bool(self.may_edit), bool(self.may_delete)) if self.is_own else (bool(self.may_report),)

    def _named(self) -> list[tuple[str, Any]]:
        """The people this comment mentions."""
        found = mentions_in(self.comment.comment) if self.mentioned and "@" in self.comment.comment else []
        return [(name, self.mentioned[name]) for name in found if name in self.mentioned]

    @property
    def needs_a_place(self) -> bool:
        """True when it must stand here even without replies: it can be read, put back, or brought back."""
        if self.comment.is_removed:
            return bool(self.may_restore)
        return self.shows_text


def entries_for(reader: Any, comments: list[Comment], focus: int | None = None, *, open_: bool = True) -> list[Entry]:
    """Comments as this reader sees them: reactions and names of the mentioned in two queries for all of them."""
    tallies = tallies_for(reader, Comment, [comment.pk for comment in comments])
    mentioned = people_mentioned(comment.comment for comment in comments)
    moderates = is_moderator(reader)
    deepest = max_level(ContentType.objects.get_for_id(comments[0].target_type_id)) if comments else 0
    root_url = _root_url()
    report_root = thing_url(Comment, 0).removesuffix("0/")
    writers = {comment.user_id: comment.user for comment in comments}
    pages = {pk: writer.get_absolute_url() if writer else "" for pk, writer in writers.items()}
    return [
        Entry(
            comment=comment,
            reader=reader,
            mentioned=mentioned,
            tallies=tallies[comment.pk],
            max_level=deepest,
            moderates=moderates,
            is_open=open_,
            root_url=root_url,
            report_root=report_root,
            author_url=pages[comment.user_id],
            highlighted=comment.pk == focus,
        )
        for comment in comments
    ]


def _root_url() -> str:
    """Below this address stand all comments, each with its number: one look-up instead of one for each link."""
    return reverse("comments:comment", args=[0]).removesuffix("0/")


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


def entry_for(reader: Any, comment: Comment, target: Any) -> Entry:
    return entries_for(reader, [comment], open_=is_open(target))[0]
