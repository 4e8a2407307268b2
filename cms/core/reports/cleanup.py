"""What follows when something that was reported goes away for good."""

from __future__ import annotations

from typing import Any

from cms.core.kinds import on_deletion
from cms.core.models import Report

from .targets import every_target, place_of


def _gone(sender: Any, instance: Any, **_kwargs: Any) -> None:
    Report.objects.filter(**place_of(instance)).delete()


def forget_reports_with_their_things() -> None:
    on_deletion((target.model for target in every_target()), _gone, "reports")
