"""What colleagues say, on the home page: the comment of this week that others value most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from django.db.models import Count
from django.utils import timezone

from cms.plugins.access import tokens_for
from cms.plugins.site import HouseMemory, house_cached
from cms.plugins.text import people_mentioned, with_names

from .models import Comment, Reaction
from .targets import comment_url, narrow_to_visible, type_of

if TYPE_CHECKING:
    from django.http import HttpRequest

DAYS, CANDIDATES, SECONDS = 7, 24, 300
_seen: HouseMemory = HouseMemory("comments.valued.seen", most=2_000, seconds=30)
SHORT, LONG, SHOWN = 40, 400, 150  # characters of a comment worth quoting, and how many of them are shown


@dataclass(frozen=True)
class Candidate:
    """A valued comment, for nobody in particular: it is shown only after a look at who may see it."""

    pk: int
    author: int
    hearts: int
    title: str
    url: str


def valued_talk(request: HttpRequest) -> dict[str, Any] | None:
    """The most valued comment of this week that this reader may see and did not write. One query when there is any.

    Who may see what is talked about is remembered by the reader's tokens; whether the comment itself still stands is asked.
    """
    user: Any = request.user
    seen = _seen.get(tokens_for(user), lambda: _seen_by(user))
    for best in _candidates():
        if best.pk in seen and best.author != user.pk:
            comment = Comment.objects.readable().select_related("user").filter(pk=best.pk).first()
            if comment is not None:
                return {"talk": best, "comment": comment, "words": _words_of(comment)}
    return None


def _words_of(comment: Comment) -> str:
    """The beginning of what the comment says now."""

    def read() -> str:
        return shorten(with_names(comment.comment, people_mentioned([comment.comment])), SHOWN, placeholder="…")

    return house_cached(("comments.words", comment.pk, comment.comment), read, SECONDS)


def _seen_by(user: Any) -> frozenset[int]:
    """Which of the candidates stand where this reader may look."""
    wanted = Comment.objects.filter(pk__in=[candidate.pk for candidate in _candidates()])
    return frozenset(narrow_to_visible(user, wanted).order_by().values_list("pk", flat=True))


def _candidates() -> list[Candidate]:
    """The comments others valued most lately, the most valued first. From memory, for all readers together."""
    return house_cached("comments.valued", _look, SECONDS)


def _look() -> list[Candidate]:
    since = timezone.now() - timedelta(days=DAYS)
    given = Reaction.objects.filter(target_type=type_of(Comment), created_at__gte=since)
    rows = given.values_list("target_id").annotate(hearts=Count("pk")).order_by("-hearts", "-target_id")
    hearts = Counter(dict(rows[: CANDIDATES * 4]))
    comments = Comment.objects.readable().filter(pk__in=hearts, level=0, submit_date__gte=since)
    worth = [c for c in comments.select_related("user") if SHORT <= len(c.comment) <= LONG and c.user_id]
    worth.sort(key=lambda comment: (-hearts[comment.pk], -comment.pk))
    return [
        Candidate(
            comment.pk,
            comment.user_id or 0,
            hearts[comment.pk],
            str(comment.target),
            comment_url(comment.target, comment.pk),
        )
        for comment in worth[:CANDIDATES]
        if comment.target is not None
    ]
