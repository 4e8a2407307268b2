"""Signals of the kernel, and what follows when a thing goes for good."""

from cms.core.kinds import on_deletion
from cms.core.signals import access_changed, content_changed, plugin_toggled

__all__ = ["access_changed", "content_changed", "on_deletion", "plugin_toggled"]
