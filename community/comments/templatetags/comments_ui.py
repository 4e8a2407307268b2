"""Small things the conversation's templates need. (The engine has a tag library called `comments`; this is not it.)"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def act_attributes(url_name: str, comment: Any) -> SafeString:
    """Attributes of a button that does something to one comment: through the page's one hidden form without
    JavaScript, and by replacing just this comment with it."""
    url = reverse(url_name, args=[comment.pk])
    return format_html(
        'type="submit" form="comment-act" formaction="{}" hx-post="{}" hx-target="#{}" hx-swap="outerHTML"',
        url, url, comment.anchor,
    )  # fmt: skip


@register.simple_tag
def mention_url() -> str:
    """Where names are suggested while somebody types @; empty when nobody offers that."""
    try:
        return reverse("people:mention")
    except NoReverseMatch:
        return ""


@register.filter
def mention_target(target: Any) -> str:
    """The page as the mention suggestions know it: only people who may see it are suggested."""
    return f"{target._meta.label_lower}:{target.pk}"
