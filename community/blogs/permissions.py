"""Who may do what with blogs, and who sees a series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import Verdict, allow, deny, rule, visibility, visible_to

from .models import BlogPost, BlogSeries

if TYPE_CHECKING:
    from cms.plugins.users import User


@visibility(BlogSeries)
def _series(user: User, queryset: Any) -> Any:
    """A series shows itself with the first part somebody may see; to its maker always."""
    seen = visible_to(user, BlogPost.objects.published().filter(series=OuterRef("pk")))
    return queryset.filter(Exists(seen) | Q(author_id=user.pk))


@rule("blogs.edit")
def edit(user: User, post: BlogPost) -> Verdict:
    return allow() if post.is_written_by(user) else deny(_("This was written by somebody else."))


@rule("blogs.delete")
def delete(user: User, post: BlogPost) -> Verdict:
    return allow() if post.author_id == user.pk else deny(_("Only the author can delete this."))


@rule("blogs.choose_coauthors")
def choose_coauthors(user: User, post: BlogPost) -> Verdict:
    is_author = post.author_id in (None, user.pk)
    return allow() if is_author else deny(_("Only the author decides who writes along."))
