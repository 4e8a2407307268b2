"""What happened, who hears of it, what waits for them, and what can be followed from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model
from django.http import HttpRequest

from .base import Point, Text

if TYPE_CHECKING:
    from cms.core.models import Activity, User


@dataclass(frozen=True, kw_only=True)
class ActivityType(Point):
    """A kind of act. `sentence` may hold %(actor)s and %(target)s.

    stream  it stands in “New for you” of everybody who may see its target, and is worth telling all of them
    many    the sentence there for what several did about one thing, with %(actors)s (“Margriet and 9 others”) and %(about)s;
            without it each act is a line of its own
    """

    sentence: Text
    stream: bool = False
    many: Text = ""
    icon: str = "sparkles"


@dataclass(frozen=True, kw_only=True)
class NotificationType(Point):
    """Who hears of an activity, and how.

    activity    key of the ActivityType
    recipients  (activity) → ids of people; the kernel drops the actor, inactive people and those who may not see the target
    closed      the sentence for those of them who may not see the target (any more): it is about something of their own, and
                they hear of it nevertheless, as long as `recipients` names them. It may hold %(kind)s, no other word of the
                target, and it leads nowhere
    sentence    may hold %(actor)s, %(target)s, %(kind)s (what one of its kind is called), %(about)s (the page it is about) and the
                texts of the activity's data
    many        the sentence for a card of several colleagues; it may hold %(actors)s (“Margriet and 9 others”) and %(about)s
    quotes      (targets) → {primary key: a few of their words}, shown under the sentence of a card of one colleague
    address     (activity) → where the notification leads; without it the `url` of the activity's data, or its target's address
    strength    when several types reach one person for one activity, the strongest is told
    channels    "app" always; "mail" as well when named
    """

    activity: str
    recipients: Callable[[Activity], Iterable[int]]
    sentence: Text
    closed: Text = ""
    many: Text = ""
    quotes: Callable[[list[Any]], Mapping[Any, str]] | None = None
    address: Callable[[Activity], str] | None = None
    strength: int = 10
    icon: str = "bell"
    channels: tuple[str, ...] = ("app",)


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One thing that asks the reader to act, in full for the home page and in short for the slab above the notifications.

    title, text, action   “Hand hygiene: read and confirm”, a sentence, the words on the button
    name, hint, verb      “Hand hygiene”, “Confirm before Friday”, “Read”; the full ones when left out
    person                whose face stands beside it; without one the icon
    about                 the object it is about: a notification about it is not told a second time beside it
    """

    title: Text
    text: Text
    action: Text
    url: str
    name: Text = ""
    hint: Text = ""
    verb: Text = ""
    icon: str = "circle-alert"
    person: User | None = None
    about: Model | None = None


@dataclass(frozen=True, kw_only=True)
class Asks:
    """What one plugin asks of the reader: the first few, how many there are, and where the rest is."""

    items: list[Ask]
    count: int
    more: Text = ""
    more_url: str = ""


@dataclass(frozen=True, kw_only=True)
class AskSource(Point):
    """What waits for this reader: “For you” on the home page and “Asks something of you” above the notifications.

    asks   (request) → Asks, or None when nothing waits; in a fixed number of queries, and none for those it is never about
    """

    asks: Callable[[HttpRequest], Asks | None]


@dataclass(frozen=True, kw_only=True)
class FeedEntry:
    """One entry of a feed: `content` is safe HTML with whole addresses or none, `id` stays the same for ever."""

    id: str
    title: str
    url: str
    content: str
    authors: tuple[str, ...]
    published: datetime
    updated: datetime


@dataclass(frozen=True, kw_only=True)
class FeedSource(Point):
    """Something people can follow in a feed reader, behind their own secret link: /feeds/<key>.atom?secret=…

    entries  (reader, count) → the newest entries this reader may see now; asked again at every fetch
    """

    label: Text
    entries: Callable[[User, int], list[FeedEntry]]
