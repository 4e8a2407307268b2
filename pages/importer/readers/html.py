"""HTML files, and the HTML that Markdown becomes."""

import re
from html import unescape
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from .html_flow import Flow
from .html_tree import main_content, parse
from .kinds import decode
from .neutral import Builder, Unreadable, squeeze

MAX_HTML = 8_000_000
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]{2,30})""")
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
LANGUAGE = re.compile(r"""<html[^>]*?\s(?:xml:)?lang\s*=\s*["']?([A-Za-z-]{2,10})""", re.IGNORECASE)
BASE = re.compile(r"""<base[^>]*?\shref\s*=\s*["']([^"'<>]{1,300})["']""", re.IGNORECASE)


def read(data: bytes, builder: Builder) -> None:
    """An HTML document into `builder`. Addresses stay relative to the file, also under a <base>."""
    if len(data) > MAX_HTML:
        raise Unreadable("too_much_text")
    declared = CHARSET.search(data[:2048])
    html = decode(data, declared.group(1).decode("ascii") if declared else "")
    head = html[:20_000]
    base = BASE.search(head)
    language = LANGUAGE.search(head)
    if language:
        builder.language = language.group(1)
    read_html(html, builder, base=unescape(base.group(1)) if base else "")
    if not any(block["type"] == "heading" for block in builder.blocks[:2]):
        title = TITLE.search(head)
        if title:
            builder.title = squeeze(unescape(re.sub("<[^>]+>", " ", title.group(1))))


def read_html(html: str, builder: Builder, base: str = "") -> None:
    flow = Flow(builder, lambda address: relative(address, base))
    flow.run(main_content(parse(html)))


def relative(address: str, base: str) -> str:
    """`address` seen from the file itself. "" when it leads nowhere."""
    address = re.sub(r"[\x00-\x20\x7f]+", lambda m: "%20" if m.group() == " " else "", address.strip())
    if address.startswith("#") or address.lower().startswith("data:image/"):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https", "mailto", "tel"):
        return address
    if parts.scheme or parts.netloc or address.startswith("//"):
        return ""
    if not base:
        return address
    if urlsplit(base).scheme:
        return urljoin(base, address)
    path = normpath(f"{base.rpartition('/')[0] or '.'}/{parts.path}") if parts.path else ""
    return path + (f"#{parts.fragment}" if parts.fragment else "")
