"""What colleagues can report, and moderators take out of sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet

from .base import Point, Text

if TYPE_CHECKING:
    from cms.core.models import User


@dataclass(frozen=True, kw_only=True)
class ReportCard:
    """One thing as a moderator's desk shows it: `html` are its words, safe; `hidden_…` only say something of a hidden one.

    picture   the address of a picture that stands above the words, and what can be seen on it (`picture_alt`)
    """

    title: str
    html: str
    url: str
    author: User | None = None
    moment: datetime | None = None
    hidden_at: datetime | None = None
    hidden_by: User | None = None
    hidden_reason: str = ""
    picture: str = ""
    picture_alt: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportTarget(Point):
    """A kind of thing that colleagues can report and moderators can take out of sight. Contributions need none: the kernel
    does the same for each of them. The kernel asks first whether the person may; these only do it.

    model   its objects have an `author`, a `hidden_reason` and an address of their own (`get_absolute_url`), and are narrowed
            by `visible_to`. The kernel tells the author that it was hidden or shown again
    label   what one of them is called: “Comment”
    title   (obj) → what colleagues would say it is or stands in: the title of the page under a comment
    cards   (moderator, objs) → {primary key: ReportCard}, in a fixed number of queries
    hidden  (moderator) → queryset of those that are hidden now, within what this person may judge, the last one hidden first:
            ordered by the moment of it alone
    hide    (moderator, obj, reason): nobody but its author and moderators sees it, and its author reads the reason; in the
            caller's transaction. It tells search with `content_changed`
    show    (moderator, obj): the same the other way round
    """

    model: type[Model]
    label: Text
    title: Callable[[Any], str]
    cards: Callable[[User, list[Any]], Mapping[Any, ReportCard]]
    hidden: Callable[[User], QuerySet[Any]]
    hide: Callable[[User, Any, str], None]
    show: Callable[[User, Any], None]
