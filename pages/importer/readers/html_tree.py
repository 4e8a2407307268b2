"""HTML as a small tree of the tags that can become something on a page.

nh3 (the html5ever parser browsers agree with) repairs and cleans first, so that what is parsed here is well formed.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import nh3

MAX_DEPTH = 120
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", "caption",
})  # fmt: skip
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "dfn", "del", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
})  # fmt: skip
DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "select",
    "button", "textarea", "input", "canvas", "audio", "video", "map", "title", "head",
})  # fmt: skip
VOID = frozenset({"br", "hr", "img", "wbr"})
KEPT_ATTRIBUTES = {
    "*": {"id", "class", "role", "hidden", "aria-hidden", "lang"},
    "a": {"href", "name", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "table": {"border", "summary"},
}
NAVIGATION = re.compile(
    r"(^|[\s_-])(nav|navbar|navheader|navfooter|navigation|docnav|menu|breadcrumbs?|sidebar|banner|cookies?|"
    r"masthead|skip|skiplinks?|pager|search|headerlink|donationframe|searchframe|toc|tableofcontents|related)([\s_-]|$)"
)
WAYS = re.compile(r"(^|[\s_-])(\w*nav(?:bar|header|footer|igation)?|breadcrumbs?|pager|skiplinks?)([\s_-]|$)")
SELF_CLOSED = re.compile(r"<(a|div|p|span|td|th|li|b|i|em|strong|script|title)(\s[^<>]*)?/>", re.IGNORECASE)


class Node:
    """One element. `children` holds nodes and strings in order."""

    __slots__ = ("attrs", "children", "tag")

    def __init__(self, tag: str, attrs: dict[str, str] | None = None) -> None:
        self.tag = tag
        self.attrs = attrs or {}
        self.children: list[Node | str] = []

    def nodes(self) -> Iterator["Node"]:
        """This element and everything below it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(part for part in reversed(node.children) if isinstance(part, Node))

    def find(self, *tags: str) -> "Node | None":
        return next((node for node in self.nodes() if node.tag in tags), None)

    def text(self) -> str:
        parts: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                parts.append(part)
            else:
                if part.tag == "br" or part.tag in BLOCKS:
                    parts.append(" ")
                stack.extend(reversed(part.children))
        return " ".join("".join(parts).split())

    def marks(self) -> str:
        return f"{self.attrs.get('class', '')} {self.attrs.get('id', '')}".lower()


class _TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("body")
        self._open = [self.root]
        self._too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID and (self._too_deep or len(self._open) > MAX_DEPTH):
            self._too_deep += 1
            return
        node = Node(tag, {key: value or "" for key, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(html: str) -> Node:
    if re.match(r"\s*<\?xml|\s*<!doctype[^>]*xhtml", html, re.IGNORECASE):
        html = SELF_CLOSED.sub(r"<\1\2></\1>", html)
    cleaned = nh3.clean(
        html,
        tags=set(BLOCKS | INLINE),
        clean_content_tags=set(DROPPED),
        attributes={tag: set(names) for tag, names in KEPT_ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto", "tel", "data", "file"},
        link_rel=None,
        strip_comments=True,
    )
    builder = _TreeBuilder()
    builder.feed(cleaned)
    builder.close()
    return builder.root


def main_content(root: Node) -> Node:
    """What the page is about: the one main element or article, or the whole without its navigation."""
    mains = [n for n in root.nodes() if n.tag == "main" or n.attrs.get("role") == "main"]
    if not mains:
        mains = [n for n in root.nodes() if n.tag == "article"]
    content = mains[0] if len(mains) == 1 and len(mains[0].text()) > 40 else root
    _prune(content, content)
    _prune_before_heading(content)
    return content


def _prune(node: Node, content: Node) -> None:
    kept: list[Node | str] = []
    for part in node.children:
        if isinstance(part, Node):
            if _is_navigation(part):
                continue
            _prune(part, content)
        kept.append(part)
    node.children = kept


def _is_navigation(node: Node) -> bool:
    attrs = node.attrs
    if node.tag == "nav" or attrs.get("role") in ("navigation", "banner", "contentinfo", "search"):
        return True
    if "hidden" in attrs or attrs.get("aria-hidden") == "true":
        return not node.find("h1", "h2", "h3")
    if node.tag in ("aside", "footer", "header"):
        return not node.find("h1") or link_share(node) > 0.6
    if node.tag in BLOCKS and WAYS.search(node.marks()) and len(node.text()) < 300 and node.find("a"):
        return True
    if node.tag in BLOCKS and NAVIGATION.search(node.marks()):
        return link_share(node) > 0.4 or len(node.text()) < 30 or "navheader" in node.marks()
    return node.tag == "a" and "headerlink" in node.marks()


def link_share(node: Node) -> float:
    """How much of the text is links, from 0 to 1. Nothing but pictures in links counts as 1."""
    whole = len(node.text())
    links = [n for n in node.nodes() if n.tag == "a" and n.attrs.get("href")]
    if not whole:
        images = [n for n in node.nodes() if n.tag == "img"]
        linked = [n for link in links for n in link.nodes() if n.tag == "img"]
        return 1.0 if not images or len(linked) == len(images) else 0.0
    return sum(len(link.text()) for link in links) / whole


def _prune_before_heading(content: Node) -> None:
    """Leave out what stands before the first heading and is only links: logos and ways to other pages."""
    parent = content
    while True:
        blocks = [n for n in parent.children if isinstance(n, Node) and n.tag in BLOCKS]
        inner = [n for n in blocks if n.find("h1", "h2", "h3", "h4")]
        if not inner:
            return
        first = inner[0]
        for node in blocks[: blocks.index(first)]:
            if link_share(node) > 0.9 and node.find("a"):
                parent.children.remove(node)
        if re.fullmatch("h[1-6]", first.tag):
            return
        parent = first
