"""What became of a question, and which question a page came from. Each side is shown only to who may see the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from cms.plugins.access import is_visible, visible_to
from cms.plugins.points import PromoteTarget
from cms.plugins.registry import enabled
from cms.plugins.site import house_cached

from .models import Promotion, Question

if TYPE_CHECKING:
    from django.http import HttpRequest


def became(user: Any, question: Question) -> dict[str, Any] | None:
    """What this question became; None for nothing yet.

    title, url   for who may see it; for its maker also while it is a draft, with the address where it is finished
    draft        it waits to be published
    waiting      there is something that this reader may not see
    told         whether they hear that all the same: its maker and who gave the answer
    """
    for promotion in Promotion.objects.filter(question=question).select_related("answer").order_by("-pk"):
        target: Any = promotion.target
        if target is None:
            continue
        maker = next((point for point in enabled(PromoteTarget) if point.key == promotion.target_key), None)
        edit_url, made = maker.edit_url(target) if maker else "", promotion.promoted_by_id == user.pk
        if is_visible(user, target) or (edit_url and made):
            url = edit_url or target.get_absolute_url()
            return {"title": str(target), "url": url, "draft": bool(edit_url)}
        answered = promotion.answer is not None and promotion.answer.author_id == user.pk
        return {"waiting": True, "told": bool(edit_url) and (made or answered)}
    return None


def _known() -> dict[tuple[int, int], int]:
    """{(content type, primary key): question}, from memory: no page costs a query for being no question's child."""

    def read() -> dict[tuple[int, int], int]:
        rows = Promotion.objects.values_list("target_type_id", "target_id", "question_id")
        return {(kind, pk): question for kind, pk, question in rows}

    return house_cached("questions.origins", read)


def comes_from_a_question(obj: Model) -> bool:
    return obj.pk is not None and (ContentType.objects.get_for_model(obj).pk, obj.pk) in _known()


def origin(request: HttpRequest, obj: Model) -> dict[str, Any] | None:
    """For a page: the question it comes from, when this reader may see that too."""
    if not request.user.is_authenticated:
        return None
    pk = _known().get((ContentType.objects.get_for_model(obj).pk, obj.pk))
    found = visible_to(request.user, Question.objects.filter(pk=pk)).select_related("author", "accepted__author")
    question = found.first()
    return {"question": question} if question is not None else None
