"""What other plugins have about a topic."""

from cms.core.shelves import FilledShelf, shelves_on

__all__ = ["FilledShelf", "shelves_on"]
