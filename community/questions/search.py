"""Questions in search: found by their own words and by those of their answers, with whether there is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Prefetch
from django.urls import reverse

from cms.plugins.contributions import contribution_document
from cms.plugins.points import SearchDocument
from cms.plugins.site import HouseMemory
from cms.plugins.text import text_of

from .models import Answer, Question

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import QuestionQuerySet

ANSWERS_READ = 100


def queryset() -> QuestionQuerySet:
    """Everything a document of a question needs, in a fixed number of queries a batch."""
    answers = Answer.objects.readable().order_by("created_at", "pk")
    rows = Question.objects.select_related("author").prefetch_related("topics", Prefetch("answers", queryset=answers))
    return rows.order_by("pk")


_SHOWN: HouseMemory = HouseMemory("questions.found", most=2_000, seconds=10)


def shown(ids: list[str]) -> dict[str, Question]:
    """What a result shows: how many answers, and whether one is accepted."""

    def read(missing: list[str]) -> dict[str, Question]:
        rows = Question.objects.with_answer_count().only("accepted_id").filter(pk__in=missing)
        return {str(row.pk): row for row in rows}

    return _SHOWN.many(ids, read)


def to_document(question: Question) -> SearchDocument | None:
    """None for a draft, for what was hidden or deleted, and for a request or offer that is over."""
    if question.is_over:
        return None
    answers = list(question.answers.all())[:ANSWERS_READ]
    answers.sort(key=lambda one: one.pk != question.accepted_id)  # the accepted one first: it is what people look for
    return contribution_document(
        question,
        source="questions",
        kind="question",
        texts=[text_of(answer.body) for answer in answers],
        place=question.place,
        extra={"answered": question.accepted_id is not None, "answers": len(answers)},
    )


def ask_colleagues(_request: HttpRequest, query: str) -> str:
    """The way on from a search that found nothing: the same words as a question."""
    return f"{reverse('questions:compose')}?{urlencode({'title': query[:200]})}"
