"""Text of people, safe to show; moments and numbers as people say them."""

from cms.core.dates import when_text
from cms.core.numbers import in_words
from cms.core.rich_text import RichTextField, RichTextWidget, pictures_without_words, rich_from_input, words_typed
from cms.core.text import (
    MOST_MENTIONS,
    clean_rich,
    excerpt,
    mentions_in,
    people_mentioned,
    render_plain,
    resolve_mentions,
    text_of,
    with_names,
)

__all__ = [
    "MOST_MENTIONS",
    "RichTextField",
    "RichTextWidget",
    "clean_rich",
    "excerpt",
    "in_words",
    "mentions_in",
    "people_mentioned",
    "pictures_without_words",
    "render_plain",
    "resolve_mentions",
    "rich_from_input",
    "text_of",
    "when_text",
    "with_names",
    "words_typed",
]
