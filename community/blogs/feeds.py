"""Blogs in a feed reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.html import format_html

from cms.plugins.points import FeedEntry
from cms.plugins.text import excerpt

from . import selectors

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import BlogPost


def entries(reader: User, count: int) -> list[FeedEntry]:
    """The newest posts this reader may see: titles, writers and the first words. The rest is read on the site."""
    return [_entry(post) for post in selectors.latest_posts(reader, count)]


def _entry(post: BlogPost) -> FeedEntry:
    with translation.override(post.language):
        url = post.get_absolute_url()
    assert post.published_at is not None
    return FeedEntry(
        id=f"blogs/{post.pk}",
        title=post.title,
        url=url,
        content=format_html("<p>{}</p>", excerpt(post.body, 60)),
        authors=tuple(str(person) for person in post.writers),
        published=post.published_at,
        updated=post.edited_at or post.published_at,
    )
