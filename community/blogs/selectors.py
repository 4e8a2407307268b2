"""Reading blogs: each function costs a fixed number of queries, and shows only what the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from cms.plugins.access import visible_to
from cms.plugins.contributions import RowCache

from .models import BlogPost, BlogSeries

if TYPE_CHECKING:
    from cms.plugins.users import Topic, User

    from .models import BlogPostQuerySet


def posts_for(reader: User) -> BlogPostQuerySet:
    """Everything published that this reader may see, with what a list shows; order it by `-published_at`."""
    return visible_to(reader, BlogPost.objects.published().for_cards())  # type: ignore[return-value]


def latest_posts(reader: User, count: int) -> list[BlogPost]:
    return list(posts_for(reader).order_by("-published_at", "-pk")[:count])


LATEST = RowCache(BlogPost, lambda: BlogPost.objects.published().for_cards())
"""The newest posts, for the front page and the homes of topics."""


def latest_about(reader: User, topic: Topic, count: int) -> list[BlogPost]:
    """The newest posts about a topic that this reader may see. Seldom a query."""
    found = LATEST.of(reader, count, about=topic)
    if found is None:
        found = list(posts_for(reader).filter(topics=topic).order_by("-published_at", "-pk")[:count])
    return found


def posts_by(reader: User, person: User) -> BlogPostQuerySet:
    """What this person wrote, alone or with others, as far as the reader may see it."""
    return posts_for(reader).by(person)  # type: ignore[attr-defined]


def more_by(reader: User, post: BlogPost, count: int = 3) -> list[BlogPost]:
    """Other posts of the same author, the newest first."""
    if post.author is None:
        return []
    return list(posts_by(reader, post.author).exclude(pk=post.pk).order_by("-published_at", "-pk")[:count])


@dataclass(frozen=True)
class PlaceInSeries:
    """Where a post stands in its series, counted over the parts this reader may see."""

    series: BlogSeries
    number: int
    total: int
    before: BlogPost | None
    after: BlogPost | None


def place_in_series(reader: User, post: BlogPost) -> PlaceInSeries | None:
    """None for a post without a series. One query."""
    if post.series is None:
        return None
    rows = BlogPost.objects.published().filter(series_id=post.series_id)
    parts = list(visible_to(reader, rows).only("pk", "title", "published_at").order_by("published_at", "pk"))
    at = next((place for place, part in enumerate(parts) if part.pk == post.pk), None)
    if at is None:
        return PlaceInSeries(post.series, 0, len(parts), None, None)
    before = parts[at - 1] if at else None
    after = parts[at + 1] if at + 1 < len(parts) else None
    return PlaceInSeries(post.series, at + 1, len(parts), before, after)


def series_of(person: User) -> list[BlogSeries]:
    """The series this person made, with the number of posts in each as `size`."""
    shown = Count("posts", filter=Q(posts__deleted_at__isnull=True))
    return list(BlogSeries.objects.filter(author=person).annotate(size=shown).order_by("title"))
