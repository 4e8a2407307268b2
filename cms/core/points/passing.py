"""What one plugin passes on to another without knowing it: something said that stays, a conversation, what it has on a topic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Model
from django.http import HttpRequest

from .base import Point, Text

if TYPE_CHECKING:
    from cms.core.models import Topic, User


@dataclass(frozen=True, kw_only=True)
class Material:
    """Something that was said and deserves to stay: plain title, safe HTML, and the audience that may read it."""

    title: str
    body: str
    language: str
    audience: str
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PromoteTarget(Point):
    """What a good contribution can become: a page, an expertise page. Others never read more of it than of the contribution.

    label     “A page”, as a choice in a form
    places    (user, language) → [(value, label)] of where this person may put one; empty when they may not
    create    (user, material, place, owner, review_on) → the new object, made in the caller's transaction. Raises
              PermissionDenied when this person may not put it there, ValidationError when it does not fit
    edit_url  (obj) → where its maker goes on while it waits to be published; "" when nothing is left to do
    fits      (user, material) → the values of `places` that are about the same topic; none by default
    """

    label: Text
    places: Callable[[User, str], list[tuple[str, str]]]
    create: Callable[[User, Material, str, User, date], Model]
    edit_url: Callable[[Model], str]
    fits: Callable[[User, Material], list[str]] = lambda _user, _material: []


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One thing a colleague said under something. `text` as it was typed; `author` None when the account is gone."""

    id: int
    author: User | None
    text: str
    moment: datetime
    url: str


@dataclass(frozen=True, kw_only=True)
class ThreadSource(Point):
    """What colleagues said under pages and contributions, for plugins that sum it up or count it.

    targets  (obj) → whether people can talk about this kind of object
    replies  (reader, obj) → what this reader may read of it, the oldest first; the caller made sure that they may see the object
    """

    targets: Callable[[Model], bool]
    replies: Callable[[User, Model], list[Reply]]


@dataclass(frozen=True, kw_only=True)
class TopicItem:
    """One thing about a topic, as its own plugin says it.

    kicker  what kind of thing it is: “Vlog”
    mark    something short that names it: the number of a protocol, the length of a video
    facts   who and when, or which version: plain text
    state   how things stand, with `tone` and `icon` of a chip: “Valid”, “Waits for an answer”
    person  whose face stands beside it
    """

    title: str
    url: str
    kicker: Text = ""
    mark: str = ""
    facts: Text = ""
    state: Text = ""
    tone: str = "neutral"
    icon: str = ""
    person: User | None = None
    image_url: str = ""
    language: str = ""
    date: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class TopicItems:
    """What one plugin has about a topic, for this reader: the first few, and where the rest is.

    more, more_url      words and address of the rest; the address empty when this is all
    action, action_url  what a reader can do here: “Ask a question”
    """

    items: list[TopicItem]
    more: Text = ""
    more_url: str = ""
    action: Text = ""
    action_url: str = ""


@dataclass(frozen=True, kw_only=True)
class TopicPanel(Point):
    """What a plugin shows of a topic on the page that is this topic's home.

    shape  rows (a list with numbers and states), cards (with pictures; panels of cards stand together), talk or people
    items  (request, topic) → TopicItems of what this reader may see; None shows nothing. In a fixed number of queries
    """

    label: Text
    shape: str
    items: Callable[[HttpRequest, Topic], TopicItems | None]
