"""Text of people, safe to show."""

from cms.core.text import (
    MOST_MENTIONS,
    clean_rich,
    mentions_in,
    people_mentioned,
    render_plain,
    resolve_mentions,
    text_of,
)

__all__ = [
    "MOST_MENTIONS",
    "clean_rich",
    "mentions_in",
    "people_mentioned",
    "render_plain",
    "resolve_mentions",
    "text_of",
]
