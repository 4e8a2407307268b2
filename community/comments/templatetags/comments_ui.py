"""Small things the conversation's templates need. (The engine has a tag library called `comments`; this is not it.)"""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse

from cms.plugins.registry import is_enabled

register = template.Library()


@register.simple_tag
def mention_url() -> str:
    """Where names are suggested while somebody types @; empty when nobody offers that (now)."""
    try:
        return reverse("people:mention") if is_enabled("people") else ""
    except NoReverseMatch:
        return ""


@register.filter
def mention_target(target: Any) -> str:
    """The page as the mention suggestions know it: only people who may see it are suggested."""
    return f"{target._meta.label_lower}:{target.pk}"
