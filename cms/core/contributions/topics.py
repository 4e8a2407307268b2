"""The topics of what is shared, for the filter above a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count

from cms.core.access.tokens import tokens_for
from cms.core.models import Topic
from cms.core.scope import QUIET, HouseMemory

if TYPE_CHECKING:
    from cms.core.models import User
    from cms.core.models.contributions import ContributionQuerySet

_IN_USE: HouseMemory = HouseMemory("contributions.topics", most=1_000, seconds=60, longer=QUIET)


def topics_in_use(user: User, shared: ContributionQuerySet) -> list[tuple[Topic, int]]:
    """The topics of `shared`, as far as it is for the audiences of this reader, each with how many there are; by name in the
    language of the moment.

    From memory for a minute, for all readers of the same audiences: among many contributions the database takes half a second.
    `shared` is the same for all of them (what is published, what runs): it may not depend on the reader.
    """
    tokens = tokens_for(user)

    def read() -> list[tuple[Topic, int]]:
        rows = shared.filter(audience__in=tokens, topics__isnull=False).order_by()
        found = dict(rows.values_list("topics").annotate(amount=Count("pk")))
        return [(topic, found[topic.pk]) for topic in Topic.objects.filter(pk__in=found)]

    in_use = _IN_USE.get((shared.model._meta.label, tokens), read)
    return sorted(in_use, key=lambda one: one[0].name.lower())
