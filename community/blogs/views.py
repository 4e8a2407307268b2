"""The pages of blogs."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from cms.plugins.access import audience_label, can, token_of, visible_or_404, visible_to
from cms.plugins.contributions import WritingForm, WritingViews, WrittenContribution, picture_as_address, topics_in_use
from cms.plugins.embeds import for_fewer
from cms.plugins.pagination import keyset_page
from cms.plugins.ratelimit import rate_limit
from cms.plugins.text import text_of
from cms.plugins.users import User

from . import selectors, services, threads
from .forms import BlogForm
from .models import BlogPost, BlogSeries

NEWEST = ("-published_at", "-pk")


class BlogViews(WritingViews):
    model: ClassVar[type[BlogPost]] = BlogPost  # type: ignore[misc]
    form: ClassVar[type[BlogForm]] = BlogForm  # type: ignore[misc]
    namespace = "blogs"
    page_size = 12

    def list(self, request: Any) -> HttpResponse:
        """All posts, or those about one topic."""
        rows = selectors.posts_for(request.user)
        topics = [topic for topic, _many in topics_in_use(request.user, BlogPost.objects.published())]
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
            "may_edit": (writes := bool(can(request.user, "blogs.edit", post))),
            "for_fewer": for_fewer(request.user, post.body, post.audience) if writes else [],
            "place": selectors.place_in_series(request.user, post),
            "more": selectors.more_by(request.user, post),
            "quoted": [row.user for row in post.quoted.select_related("user")] if post.source_type_id else [],
            "source": (source := _seen_source(request.user, post)),
            "source_address": threads.address_of(source) if source is not None else "",
        }
        return self.render(request, "detail", context)

    def render(self, request: Any, page: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        if page == "compose":
            post = context["contribution"]
            context = {
                **context,
                "topic_names": [topic.name for topic in post.topics.all()] if post.pk else [],
                "circle": ", ".join(sorted(audience_label(token) for token in threads.circle_of(post))),
            }
        return super().render(request, page, context, status)

    def write(self, request: Any, form: WritingForm, **how: Any) -> BlogPost:
        desk = cast(BlogForm, form)
        post, extras = desk.instance, desk.extras()
        cover = post.cover
        if _is_taken_away(desk) and not desk.is_autosaving:
            post.cover, post.cover_alt = None, ""
        try:
            with transaction.atomic():
                return services.post_write(post=post, user=request.user, **how, **extras)
        except ValidationError as problem:
            post.cover = cover  # the page that goes back shows what is stored
            if not (desk.is_autosaving and extras.get("cover")):
                raise _beside_its_field(problem) from None
            written = services.post_write(post=post, user=request.user, **how, **{**extras, "cover": None})
            desk.leave_cover_out(problem)  # the words are kept whatever is wrong with the picture
            return written

    def saved(self, draft: WrittenContribution) -> dict[str, Any]:
        """With the picture at the top, as the desk shows it."""
        cover = cast(BlogPost, draft).cover
        shown = {"small": cover.small.url, "width": cover.width, "height": cover.height} if cover else None
        return {**super().saved(draft), "cover": shown}

    def preview_context(self, request: Any, form: WritingForm) -> dict[str, Any]:
        desk = cast(BlogForm, form)
        post = desk.instance
        post.words = len(text_of(post.body).split())
        if _is_taken_away(desk):
            post.cover = None
        upload = desk.cleaned_data.get("cover")
        return {
            "place": selectors.place_in_series(request.user, post),
            "for_fewer": for_fewer(request.user, post.body, post.audience),
            "chosen_cover": picture_as_address(upload) if upload else "",
        }


def _beside_its_field(problem: ValidationError) -> ValidationError:
    """What is wrong with the co-authors is said where they are typed."""
    if not hasattr(problem, "error_dict"):
        return problem
    fields = {"co_authors": "together"}
    return ValidationError({fields.get(name, name): errors for name, errors in problem.error_dict.items()})


def _is_taken_away(form: BlogForm) -> bool:
    return bool(form.cleaned_data.get("remove_cover")) and not form.cleaned_data.get("cover")


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


@rate_limit("blogs.from_thread", "10/m")
def from_thread(request: Any, kind: str, pk: int) -> HttpResponse:
    """Choose replies of a conversation; they become the beginning of a blog, for the same people."""
    target, replies = threads.thread_or_404(request.user, kind, pk)
    problem = ""
    chosen = {int(number) for number in request.POST.getlist("reply") if number.isdecimal() and len(number) < 19}
    if request.method == "POST":
        try:
            quoted = [reply for reply in replies if reply.id in chosen]
            post = threads.summary_begin(user=request.user, target=target, replies=quoted)
            return redirect("blogs:edit", post.pk)
        except ValidationError as wrong:
            problem = wrong.messages[0]
    context = {
        "target": target, "address": threads.address_of(target), "replies": replies, "chosen": chosen, "problem": problem,
        "circle": audience_label(token_of(target)),
    }  # fmt: skip
    return TemplateResponse(request, "blogs/from_thread.html", context, status=422 if problem else 200)
