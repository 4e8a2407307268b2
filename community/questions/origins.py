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
    """What this question became: title and address for who may see it; for its maker, also where the draft is finished."""
    for promotion in Promotion.objects.filter(question=question).order_by("-pk"):
        target: Any = promotion.target
        if target is None:
            continue
        if is_visible(user, target):
            return {"title": str(target), "url": target.get_absolute_url(), "draft": False}
        maker = next((point for point in enabled(PromoteTarget) if point.key == promotion.target_key), None)
        edit_url = maker.edit_url(target) if maker and promotion.promoted_by_id == user.pk else ""
        return {"title": str(target), "url": edit_url, "draft": True} if edit_url else {"waiting": True}
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
