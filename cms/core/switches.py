"""The switches of plugins: list, on, off, uninstall."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _

from .models import Activity, Notification, PluginState
from .points import ActivityType, NotificationType
from .registry import is_enabled, plugin_config, plugin_configs, registry
from .scope import house_changed
from .signals import plugin_toggled


class PluginError(Exception):
    """One sentence that says what to do."""


@dataclass(frozen=True)
class PluginRow:
    """A plugin as the switch page shows it."""

    label: str
    name: str
    description: str
    icon: str
    enabled: bool
    required: bool
    requires: tuple[str, ...]


def plugin_list() -> list[PluginRow]:
    return [
        PluginRow(c.label, str(c.verbose_name), str(c.description), c.icon, is_enabled(c.label), c.required, c.requires)
        for c in plugin_configs()
    ]


@transaction.atomic
def plugin_switch(*, label: str, enabled: bool) -> None:
    """Switch a plugin; true on the next request in every process. Its data stays.

    Raises PluginError when there is no such plugin, it is required, or it needs one that is off.
    """
    config = plugin_config(label)
    if config is None:
        names = ", ".join(c.label for c in plugin_configs())
        raise PluginError(
            _("There is no plugin called %(label)s. There are: %(names)s.") % {"label": label, "names": names}
        )
    if config.required and not enabled:
        raise PluginError(_("%(label)s is part of the house and cannot be switched off.") % {"label": label})
    missing = [needed for needed in config.requires if not is_enabled(needed)]
    if enabled and missing:
        raise PluginError(
            _("%(label)s needs %(missing)s: switch that on first.") % {"label": label, "missing": ", ".join(missing)}
        )
    PluginState.objects.update_or_create(label=label, defaults={"enabled": enabled})
    house_changed()
    plugin_toggled.send(sender=type(config), label=label, enabled=enabled)


def plugin_uninstall(*, label: str) -> dict[str, int]:
    """Delete everything a plugin keeps: activities, notifications, search documents, permissions, its tables.

    A deploy step, with the plugin still installed; afterwards its line leaves the settings. Returns what was removed, by kind.
    """
    plugin_switch(label=label, enabled=False)
    kinds = [point.key for owner, point in registry.of(ActivityType) if owner == label]
    told = [point.key for owner, point in registry.of(NotificationType) if owner == label]
    types = ContentType.objects.filter(app_label=label)
    with transaction.atomic():
        notifications = Notification.objects.filter(type__in=told).delete()[0]
        activities = Activity.objects.filter(type__in=kinds).delete()[0]
        activities += Activity.objects.filter(target_type__in=types).delete()[0]
        permissions = Permission.objects.filter(content_type__in=types).delete()[0]
    if any(True for _model in apps.get_app_config(label).get_models()):
        call_command("migrate", label, "zero", verbosity=0, interactive=False)
    ContentType.objects.filter(app_label=label).delete()
    ContentType.objects.clear_cache()
    return {"activities": activities, "notifications": notifications, "permissions": permissions}
