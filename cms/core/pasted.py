"""What word processors put on the clipboard, turned into the plain HTML it means: real lists and headings, nothing else.

A browser with our editor does the same before it shows the text (static/js/pasted.js); this one stands on the server, for
every other way in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .text import text_of

# Each of these stops where the same begins again: looking for an end that is not there takes the length of the text once, and not
# once for every beginning.
_FRAGMENT = re.compile(r"<!--StartFragment-->((?:(?!<!--StartFragment-->).)*)<!--EndFragment-->", re.S)
_HIDDEN = re.compile(
    r"<!--\[if [^\]\[]*(?:mso|gte|vml)[^\]\[]*\]>(?:(?!<!--\[if ).)*?<!\[endif\]-->"
    r"|<(style|xml|script)\b(?:(?!<\1\b).)*?</\1\s*>",
    re.S | re.I,
)
_MARKER = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>((?:(?!\[if ).)*?)<!(?:--)?\[endif\](?:--)?>", re.S | re.I)
_OFFICE_TAGS = re.compile(r"</?(?:o|w|v|m|st1):[^<>]*>", re.I)
_PARAGRAPH = re.compile(r"<p\b([^<>]*)>((?:(?!<p\b).)*?)</p\s*>", re.S | re.I)
_LEVEL = re.compile(r"mso-list:[^;\"']*?level(\d)", re.I)
_TITLE = re.compile(r"class=[\"']?Mso(?:Title|Subtitle)\b", re.I)
_ORDERED = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]", re.I)
_EMPTY = re.compile(r"<p\b[^<>]*>(?:\s|&nbsp;|\u00a0|<br\s*/?>)*</p\s*>", re.I)
_HEADINGS = (("h1", "h2"), ("h5", "h4"), ("h6", "h4"))


def tidy_pasted(markup: str) -> str:
    """HTML as it was pasted or typed, with office markup turned into lists and headings, and headings that fit a page
    whose title is its first heading. Not safe yet: `clean_rich` comes after it."""
    found = _FRAGMENT.search(markup)
    text = found.group(1) if found else markup
    if "mso" in text.lower() or "urn:schemas-microsoft" in markup:
        text = _office(text)
    for written, kept in _HEADINGS:
        text = re.sub(rf"<(/?){written}\b[^<>]*>", rf"<\1{kept}>", text, flags=re.I)
    return _EMPTY.sub("", text)


def _office(text: str) -> str:
    text = _HIDDEN.sub("", text)
    return _OFFICE_TAGS.sub("", "".join(_blocks(text)))


def _blocks(text: str) -> Iterator[str]:
    """The text with runs of list paragraphs made into lists."""
    items: list[tuple[int, bool, str]] = []
    last = 0
    for match in _PARAGRAPH.finditer(text):
        between, last = text[last : match.start()], match.end()
        attributes, inner = match.groups()
        level = _LEVEL.search(attributes)
        if items and (level is None or between.strip()):
            yield _list(items)
            items = []
        yield between
        if level is None:
            tag = "h2" if _TITLE.search(attributes) else "p"
            yield f"<{tag}>{_MARKER.sub('', inner)}</{tag}>"
            continue
        marker = _MARKER.search(inner)
        ordered = bool(marker and _ORDERED.match(text_of(marker.group(1)).strip()))
        items.append((int(level.group(1)), ordered, _MARKER.sub("", inner).strip()))
    if items:
        yield _list(items)
    yield text[last:]


def _list(items: list[tuple[int, bool, str]]) -> str:
    """Nested lists from (level, numbered, HTML) rows; a jump of two levels is one step."""
    out: list[str] = []
    open_lists: list[tuple[int, str]] = []
    for level, ordered, inner in items:
        while open_lists and open_lists[-1][0] > level:
            out.append(f"</li></{open_lists.pop()[1]}>")
        tag = "ol" if ordered else "ul"
        if open_lists and open_lists[-1] == (level, tag):
            out.append("</li>")
        else:
            if open_lists and open_lists[-1][0] == level:  # another kind of list right after this one
                out.append(f"</li></{open_lists.pop()[1]}>")
            open_lists.append((level, tag))
            out.append(f"<{tag}>")
        out.append(f"<li>{inner}")
    while open_lists:
        out.append(f"</li></{open_lists.pop()[1]}>")
    return "".join(out)
