"""PluginConfig: an AppConfig that says declaratively what a plugin is."""

from __future__ import annotations

from typing import Any, ClassVar

from django.apps import AppConfig
from django.utils.functional import Promise


class PluginConfig(AppConfig):
    """A plugin. Subclass it in `apps.py`; everything is declared, nothing runs.

    description  one sentence for the person who decides about the switch
    icon         name of an icon in static/icons.svg
    base_url     the `urlpatterns` of urls.py, or of plugin.py, stand under /<language>/community/<base_url>/; empty: not mounted
    requires     labels of plugins without which this one is off
    required     True: cannot be switched off
    """

    description: ClassVar[str | Promise] = ""
    icon: ClassVar[str] = "puzzle"
    base_url: ClassVar[str] = ""
    requires: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[bool] = False
    default_settings: ClassVar[dict[str, Any]] = {}
    default_auto_field = "django.db.models.BigAutoField"
    default = False  # Django looks for the one AppConfig of a module: that is the subclass, never this base

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.default = True
