"""The kinds of things in the house, and what follows when one of them goes for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection
from django.db.models import Model
from django.db.models.signals import post_delete

from .models.contributions import Contribution

M = TypeVar("M", bound=Model)


def contribution_models() -> list[type[Contribution]]:
    """Every kind of contribution, of plugins that are switched off too."""
    return [model for model in apps.get_models() if issubclass(model, Contribution)]


def installed(models: Iterable[type[M]]) -> list[type[M]]:
    """Those that have their table: not of a plugin that was uninstalled while its line still stands in the settings."""
    tables = set(connection.introspection.table_names())
    return [model for model in models if model._meta.db_table in tables]


def on_deletion(models: Iterable[type[Model]], receiver: Callable[..., Any], name: str) -> None:
    """Call `receiver(sender=…, instance=…)` in the transaction in which a row of one of these goes, however it goes.

    One receiver a kind, not one for all models: a receiver for everything would slow every deletion in the house.
    name  of what follows; the same name and kind are connected once
    """
    for model in models:
        post_delete.connect(receiver, sender=model, dispatch_uid=f"{name}.{model._meta.label_lower}")
