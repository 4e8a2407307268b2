"""Blog posts as search documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import translation

from cms.plugins.points import SearchDocument
from cms.plugins.text import text_of

from .models import BlogPost

if TYPE_CHECKING:
    from .models import BlogPostQuerySet


def queryset() -> BlogPostQuerySet:
    """Every post, drafts too: `to_document` decides, so that one that is taken back leaves the index."""
    return BlogPost.objects.for_listing()


def to_document(post: BlogPost) -> SearchDocument | None:
    """Found while it is published and not deleted, by the words of its text, its pictures, its writers and its series."""
    if post.state != BlogPost.State.PUBLISHED or post.deleted_at is not None:
        return None
    with translation.override(post.language):
        url = post.get_absolute_url()
    topics = list(post.topics.all())
    keywords = [name for topic in topics for name in (topic.name_nl, topic.name_en)]
    keywords += [post.cover_alt, str(post.series or "")]
    return SearchDocument(
        id=f"blogs:{post.pk}",
        source="blogs",
        object_id=post.pk,
        title=post.title,
        body=text_of(post.body),
        language=post.language,
        audience=post.audience,
        url=url,
        kind="blog",
        date=post.published_at,
        author=", ".join(str(person) for person in post.writers),
        topics=tuple(topic.slug for topic in topics),
        keywords=" ".join(filter(None, keywords)),
        image_url=post.cover.small.url if post.cover else "",
    )
