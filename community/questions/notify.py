"""Who hears of what. The kernel keeps the strongest reason for each person and drops whoever may not see the question."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from cms.plugins.text import text_of

from .models import Answer, Follower

if TYPE_CHECKING:
    from cms.plugins.activities import Activity

QUOTED = 110  # characters of an answer that a notification shows


def asked(activity: Activity) -> list[int]:
    """Who was asked."""
    return [activity.data["person"]] if "person" in activity.data else []


def asker(activity: Activity) -> list[int]:
    """Whose question was answered."""
    rows = Answer.objects.filter(pk=activity.target_id, question__author__isnull=False)
    return list(rows.values_list("question__author_id", flat=True))


def followers(activity: Activity) -> list[int]:
    """Everybody who wants to know it too."""
    question = Answer.objects.filter(pk=activity.target_id).values("question")
    return list(Follower.objects.filter(question__in=question).values_list("user_id", flat=True))


def answerer(activity: Activity) -> list[int]:
    """Whose answer it is."""
    return list(Answer.objects.filter(pk=activity.target_id, author__isnull=False).values_list("author_id", flat=True))


def quotes(answers: list[Answer]) -> dict[int, str]:
    """The first words of each answer."""
    return {answer.pk: shorten(text_of(answer.body), QUOTED, placeholder="…") for answer in answers}
