"""Asking: a question is shared, changed, ended, followed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require
from cms.plugins.contributions import contribution_save
from cms.plugins.text import words_typed
from cms.plugins.users import Topic

from ..changes import question_changed
from ..limits import MOST_TOPICS
from ..models import MAX_LENGTH, Follower, Question
from ..texts import rich_from
from ..topics import topics_in
from .doors import reach
from .routing import question_route

if TYPE_CHECKING:
    from cms.plugins.users import User


@transaction.atomic
def question_ask(
    *, question: Question, user: User, topics: Iterable[Topic] | None = None, publish: bool = True
) -> Question:
    """Share a question or change one of one's own. The first time it is shared, people who know about it are asked.

    topics  what it is about; with none of them, what its words name. None on a change: as they are.
    Raises ValidationError with a sentence, PermissionDenied when it is somebody else's.
    """
    first = question.published_at is None
    question.typed = words_typed(question.typed, most=MAX_LENGTH)
    question.body = rich_from(question.typed)
    question.place = question.place.strip()
    if question.is_question:
        question.place, question.starts_at, question.ends_at = "", None, None
    elif question.ends_at is None:
        raise ValidationError({"ends_at": _("Say until when. Then it ends by itself.")})
    elif first and question.ends_at <= timezone.now():
        raise ValidationError({"ends_at": _("This moment is in the past.")})
    chosen = list(topics) if topics is not None else None
    if chosen is not None and len(chosen) > MOST_TOPICS:
        raise ValidationError({"topics": _("Choose at most %(count)d topics.") % {"count": MOST_TOPICS}})
    if chosen == [] and first:
        chosen = list(Topic.objects.filter(pk__in=topics_in(f"{question.title} {question.typed}")))
    saved = contribution_save(contribution=question, user=user, topics=chosen, publish=publish)
    if publish and first and saved.kind != Question.Kind.OFFER:
        question_route(question=saved)
    return saved


@transaction.atomic
def question_end(*, user: User, question: Question, ended: bool = True) -> Question:
    """A request or offer is no longer open because its author says so; `ended=False` opens it again while its time lasts."""
    reach(user, question)
    require(user, "questions.end", question)
    question.ended_at = timezone.now() if ended else None
    question.save(update_fields=["ended_at", "updated_at"])
    return question


@transaction.atomic
def question_follow(*, user: User, question: Question, on: bool = True) -> None:
    """“I want to know this too”: hear of every answer, or no longer."""
    reach(user, question)
    require(user, "questions.follow", question)
    if on:
        Follower.objects.get_or_create(question=question, user=user)
    else:
        Follower.objects.filter(question=question, user=user).delete()


def questions_over() -> int:
    """Note that the time of requests and offers has passed, so that search forgets them. Returns how many."""
    due = Question.objects.filter(ends_at__lte=timezone.now(), ended_at=None, published_at__isnull=False)
    ids = list(due.values_list("pk", flat=True)[:1000])
    for pk in ids:
        with transaction.atomic():
            if Question.objects.filter(pk=pk, ended_at=None).update(ended_at=timezone.now()):
                question_changed(pk)
    return len(ids)
