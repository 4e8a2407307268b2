"""What can be discussed: every page and contribution that has an `allow_comments` switch. The one place that knows
how such an object is named in an address, found again for a reader, and pointed at from a comment."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import Http404
from wagtail.models import Page

from cms.plugins.access import visible_or_404, visible_to
from cms.plugins.contributions import Contribution

if TYPE_CHECKING:
    from .models import Comment, CommentQuerySet


@lru_cache(maxsize=1)
def discussable_models() -> tuple[type[models.Model], ...]:
    """Every concrete page type and contribution type with an `allow_comments` field."""
    return tuple(
        model
        for model in apps.get_models()
        if issubclass(model, (Page, Contribution)) and any(f.name == "allow_comments" for f in model._meta.fields)
    )


def is_discussable(obj: Any) -> bool:
    """True for a page or contribution of a kind people can talk about, whether or not it is open now."""
    return isinstance(obj, discussable_models())


def is_open(obj: Any) -> bool:
    """True when new comments and reactions are welcome on this page or contribution now."""
    return is_discussable(obj) and bool(obj.allow_comments)


def kind_of(obj: models.Model) -> str:
    """The name of an object's kind in our addresses, for example `pages.newspage`."""
    return obj._meta.label_lower


def type_of(obj: models.Model | type[models.Model]) -> ContentType:
    return ContentType.objects.get_for_model(obj)


def target_or_404(user: Any, kind: str, pk: int) -> Any:
    """The page or contribution, when this reader may see it; else `Http404`, also for a kind that does not exist."""
    for model in discussable_models():
        if model._meta.label_lower == kind:
            return visible_or_404(user, model, pk=pk)
    raise Http404


def comment_or_404(user: Any, pk: int) -> tuple[Comment, Any]:
    """A comment and what it is about, when this reader may see the latter; else `Http404`.

    A deleted or hidden comment is returned as well: rules say what may be done with it, templates never show its text.
    """
    from .models import Comment

    comment = Comment.objects.select_related("user").filter(pk=pk).first()
    if comment is None:
        raise Http404
    kind = ContentType.objects.get_for_id(comment.target_type_id)
    target = target_or_404(user, f"{kind.app_label}.{kind.model}", comment.target_id)
    comment.target = target  # the rules and services ask for it again
    return comment, target


def narrow_to_visible(user: Any, comments: CommentQuerySet) -> CommentQuerySet:
    """Only readable comments on pages and contributions that this reader may see."""
    return on_visible_targets(user, comments.readable())


def on_visible_targets(user: Any, comments: CommentQuerySet) -> CommentQuerySet:
    """Comments in any state on what this reader may see. One clause for all pages, one a kind of contribution."""
    pages = visible_to(user, Page.objects.all()).order_by().values("pk")
    reachable = models.Q(target_type__in=page_type_ids(), target_id__in=pages)
    for model in discussable_models():
        if not issubclass(model, Page):
            seen = visible_to(user, model._default_manager.all()).order_by().values("pk")
            reachable |= models.Q(target_type=type_of(model), target_id__in=seen)
    return comments.filter(reachable)


def page_type_ids() -> list[int]:
    """Content types of the page types people can talk about."""
    return [type_of(model).pk for model in discussable_models() if issubclass(model, Page)]


def url_of_target(target: Any, request: Any = None) -> str:
    """The address of a page or contribution, an empty string when it has none. A request saves queries."""
    if isinstance(target, Page):
        return target.get_url(request) or ""
    return target.get_absolute_url() if hasattr(target, "get_absolute_url") else ""


def comment_url(target: Any, comment_pk: int) -> str:
    """Where a comment stands. The query makes a long conversation open at the right place, the anchor scrolls to it."""
    url = url_of_target(target)
    return f"{url}?comment={comment_pk}#comment-{comment_pk}" if url else ""


def url_of(comment: Comment) -> str:
    target = comment.target
    return comment_url(target, comment.pk) if target is not None else ""


def people_behind(target: Any) -> set[int]:
    """Whose page this is: author and content owner, else the editor who made it. They hear of every comment."""
    named = {getattr(target, name, None) for name in ("author_id", "content_owner_id")} - {None}
    return named or {getattr(target, "owner_id", None)} - {None}
