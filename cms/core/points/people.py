"""Who colleagues are, with whom one shares, and who knows about what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cms.core.access.tokens import AudienceChoice

from .base import Point

if TYPE_CHECKING:
    from cms.core.models import User


@dataclass(frozen=True, kw_only=True)
class AudienceProvider(Point):
    """Gives audiences whose tokens start with `prefix:`.

    tokens   (user) → the tokens this person holds, in a fixed number of queries
    label    (token) → what it is called
    choices  (user) → the audiences this person may share with
    members  (token) → queryset of the people who hold it
    homes    () → {id of an active person: token of the one department they belong to}, for counts by department; in a fixed
             number of queries. Left out when its audiences are no departments
    """

    prefix: str
    tokens: Callable[[User], Iterable[str]]
    label: Callable[[str], str]
    choices: Callable[[User], list[AudienceChoice]]
    members: Callable[[str], QuerySet[User]]
    homes: Callable[[], Mapping[int, str]] | None = None


@dataclass(frozen=True, kw_only=True)
class PeopleDirectory(Point):
    """Where colleagues are found. The first one that is on answers for the whole house; without one there are no links to people.

    person     (user) → address of this colleague's page, without a query: lists ask it for every row
    everybody  () → address of the list of all colleagues
    mentions   () → address that suggests names after an @. It is asked with `q` (what was typed) and `target` ("app.model:pk", what
               the text stands on) or `audience` (a token), and answers {"people": [{username, name, hint, photo}, …]}:
               only people who may see that, and only to a reader who may
    """

    person: Callable[[User], str]
    everybody: Callable[[], str]
    mentions: Callable[[], str]


@dataclass(frozen=True, kw_only=True)
class Absence:
    """Somebody is away: up to and including `until` (None: nobody knows), and whom to ask meanwhile."""

    until: date | None = None
    substitute: User | None = None


@dataclass(frozen=True, kw_only=True)
class Expert:
    """A colleague who knows about one of the topics that were asked for: `topics` are the ids of those they know."""

    person: User
    topics: frozenset[int]
    absence: Absence | None = None


@dataclass(frozen=True, kw_only=True)
class Expertise(Point):
    """Who knows about what, and who is away. The first one that is on answers for the whole house.

    experts   (ids of topics, audience token) → active people who hold the token and know about at least one of these topics,
              those who know most of them first; in a fixed number of queries
    topics    (user) → ids of the topics this person knows about; at most one query
    absences  (ids of people) → {id: Absence} of those who are away today; at most one query
    """

    experts: Callable[[Iterable[int], str], list[Expert]]
    topics: Callable[[User], frozenset[int]]
    absences: Callable[[Iterable[int]], Mapping[int, Absence]]
