"""What can be found, and finding for plugins that do not know each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from .base import Point, Text

if TYPE_CHECKING:
    from cms.core.models import User


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """What the search index knows of one object. `audience` is its token; `body` plain text; `date` aware; `intro` is
    what the card of a task says under its title (None: the beginning of `body`)."""

    id: str
    source: str
    object_id: int
    title: str
    body: str
    language: str
    audience: str
    url: str
    kind: str
    date: datetime | None = None
    author: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()
    keywords: str = ""
    task: bool = False
    image_url: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    intro: str | None = None


@dataclass(frozen=True, kw_only=True)
class SearchSource(Point):
    """A model that can be found. `to_document` returns None for what should not be found now.

    shown  (primary keys as text, all visible to the reader) → {primary key: what the template shows as `hit.object`}; may be
           kept in memory for a moment
    """

    label: Text
    icon: str
    model: type[Model]
    queryset: Callable[[], QuerySet[Any]]
    to_document: Callable[[Any], SearchDocument | None]
    template: str = "search/_result.html"
    fields: tuple[str, ...] = ()
    shown: Callable[[list[str]], Mapping[str, Any]] | None = None


@dataclass(frozen=True, kw_only=True)
class SearchHelp(Point):
    """A way on for somebody who did not find it, such as asking colleagues.

    url   (request, query) → where it leads, with the query filled in; "" offers nothing
    hint  one sentence under the label
    """

    label: Text
    url: Callable[[HttpRequest, str], str]
    hint: Text = ""
    icon: str = "message-circle-question-mark"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing a reader may see, as a finder found it. `label` says in the reader's language what it is ("Question")."""

    kind: str
    label: str
    object_id: int
    title: str
    url: str
    date: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Finder(Point):
    """Finds by words and meaning for other plugins: “was this asked before?”. The first one that is on answers.

    find  (user, text, kinds, limit) → what this reader may see of these kinds, the nearest first; never raises
    """

    find: Callable[[User, str, tuple[str, ...], int], list[Finding]]
