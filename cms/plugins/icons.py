"""The icons editors can choose from."""

from cms.core.icons import ICON_CHOICES

__all__ = ["ICON_CHOICES"]
