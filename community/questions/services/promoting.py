"""Promoting: an accepted answer becomes something that stays, made by the part of the house that keeps such things."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import audience_members, require
from cms.plugins.activities import emit
from cms.plugins.points import Material, PromoteTarget
from cms.plugins.registry import enabled
from cms.plugins.site import house_changed

from ..models import Promotion, Question
from .doors import reach

if TYPE_CHECKING:
    from cms.plugins.users import User


@transaction.atomic
def answer_promote(
    *, user: User, question: Question, title: str, place: str, owner: User, review_on: date
) -> Promotion:
    """Make a page (or what `place` names) of the accepted answer, and link the two.

    place  "<key of a PromoteTarget>/<its own place>", one of those the form offered to this person
    Two people at once make one page: the second hears that it is there. Raises ValidationError and PermissionDenied.
    """
    reach(user, question)
    question = Question.objects.select_for_update(of=("self",), no_key=True).get(pk=question.pk)
    require(user, "questions.promote", question)
    if any(promotion.target is not None for promotion in Promotion.objects.filter(question=question)):
        raise ValidationError(_("This answer became a page already."))
    key, _slash, within = place.partition("/")
    target = next((point for point in enabled(PromoteTarget) if point.key == key), None)
    if target is None:
        raise PermissionDenied(_("You cannot add a page there."))
    if review_on <= timezone.localdate():
        raise ValidationError(
            {"review_on": _("Choose a day in the future: then somebody looks whether it is still right.")}
        )
    if not audience_members(question.audience).filter(pk=owner.pk).exists():
        raise ValidationError({"owner": _("%(name)s cannot see this question.") % {"name": owner}})
    answer = question.accepted
    material = Material(
        title=title.strip()[:200], body=answer.body, language=question.language, audience=question.audience,
        topics=tuple(question.topics.all()),
    )  # fmt: skip
    made = target.create(user, material, within, owner, review_on)
    promotion = Promotion.objects.create(
        question=question, answer=answer, target_key=key, promoted_by=user,
        target_type=ContentType.objects.get_for_model(made, for_concrete_model=True), target_id=made.pk,
    )  # fmt: skip
    house_changed()  # which things come from a question is kept in memory
    data = {"title": question.title, "url": answer.get_absolute_url()}
    emit(
        actor=user,
        type="questions.promoted",
        target=answer,
        dedupe=f"promoted:{promotion.pk}",
        data=data,
        about=question,
    )
    return promotion
