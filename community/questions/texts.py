"""Words as people type them, and as safe HTML: a blank line is a new paragraph, `- ` a list, `**bold**`, `[words](link)`."""

from __future__ import annotations

from typing import Any

import mistune
from django.utils.html import escape
from mistune.renderers.html import HTMLRenderer

from cms.plugins.text import clean_rich


class _Renderer(HTMLRenderer):
    """A picture in the text stays words: people cannot show one from elsewhere. Headings stand below those of the page."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return escape(text)

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        return f"<h{min(level + 2, 4)}>{text}</h{min(level + 2, 4)}>\n"


_markdown = mistune.create_markdown(renderer=_Renderer(escape=True), hard_wrap=True, plugins=["strikethrough", "url"])


def rich_from(typed: str) -> str:
    """Safe HTML of what was typed. HTML in it is shown as it was typed, never obeyed."""
    return clean_rich(str(_markdown(typed)))
