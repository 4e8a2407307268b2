"""The only writers of expertise pages. Keywords only, one transaction each; they raise what the writer should hear."""

from .editions import edition_begin, section_translate
from .files import file_add, file_delete
from .following import follow, unfollow
from .pages import page_begin, page_publish, page_settle, page_take_back
from .promoting import promote
from .reviews import page_review, remind_of_reviews
from .sections import section_begin, section_move, section_save, section_take_away
from .suggestions import suggestion_accept, suggestion_decline, suggestion_make, suggestion_take_back
from .versions import catch_up, draft_of, put_back, token_of

__all__ = [
    "catch_up",
    "draft_of",
    "edition_begin",
    "file_add",
    "file_delete",
    "follow",
    "page_begin",
    "page_publish",
    "page_review",
    "page_settle",
    "page_take_back",
    "promote",
    "put_back",
    "remind_of_reviews",
    "section_begin",
    "section_move",
    "section_save",
    "section_take_away",
    "section_translate",
    "suggestion_accept",
    "suggestion_decline",
    "suggestion_make",
    "suggestion_take_back",
    "token_of",
    "unfollow",
]
