"""Blogs on the moderators' desk: with the picture at the top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet, prefetch_related_objects

from cms.plugins.reports import contribution_cards, hidden_contributions

from .models import BlogPost

if TYPE_CHECKING:
    from cms.plugins.points import ReportCard
    from cms.plugins.users import User


def cards(moderator: User, posts: list[BlogPost]) -> dict[int, ReportCard]:
    """As every contribution, with the picture. Its pictures are fetched by who may see the post, and by who may judge it."""
    prefetch_related_objects(posts, "cover")
    found = contribution_cards(moderator, list(posts))
    for post in posts:
        if post.cover is not None:
            found[post.pk] = replace(found[post.pk], picture=post.cover.file.url, picture_alt=post.cover_alt)
    return found


def hidden(moderator: User) -> QuerySet[Any]:
    return hidden_contributions(BlogPost, moderator)
