"""The blogs of the demo organisation, written through the services."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from cms.plugins.activities import Activity
from cms.plugins.contributions import picture_add
from cms.plugins.text import rich_from_input
from cms.plugins.users import Topic

from . import services
from .models import BlogPost, BlogSeries, Coauthor

if TYPE_CHECKING:
    from datetime import datetime

STILL_NEWS = timedelta(hours=30)


def build(demo: Any) -> None:
    """Idempotent: a post that is there already stays as it is."""
    try:
        rows = demo.content("blogs").BLOGS
    except ModuleNotFoundError:
        return
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    with demo.progress("Blogs", len(rows)) as bar:
        for row in sorted(rows, key=lambda row: -row["days_ago"]):
            if not BlogPost.objects.filter(author=demo.user(row["by"]), title=row["title"]).exists():
                with transaction.atomic():
                    _write(demo, row, [topics[slug] for slug in row["topics"] if slug in topics])
            bar.advance()


def _write(demo: Any, row: dict[str, Any], topics: list[Topic]) -> None:
    author = demo.user(row["by"])
    name, alt = row["cover"]
    post = BlogPost(title=row["title"], body=rich_from_input(row["text"]), language=row["language"], cover_alt=alt)
    services.post_write(
        post=post,
        user=author,
        topics=topics,
        cover=_upload(demo, name),
        co_authors=[demo.user(name) for name in row.get("with", ())] or None,
        series=row.get("series"),
    )
    for picture, words, caption in row.get("pictures", ()):
        kept = picture_add(contribution=post, user=author, upload=_upload(demo, picture), alt=words)
        shown = f'<figure><img src="{kept.file.url}" alt="{words}"><figcaption>{caption}</figcaption></figure>'
        post.body = re.sub(r"(?=<h2>)", shown, post.body, count=1)
    services.post_write(post=post, user=author, publish=True)
    _was_long_ago(demo, post, demo.now - timedelta(days=row["days_ago"], hours=2))


def _upload(demo: Any, name: str) -> SimpleUploadedFile:
    with demo.image(name).file.open("rb") as source:
        return SimpleUploadedFile(source.name.rpartition("/")[2], source.read())


def _was_long_ago(demo: Any, post: BlogPost, moment: datetime) -> None:
    """The post and what was told about it get the moment they are said to be from; old news calls nobody today."""
    BlogPost.objects.filter(pk=post.pk).update(
        created_at=moment, published_at=moment, updated_at=moment, edited_at=None
    )
    BlogSeries.objects.filter(pk=post.series_id).update(created_at=moment)
    Coauthor.objects.filter(post=post).update(since=moment)
    told = {} if moment > demo.now - STILL_NEWS else {"fanned_out_at": moment}
    about = Activity.objects.filter(type__startswith="blogs.", target_id=post.pk)
    about.update(created_at=moment, **told)
