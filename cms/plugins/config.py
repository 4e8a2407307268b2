"""What a plugin is."""

from cms.core.config import PluginConfig

__all__ = ["PluginConfig"]
