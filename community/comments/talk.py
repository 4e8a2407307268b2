"""What colleagues say, on the home page: the comment of this week that others value most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Count, prefetch_related_objects
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django_comments.models import Comment as BaseComment

from cms.plugins.access import tokens_for
from cms.plugins.site import QUIET, HouseMemory, house_cached
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
            now = _as_it_stands(best.pk)
            if now is not None:
                comment = SimpleLazyObject(partial(Comment.objects.select_related("user").get, pk=best.pk))
                words = SimpleLazyObject(partial(_words_of, now[0]))
                return {"talk": best, "comment": comment, "words": words, "kept": (best, now)}
    return None


def _as_it_stands(pk: int) -> tuple[Any, ...] | None:
    """What the widget shows of a comment and its author now: None when it cannot be read any more. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_standing_sql(), [pk])
        return cursor.fetchone()


@cache
def _standing_sql() -> str:
    """Written out: every front page asks it, and putting it together would take longer than the answer."""
    comment, text, author = (model._meta.db_table for model in (Comment, BaseComment, get_user_model()))
    return (
        "SELECT t.comment, t.submit_date, p.id, p.display_name, p.photo "  # noqa: S608 - our own names
        f"FROM {comment} c JOIN {text} t ON t.id = c.xtdcomment_ptr_id JOIN {author} p ON p.id = t.user_id "
        "WHERE c.xtdcomment_ptr_id = %s AND c.deleted_at IS NULL AND c.hidden_at IS NULL"
    )


def _words_of(text: str) -> str:
    """The beginning of a comment, mentions by name."""
    return shorten(with_names(text, people_mentioned([text])), SHOWN, placeholder="…")


def _seen_by(user: Any) -> frozenset[int]:
    """Which of the candidates stand where this reader may look."""
    wanted = Comment.objects.filter(pk__in=[candidate.pk for candidate in _candidates()])
    return frozenset(narrow_to_visible(user, wanted).order_by().values_list("pk", flat=True))


def _candidates() -> list[Candidate]:
    """The comments others valued most lately, the most valued first. From memory, for all readers together."""
    return house_cached(("comments.valued", get_language()), _look, SECONDS, longer=QUIET)


def _look() -> list[Candidate]:
    since = timezone.now() - timedelta(days=DAYS)
    given = Reaction.objects.filter(target_type=type_of(Comment), created_at__gte=since)
    rows = given.values_list("target_id").annotate(hearts=Count("pk")).order_by("-hearts", "-target_id")
    hearts = Counter(dict(rows[: CANDIDATES * 4]))
    comments = Comment.objects.readable().filter(pk__in=hearts, level=0, submit_date__gte=since)
    worth = [c for c in comments.select_related("user") if SHORT <= len(c.comment) <= LONG and c.user_id]
    worth.sort(key=lambda comment: (-hearts[comment.pk], -comment.pk))
    del worth[CANDIDATES:]
    prefetch_related_objects(worth, "target")  # one query for each kind
    return [
        Candidate(
            comment.pk,
            comment.user_id or 0,
            hearts[comment.pk],
            str(comment.target),
            comment_url(comment.target, comment.pk),
        )
        for comment in worth
        if comment.target is not None
    ]
