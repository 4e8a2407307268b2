"""Blog posts as search documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.plugins.contributions import contribution_document

from .models import BlogPost

if TYPE_CHECKING:
    from cms.plugins.points import SearchDocument

    from .models import BlogPostQuerySet


def queryset() -> BlogPostQuerySet:
    """Every post, drafts too: `to_document` decides, so that one that is taken back leaves the index."""
    return BlogPost.objects.for_listing()


def to_document(post: BlogPost) -> SearchDocument | None:
    """Found while it is published and not deleted, by the words of its text, its pictures, its writers and its series."""
    return contribution_document(
        post,
        source="blogs",
        kind="blog",
        keywords=[post.cover_alt, str(post.series or "")],
        author=", ".join(str(person) for person in post.writers),
        image_url=post.cover.small.url if post.cover else "",
    )
