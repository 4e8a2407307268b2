"""Who chose what in a poll by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .models import Poll, Vote
from .results import Result

MOST_NAMES = 400
_NAMED = ("poll_id", "choice_id", "place", "user__username", "user__display_name", "user__photo")


def names_by_choice(poll: Poll) -> dict[int, list[Vote]]:
    """Who chose what in a poll by name, the first votes; empty when there are too many for a page. One query."""
    found: dict[int, list[Vote]] = defaultdict(list)
    if poll.anonymous:
        return found
    rows = Vote.objects.filter(poll=poll, user__isnull=False).select_related("user").order_by("user__display_name")
    votes = list(rows.only(*_NAMED)[: MOST_NAMES + 1])
    if len(votes) <= MOST_NAMES:
        for vote in votes:
            found[vote.choice_id].append(vote)
    return found


def names_shown(result: Result | None, names: Mapping[int, Sequence[Vote]]) -> tuple[object, ...]:
    """All that “who chose what” shows, for what is kept of it: choices in their order, with names and faces."""
    return tuple(
        (
            *(line.choice.pk, line.choice.text),
            *(
                (vote.place, vote.user_id, str(vote.user), vote.user.photo.name)
                for vote in names.get(line.choice.pk, ())
            ),
        )
        for line in (result.lines if result else ())
    )
