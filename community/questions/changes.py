"""Says that answers changed what a question says: search reads it again, and what was told is looked at anew."""

from __future__ import annotations

from collections.abc import Iterable

from cms.plugins.signals import content_changed

from .models import Answer, Question


def question_changed(pk: int) -> None:
    content_changed.send(sender=Question, ids=[pk])


def answers_changed(pks: Iterable[int], question: int) -> None:
    """Answers that were hidden, deleted or put back leave or return to the bells of those who heard of them."""
    content_changed.send(sender=Answer, ids=list(pks))
    question_changed(question)
