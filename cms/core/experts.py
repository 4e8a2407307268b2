"""Who knows about what: asked of the plugin that keeps it. Nobody and nothing while there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .points import Absence, Expert, Expertise
from .registry import enabled

if TYPE_CHECKING:
    from .models import User


def _expertise() -> Expertise | None:
    return next(iter(enabled(Expertise)), None)


def experts_on(topics: Iterable[int], audience: str) -> list[Expert]:
    """Active people who know about one of these topics and hold the audience token, those who know most of them first."""
    source, wanted = _expertise(), frozenset(topics)
    return source.experts(wanted, audience) if source and wanted else []


def known_topics(user: User) -> frozenset[int]:
    """Ids of the topics this person knows about."""
    source = _expertise()
    return source.topics(user) if source else frozenset()


def absences_of(people: Iterable[int]) -> Mapping[int, Absence]:
    """{id: Absence} of those of these people who are away today."""
    source, wanted = _expertise(), frozenset(people)
    return source.absences(wanted) if source and wanted else {}
