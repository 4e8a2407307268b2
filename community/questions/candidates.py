"""Who could be asked: those who know about it, or who stand in for them, the ones with room for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from cms.plugins.access import audience_members
from cms.plugins.experts import absences_of, experts_on

from .limits import LOOKED_AT, most_open
from .models import Route

if TYPE_CHECKING:
    from cms.plugins.points import Absence
    from cms.plugins.users import User


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be asked. `load` is how many questions wait for them; `instead_of` is away and named them."""

    person: User
    shared: int
    load: int
    instead_of: User | None = None
    absence: Absence | None = None

    @property
    def has_room(self) -> bool:
        return self.load < most_open()


def candidates_for(topics: Iterable[int], audience: str, without: Iterable[int] = ()) -> list[Candidate]:
    """Those who know most of these topics first, then experts by role, then those for whom the fewest questions wait; who has no
    room is last.

    Nobody of `without`, nobody who is away, nobody outside the audience. A fixed number of queries.
    """
    people: dict[int, tuple[User, int, User | None, Absence | None]] = {}
    for expert in experts_on(topics, audience)[:LOOKED_AT]:
        if expert.absence is None:
            people[expert.person.pk] = (expert.person, len(expert.topics), None, None)
        elif (instead := expert.absence.substitute) is not None:
            people.setdefault(instead.pk, (instead, len(expert.topics), expert.person, expert.absence))
    stand_ins = {pk for pk, (_person, _shared, instead_of, _absence) in people.items() if instead_of is not None}
    gone = set(without) | _unfit(stand_ins, audience)
    loads = loads_of(people)
    found = [
        Candidate(person=person, shared=shared, load=loads.get(pk, 0), instead_of=instead_of, absence=absence)
        for pk, (person, shared, instead_of, absence) in people.items()
        if pk not in gone
    ]
    return sorted(found, key=_rank)


def _rank(one: Candidate) -> tuple[bool, int, bool, int, int]:
    return (not one.has_room, -one.shared, one.person.badge != "expert", one.load, one.person.pk)


def _unfit(stand_ins: set[int], audience: str) -> set[int]:
    """Stand-ins who are away themselves, or who may not see it."""
    if not stand_ins:
        return set()
    inside = set(audience_members(audience).filter(pk__in=stand_ins).values_list("pk", flat=True))
    return (stand_ins - inside) | set(absences_of(stand_ins))


def loads_of(people: Iterable[int]) -> Mapping[int, int]:
    """{id: how many questions wait for this person}; those with none are left out. One query."""
    ids = list(people)
    if not ids:
        return {}
    rows = Route.objects.waiting().filter(person__in=ids).order_by().values_list("person")
    return dict(rows.annotate(waiting=Count("pk")))
