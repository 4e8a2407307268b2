"""Text on a line, with its looks, as inline HTML."""

import re
from html import escape

from .neutral import squeeze


class Inline:
    """Runs of text with bold, italic and links, joined into inline HTML with as few tags as needed."""

    def __init__(self) -> None:
        self._runs: list[tuple[tuple[bool, bool, str, str], str]] = []

    def add(self, text: str, *, bold: bool = False, italic: bool = False, href: str = "", script: str = "") -> None:
        """`script` is "sub", "sup" or nothing."""
        if text:
            look = (bold, italic, script, href)
            if not text.strip() and self._runs:
                look = self._runs[-1][0]
            if self._runs and self._runs[-1][0] == look:
                self._runs[-1] = (look, self._runs[-1][1] + text)
            else:
                self._runs.append((look, text))

    def join_lines(self, following: str, hyphenated: set[str]) -> None:
        """What stands between two printed lines: a space, or nothing where a word was broken.

        `hyphenated` holds the words that the document writes with a hyphen anyway (e-mail): those keep it.
        """
        if not self._runs:
            return
        look, text = self._runs[-1]
        broken = re.search(r"(\w+)[-\u00ad\u2010]$", text)
        head = re.match(r"[^\W\d_]\w*", following)
        if broken and head and head.group()[0].islower():
            whole = f"{broken.group(1)}-{head.group()}".casefold()
            if whole not in hyphenated or text.endswith("\u00ad"):
                self._runs[-1] = (look, text[:-1])
        elif not (broken and head):
            self.add(" ")

    def text(self) -> str:
        return squeeze("".join(text for _look, text in self._runs))

    def html(self, *, plain_bold: bool = False) -> str:
        """`plain_bold` leaves the bold out: for headings and header cells, which are bold by themselves."""
        parts = []
        for (bold, italic, script, href), text in self._runs:
            lead = text[: len(text) - len(text.lstrip())]
            tail = text[len(text.rstrip()) :] if text.strip() else ""
            body = escape(text.strip(), quote=False).replace("\n", "<br/>")
            if body:
                if script in ("sub", "sup"):
                    body = f"<{script}>{body}</{script}>"
                if italic:
                    body = f"<i>{body}</i>"
                if bold and not plain_bold:
                    body = f"<b>{body}</b>"
                if href:
                    body = f'<a href="{escape(href)}">{body}</a>'
            parts.append(lead.replace("\n", "<br/>") + body + tail.replace("\n", "<br/>"))
        html = "".join(parts).strip()
        while html.startswith("<br/>"):
            html = html[5:].lstrip()
        while html.endswith("<br/>"):
            html = html[:-5].rstrip()
        return html
