"""Contributions on the moderators' desk, all kinds alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _

from cms.core.access.tokens import tokens_for
from cms.core.models.contributions import Contribution
from cms.core.points import ReportCard, ReportTarget
from cms.core.signals import content_changed

if TYPE_CHECKING:
    from cms.core.models import User


def contribution_target(model: type[Contribution]) -> ReportTarget:
    """How contributions of this kind are shown on the desk, hidden, and shown again. A plugin that does more lists its own."""
    return ReportTarget(
        key=model._meta.label_lower,
        model=model,
        label=model._meta.verbose_name or "",
        title=str,
        cards=contribution_cards,
        hidden=lambda moderator: hidden_contributions(model, moderator),
        hide=contribution_hide,
        show=contribution_show,
    )


def contribution_cards(_moderator: User, contributions: list[Contribution]) -> dict[int, ReportCard]:
    """Title and text of each; with its author in one query."""
    prefetch_related_objects(contributions, "author")
    return {
        one.pk: ReportCard(
            title=one.title,
            html=one.body,
            url=one.get_absolute_url(),  # type: ignore[attr-defined]
            author=one.author,
            moment=one.published_at,
            hidden_at=one.updated_at if one.state == Contribution.State.HIDDEN else None,
            hidden_reason=one.hidden_reason,
        )
        for one in contributions
    }


def hidden_contributions(model: type[Contribution], moderator: User) -> QuerySet[Any]:
    """Those hidden for an audience this moderator belongs to."""
    rows = model._default_manager.filter(state=Contribution.State.HIDDEN, audience__in=tokens_for(moderator))
    return rows.filter(deleted_at__isnull=True).order_by("-updated_at")


@transaction.atomic
def contribution_hide(_moderator: User, contribution: Contribution, reason: str) -> None:
    """Only its author sees it from now on, with the reason. Raises ValidationError for what was never shared: showing it again
    would be sharing it."""
    if contribution.published_at is None:
        raise ValidationError({"reason": _("This was not shared yet: there is nothing to hide.")})
    contribution.state, contribution.hidden_reason = Contribution.State.HIDDEN, reason
    _save(contribution)


@transaction.atomic
def contribution_show(_moderator: User, contribution: Contribution) -> None:
    """Its audience sees it again."""
    contribution.state, contribution.hidden_reason = Contribution.State.PUBLISHED, ""
    _save(contribution)


def _save(contribution: Contribution) -> None:
    contribution.save(update_fields=["state", "hidden_reason", "updated_at"])
    content_changed.send(sender=type(contribution), ids=[contribution.pk])
