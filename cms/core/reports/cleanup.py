"""What follows when something that was reported goes away for good."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete

from cms.core.models import Report

from .targets import every_target, place_of


def _gone(sender: Any, instance: Any, **_kwargs: Any) -> None:
    Report.objects.filter(**place_of(instance)).delete()


def forget_reports_with_their_things() -> None:
    """One receiver a kind, not one for all models: a receiver for everything would slow every deletion in the house."""
    for target in every_target():
        post_delete.connect(_gone, sender=target.model, dispatch_uid=f"reports.{target.model._meta.label_lower}")
