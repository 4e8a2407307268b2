"""Everything that writes pages, confirmations and forms. Keyword-only, one transaction each; a denial raises."""

from .content import page_from_blocks, page_publish, page_translate
from .forms import form_submit, submission_update, submissions_purge
from .news import news_published
from .protocols import protocol_confirm, protocol_published, review_reminders_send

__all__ = [
    "form_submit",
    "news_published",
    "page_from_blocks",
    "page_publish",
    "page_translate",
    "protocol_confirm",
    "protocol_published",
    "review_reminders_send",
    "submission_update",
    "submissions_purge",
]
