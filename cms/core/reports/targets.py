"""What can be reported: what plugins name with `ReportTarget`, and every other kind of contribution."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import Http404
from django.urls import reverse

from cms.core.access.rules import can
from cms.core.access.visibility import visible_or_404
from cms.core.kinds import contribution_models
from cms.core.points import ReportTarget
from cms.core.registry import enabled, model_is_on, registry

from .contributions import contribution_target

if TYPE_CHECKING:
    from cms.core.models import User


@cache
def _kernels_own() -> tuple[ReportTarget, ...]:
    """One for each kind of contribution that no plugin speaks for."""
    spoken_for = {point.model for _label, point in registry.of(ReportTarget)}
    return tuple(contribution_target(model) for model in contribution_models() if model not in spoken_for)


def every_target() -> list[ReportTarget]:
    """Everything that can be reported, plugins that are off included."""
    return [*(point for _label, point in registry.of(ReportTarget)), *_kernels_own()]


def report_targets() -> list[ReportTarget]:
    """Everything that can be reported now: of plugins that are on."""
    return [*enabled(ReportTarget), *(target for target in _kernels_own() if model_is_on(target.model))]


def target_for(model: type[Model]) -> ReportTarget | None:
    """How this kind of thing is reported and hidden; None when it is not."""
    return next((target for target in report_targets() if target.model is model), None)


def target_or_404(kind: str) -> ReportTarget:
    """The same by its name in an address: "polls.poll"."""
    for target in report_targets():
        if target.model._meta.label_lower == kind:
            return target
    raise Http404


def thing_or_404(user: User, kind: str, pk: int) -> tuple[ReportTarget, Any]:
    """What an address names, when this reader may see it, and how it is hidden."""
    target = target_or_404(kind)
    return target, visible_or_404(user, target.model, pk=pk)


def place_of(thing: Model) -> dict[str, Any]:
    """The columns of a report that point at this thing."""
    return {"about_type": ContentType.objects.get_for_model(thing), "about_id": thing.pk}


def thing_url(model: type[Model], pk: int) -> str:
    """Where this is reported; hide/, show/ and keep/ stand below it."""
    return reverse("reports:add", args=[model._meta.label_lower, pk])


def report_url(user: Any, thing: Model) -> str:
    """Where this reader reports it; an empty text when they may not, or nobody can."""
    if thing.pk is None or target_for(type(thing)) is None or not can(user, "reports.add", thing):
        return ""
    return thing_url(type(thing), thing.pk)
