"""The limits of a conversation, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django_comments_xtd.models import max_thread_level_for_content_type

if TYPE_CHECKING:
    from django.contrib.contenttypes.models import ContentType


def max_level(content_type: ContentType) -> int:
    """The deepest level a reply can stand at on this kind of page; a first comment stands at 0."""
    return max_thread_level_for_content_type(content_type)
