"""Something of one plugin in the middle of a text of another: the picker, the reference, and what a reader sees of it."""

from cms.core.embeds import (
    MOST_EMBEDS,
    EmbedChoice,
    embed_choice,
    embed_choices,
    embed_markup,
    embed_reference,
    for_fewer,
    is_reference,
    render_embeds,
    with_embeds,
)

__all__ = [
    "MOST_EMBEDS",
    "EmbedChoice",
    "embed_choice",
    "embed_choices",
    "embed_markup",
    "embed_reference",
    "for_fewer",
    "is_reference",
    "render_embeds",
    "with_embeds",
]
