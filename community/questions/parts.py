"""What questions show on pages of others: the front page, and the page of a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from cms.plugins.access import visible_to
from cms.plugins.experts import known_topics
from cms.plugins.site import QUIET, HouseMemory
from cms.plugins.users import face

from .models import Answer, Helped, Question
from .selectors import unanswered_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import User

SHOWN = 3
_KNOWN: HouseMemory = HouseMemory("questions.known", most=5_000, seconds=60, longer=QUIET)


def questions_i_could_answer(request: HttpRequest) -> dict[str, Any] | None:
    """Unanswered questions about what this reader knows: seldom a query, none for whom no topic is known."""
    user: Any = request.user
    known = _KNOWN.get(user.pk, lambda: known_topics(user))
    questions = unanswered_for(user, known, SHOWN)
    if not questions:
        return None
    kept = tuple((row.pk, row.title, row.language, row.published_at, *face(row.author)) for row in questions)
    return {"questions": questions, "all_url": f"{reverse('questions:list')}?show=unanswered", "kept": kept}


def answers_of(request: HttpRequest, person: User) -> dict[str, Any] | None:
    """What a colleague answered and was chosen as right, newest first, and how often their answers helped."""
    user: Any = request.user
    mine = visible_to(user, Question.objects.published()).filter(accepted__author=person.pk)
    questions = list(mine.defer("body", "typed").order_by("-accepted_at", "-pk")[:SHOWN])
    if not questions:
        return None
    readable = visible_to(user, Answer.objects.filter(author=person.pk)).order_by().values("pk")
    return {"questions": questions, "helped": Helped.objects.filter(answer__in=readable).count()}
