"""What waits for a reader, from all plugins together."""

from cms.core.asks import ask_count, asks_for, for_you_state, spoken_beside
from cms.core.bell import spoken_to

__all__ = ["ask_count", "asks_for", "for_you_state", "spoken_beside", "spoken_to"]
