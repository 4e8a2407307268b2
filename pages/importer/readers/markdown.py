"""Markdown, with tables, footnotes and the few lines of front matter that many programs write above it."""

import re
from html import escape

import mistune

from .html import MAX_HTML, read_html
from .kinds import decode
from .neutral import Builder, Unreadable, squeeze

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL)
FIELD = re.compile(r"""^(title|titel|lang|language|taal)\s*:\s*["']?(.+?)["']?\s*$""", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, builder: Builder) -> None:
    if len(data) > MAX_HTML // 4:
        raise Unreadable("too_much_text")
    text = decode(data)
    front = FRONT_MATTER.match(text)
    title = ""
    if front:
        text = text[front.end() :]
        for name, value in FIELD.findall(front.group(1)):
            if name.lower() in ("title", "titel"):
                title = squeeze(value)
            else:
                builder.language = value.strip()
    render = mistune.create_markdown(escape=False, plugins=["table", "footnotes", "strikethrough", "url", "def_list"])
    html = render(text)
    if title:
        html = f"<h1>{escape(title)}</h1>{html}"
    read_html(str(html), builder)
    if title:
        builder.title = title
