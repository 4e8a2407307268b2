"""What is about the same, of what a reader may see; nothing while no plugin finds."""

from cms.core.finding import find_alike

__all__ = ["find_alike"]
