"""Questions in search: found by their own words and by those of their answers, with whether there is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import translation

from cms.plugins.points import SearchDocument
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


def shown() -> QuestionQuerySet:
    """What a result shows: how many answers, and whether one is accepted."""
    return Question.objects.for_listing()


def to_document(question: Question) -> SearchDocument | None:
    """None for a draft, for what was hidden or deleted, and for a request or offer that is over."""
    if question.state != Question.State.PUBLISHED or question.deleted_at or question.is_over:
        return None
    answers = list(question.answers.all())[:ANSWERS_READ]
    answers.sort(
        key=lambda answer: answer.pk != question.accepted_id
    )  # the accepted one first: it is what people look for
    with translation.override(question.language):
        url = reverse("questions:detail", args=[question.pk])
    topics = list(question.topics.all())
    return SearchDocument(
        id=f"questions:{question.pk}",
        source="questions",
        object_id=question.pk,
        title=question.title,
        body="\n".join(filter(None, [text_of(question.body), *(text_of(answer.body) for answer in answers)])),
        language=question.language,
        audience=question.audience,
        url=url,
        kind="question",
        date=question.published_at,
        author=str(question.author) if question.author else "",
        place=question.place,
        topics=tuple(topic.slug for topic in topics),
        keywords=" ".join(name for topic in topics for name in (topic.name_nl, topic.name_en)),
        extra={"answered": question.accepted_id is not None, "answers": len(answers)},
    )


def ask_colleagues(_request: HttpRequest, query: str) -> str:
    """The way on from a search that found nothing: the same words as a question."""
    return f"{reverse('questions:compose')}?{urlencode({'title': query[:200]})}"
