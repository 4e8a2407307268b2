"""A conversation summed up: whose words a post quotes, and how far they may travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.plugins.access import audience_label, audience_within, token_of

if TYPE_CHECKING:
    from .models import BlogPost


def circle_of(post: BlogPost) -> set[str]:
    """The audiences a summary has to stay inside: of the thread when it was begun, and of what it stands under now."""
    source = post.source if post.source_type_id else None
    return {token for token in (post.circle, token_of(source) if source is not None else "") if token}


def check_circle(post: BlogPost) -> None:
    """Raises ValidationError when more people could read the post than the conversation it quotes."""
    for token in circle_of(post):
        if not audience_within(post.audience, token):
            raise ValidationError(
                {
                    "audience": _(
                        "This blog quotes colleagues who spoke to %(circle)s. Share it with the same people, or with fewer."
                    )
                    % {"circle": audience_label(token)}
                }
            )
