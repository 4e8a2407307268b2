"""The blocks of a page body, in the order editors reach for them.

Every block has an icon, a description, a template and an example for the preview. `BODY` is the list for a StreamField.
Names are a contract with the importer and the demo organisation: see `pages.blocks.raw`, which makes stored data.
"""

from .embeds import EmbedBlock
from .media import AttachmentsBlock, ImageWithCaptionBlock, VideoWithTextBlock
from .tables import RichTableBlock
from .text import (
    HeadingBlock,
    LinkCardBlock,
    NoteBlock,
    QuestionsBlock,
    QuoteBlock,
    StepsBlock,
    TextBlock,
)

BODY = [
    ("text", TextBlock()),
    ("heading", HeadingBlock()),
    ("steps", StepsBlock()),
    ("image", ImageWithCaptionBlock()),
    ("quote", QuoteBlock()),
    ("note", NoteBlock()),
    ("table", RichTableBlock()),
    ("attachments", AttachmentsBlock()),
    ("questions", QuestionsBlock()),
    ("video", VideoWithTextBlock()),
    ("link_card", LinkCardBlock()),
    ("embed", EmbedBlock()),
]

__all__ = ["BODY"]
