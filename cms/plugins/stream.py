"""“New for you”: what is new for one reader. A plugin takes part by an ActivityType with `stream=True`."""

from cms.core.stream import Entry, latest

__all__ = ["Entry", "latest"]
