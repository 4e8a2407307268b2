"""Rich text of contributions in lists: `{{ body|excerpt:28 }}`. The whole text is shown by `{% rich body %}` of `plugins`."""

from __future__ import annotations

import re

from django import template
from django.utils.text import Truncator

from cms.core.text import text_of

register = template.Library()
_NOT_RUNNING = re.compile(r"<(h[2-4]|table|figure|pre)\b.*?(?:</\1>|$)", re.S)


@register.filter
def excerpt(body: str, words: int) -> str:
    """The first words of the running text, as plain text: no headings, tables or words under pictures."""
    running = _NOT_RUNNING.sub("", body[: words * 80])
    return Truncator(" ".join(text_of(running).split())).words(words, truncate="…")
