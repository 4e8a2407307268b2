"""The pages of blogs."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.template.response import TemplateResponse

from cms.plugins.access import audience_label, can, visible_or_404, visible_to
from cms.plugins.contributions import WritingForm, WritingViews
from cms.plugins.pagination import keyset_page
from cms.plugins.users import User

from . import selectors, services
from .forms import BlogForm
from .models import BlogPost, BlogSeries
from .threads import circle_of

NEWEST = ("-published_at", "-pk")


class BlogViews(WritingViews):
    model: ClassVar[type[BlogPost]] = BlogPost  # type: ignore[misc]
    form: ClassVar[type[BlogForm]] = BlogForm  # type: ignore[misc]
    namespace = "blogs"
    page_size = 12

    def list(self, request: Any) -> HttpResponse:
        """All posts, or those about one topic."""
        rows = selectors.posts_for(request.user)
        topics = selectors.topics_used(request.user)
        topic = next((one for one in topics if one.slug == request.GET.get("topic")), None)
        if topic is not None:
            rows = rows.filter(topics=topic)
        page = keyset_page(rows, order=NEWEST, after=request.GET.get("after"), size=self.page_size)
        return self.render(request, "list", {"page": page, "topics": topics, "topic": topic})

    def detail(self, request: Any, pk: int) -> HttpResponse:
        post = visible_or_404(request.user, self.rows().for_listing(), pk=pk)
        context = {
            "contribution": post,
            "topics": post.topics.all(),
            "own": bool(can(request.user, "blogs.delete", post)),
            "may_edit": bool(can(request.user, "blogs.edit", post)),
            "place": selectors.place_in_series(request.user, post),
            "more": selectors.more_by(request.user, post),
            "quoted": [row.user for row in post.quoted.select_related("user")] if post.source_type_id else [],
            "source": _seen_source(request.user, post),
        }
        return self.render(request, "detail", context)

    def render(self, request: Any, page: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        if page == "compose":
            post = context["contribution"]
            context = {
                **context,
                "topic_names": [topic.name for topic in post.topics.all()] if post.pk else [],
                "circle": ", ".join(sorted(audience_label(token) for token in circle_of(post))),
            }
        return super().render(request, page, context, status)

    def write(self, request: Any, form: WritingForm, **how: Any) -> BlogPost:
        post = form.instance
        if form.cleaned_data.get("remove_cover") and not form.cleaned_data.get("cover"):
            post.cover, post.cover_alt = None, ""
        return services.post_write(post=post, user=request.user, **how, **form.extras())

    def preview_context(self, request: Any, form: WritingForm) -> dict[str, Any]:
        from cms.plugins.text import text_of

        post = form.instance
        post.words = len(text_of(post.body).split())
        return {"place": selectors.place_in_series(request.user, post)}


def _seen_source(reader: User, post: BlogPost) -> Any:
    """What the post sums up, when the reader may see it."""
    source = post.source if post.source_type_id else None
    if source is None:
        return None
    return visible_to(reader, type(source)._default_manager.filter(pk=source.pk)).first()


def author(request: Any, username: str) -> HttpResponse:
    """All posts of one colleague that the reader may see."""
    person = visible_or_404(request.user, User, username=username)
    page = keyset_page(
        selectors.posts_by(request.user, person), order=NEWEST, after=request.GET.get("after"), size=BlogViews.page_size
    )
    return TemplateResponse(request, "blogs/author.html", {"person": person, "page": page})


def series(request: Any, pk: int) -> HttpResponse:
    """A series from its first part on."""
    found = visible_or_404(request.user, BlogSeries.objects.select_related("author"), pk=pk)
    rows = selectors.posts_for(request.user).filter(series=found)
    page = keyset_page(rows, order=("published_at", "pk"), after=request.GET.get("after"), size=BlogViews.page_size)
    return TemplateResponse(request, "blogs/series.html", {"series": found, "page": page})
