"""Comments as search documents: findable by exactly those who may see the page they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from wagtail.models import Page

from cms.plugins.access import NOBODY, token_of
from cms.plugins.points import SearchDocument
from cms.plugins.text import people_mentioned, with_names

from .models import Comment
from .targets import comment_url

if TYPE_CHECKING:
    from django.db.models import QuerySet


def queryset() -> QuerySet[Comment]:
    """Readable comments with author, page and the page's audience, in a fixed number of queries a batch."""
    page = Page.objects.filter(pk=OuterRef("target_id")).values("access__token")[:1]
    rows = Comment.objects.readable().annotate(page_token=Subquery(page))
    return rows.select_related("user").prefetch_related("target").order_by("pk")


def _is_there(page: Page) -> bool:
    """Live pages only: a count of hits must not tell what was said under a page that was withdrawn."""
    return page.live and (page.expire_at is None or page.expire_at > timezone.now())


def to_document(comment: Comment) -> SearchDocument | None:
    """None for a comment that cannot be read (now), or whose page is gone, withdrawn, expired or for nobody."""
    target = comment.target
    if target is None or not comment.is_readable or (isinstance(target, Page) and not _is_there(target)):
        return None
    audience = getattr(comment, "page_token", None) if isinstance(target, Page) else None
    audience = audience or token_of(target)
    url = comment_url(target, comment.pk)
    if audience == NOBODY or not url:
        return None
    return SearchDocument(
        id=f"comments:{comment.pk}",
        source="comments",
        object_id=comment.pk,
        title=str(target),
        body=with_names(comment.comment, people_mentioned([comment.comment])),
        language="",
        audience=audience,
        url=url,
        kind="comment",
        date=comment.submit_date,
        author=str(comment.user) if comment.user else "",
    )
