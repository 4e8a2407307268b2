"""Signals of the kernel."""

from cms.core.signals import access_changed, content_changed, plugin_toggled

__all__ = ["access_changed", "content_changed", "plugin_toggled"]
