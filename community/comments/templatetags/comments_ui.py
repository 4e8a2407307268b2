"""Small things the conversation's templates need. (The engine has a tag library called `comments`; this is not it.)"""

from __future__ import annotations

from typing import Any

from django import template

register = template.Library()


@register.filter
def mention_target(target: Any) -> str:
    """The page as the mention suggestions know it: only people who may see it are suggested."""
    return f"{target._meta.label_lower}:{target.pk}"
