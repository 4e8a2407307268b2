"""The blocks of somebody's front page, as they arranged them."""

from cms.core.home import PlacedWidget, home_layout

__all__ = ["PlacedWidget", "home_layout"]
