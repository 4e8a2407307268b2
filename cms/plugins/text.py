"""Text of people, safe to show."""

from cms.core.text import clean_rich, mentions_in, people_mentioned, render_plain, resolve_mentions, text_of

__all__ = ["clean_rich", "mentions_in", "people_mentioned", "render_plain", "resolve_mentions", "text_of"]
