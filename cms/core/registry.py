"""The registry: every plugin's contributions, type-checked when they load, closed after start, filtered by the switches."""

from __future__ import annotations

import importlib
from collections import defaultdict
from importlib.util import find_spec
from typing import TypeVar

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from .config import PluginConfig
from .points import POINTS, Point
from .scope import house_cached, remembered

P = TypeVar("P", bound=Point)


class Registry:
    """Contributions by kind. Written once at start, then read only."""

    def __init__(self) -> None:
        self._points: dict[type[Point], list[tuple[str, Point]]] = defaultdict(list)
        self._closed = False

    def load(self) -> None:
        """Import `plugin.py` and `permissions.py` of the kernel and of every plugin, check each contribution, and close.

        Raises ImproperlyConfigured with a sentence that names the plugin and what is wrong with it.
        """
        labels = {config.label for config in plugin_configs()}
        for point in importlib.import_module("cms.core.plugin").contributions:
            self.add("core", point)
        for config in plugin_configs():
            missing = set(config.requires) - labels
            if missing:
                raise ImproperlyConfigured(
                    f"Plugin {config.label} requires {', '.join(sorted(missing))}, which is not installed."
                )
            if find_spec(f"{config.name}.permissions"):
                importlib.import_module(f"{config.name}.permissions")
            if find_spec(f"{config.name}.plugin") is None:
                continue
            module = importlib.import_module(f"{config.name}.plugin")
            contributions = getattr(module, "contributions", None)
            if not isinstance(contributions, list):
                raise ImproperlyConfigured(f"{config.name}.plugin must hold a list called contributions.")
            for point in contributions:
                self.add(config.label, point)
        self._closed = True

    def add(self, label: str, point: Point) -> None:
        if self._closed:
            raise ImproperlyConfigured("The registry is closed: contributions are given in plugin.py, at start.")
        kind = type(point)
        if kind not in POINTS:
            names = ", ".join(p.__name__ for p in POINTS)
            raise ImproperlyConfigured(f"{label}: {point!r} is no extension point. Use one of: {names}.")
        if any(existing.key == point.key for _label, existing in self._points[kind]):
            raise ImproperlyConfigured(f"{label}: there is a {kind.__name__} called {point.key} already.")
        self._points[kind].append((label, point))
        self._points[kind].sort(key=lambda pair: (pair[1].order, pair[1].key))

    def of(self, kind: type[P]) -> list[tuple[str, P]]:
        return self._points.get(kind, [])  # type: ignore[return-value]


registry = Registry()


def plugin_configs() -> list[PluginConfig]:
    """Every installed plugin, in the order of INSTALLED_APPS."""
    return [config for config in apps.get_app_configs() if isinstance(config, PluginConfig)]


def plugin_config(label: str) -> PluginConfig | None:
    return next((config for config in plugin_configs() if config.label == label), None)


def disabled_labels() -> frozenset[str]:
    """Labels of plugins that are off, those included whose requirements are off. Asked hundreds of times for a page."""
    from .models.state import PluginState

    def load() -> frozenset[str]:
        off = set(PluginState.objects.filter(enabled=False).values_list("label", flat=True))
        configs = plugin_configs()
        off -= {config.label for config in configs if config.required}
        while more := {c.label for c in configs if c.label not in off and set(c.requires) & off}:
            off |= more
        return frozenset(off)

    return remembered("disabled_plugins", lambda: house_cached("disabled_plugins", load))


def is_enabled(label: str) -> bool:
    """Whether an app takes part: any app that is no plugin does; a plugin does when it is installed and switched on."""
    return label not in disabled_labels()


def enabled(kind: type[P]) -> list[P]:
    """The contributions of one kind of all enabled plugins, in order."""
    off = disabled_labels()
    return [point for label, point in registry.of(kind) if label not in off]


def point_label(point: Point) -> str:
    """The label of the plugin that gave this contribution."""
    return next(label for label, existing in registry.of(type(point)) if existing is point)


def model_is_on(model: type[Model]) -> bool:
    """Whether the app of this model takes part."""
    return is_enabled(model._meta.app_label)
