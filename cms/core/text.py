"""Text of people: safe HTML, plain text with links and mentions, and who a mention reaches."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

import nh3
from django.db.models import Model
from django.db.models.functions import Lower
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .access.visibility import is_visible
from .embeds import empty_places, is_reference
from .models import User

MENTION = re.compile(r"(?<![\w@/.])@([A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9])?)")
MOST_MENTIONS = 20  # people one text can call: each is a notification, a mail and a look at what they may see
_URL = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")
_TAGS = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "figure",
    "figcaption",
    "sub",
    "sup",
    "s",
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "figure": {"data-embed"},
}
_NO_SOURCE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")
_NOT_RUNNING = re.compile(r"<(h[2-4]|table|figure|pre)\b.*?(?:</\1>|$)", re.S)
_EMPTY_FIGURE = re.compile(r"<figure>\s*</figure>")


def clean_rich(markup: str) -> str:
    """HTML reduced to what a colleague may post: no scripts, styles, classes or foreign images; links get rel=noopener nofollow.

    A `<figure data-embed="polls.poll:12"></figure>` stays: the place of something of another plugin (see `with_embeds`).
    """
    cleaned = nh3.clean(
        markup,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        clean_content_tags={"script", "style", "iframe", "object", "template"},
        link_rel="noopener nofollow",
        attribute_filter=_own_things,
    )
    return empty_places(_EMPTY_FIGURE.sub("", _NO_SOURCE.sub("", cleaned)).strip())


def _own_things(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "data-embed" and not is_reference(value):
        return None
    if tag == "img" and attribute == "src" and not value.startswith("/media/"):
        return None
    return value


def text_of(markup: str) -> str:
    """The plain text of HTML, blocks separated by line breaks."""
    spaced = re.sub(r"<(?:br|/p|/li|/h\d|/td|/th|/tr|/blockquote|/figcaption|/div)[^>]*>", "\n", markup)
    return re.sub(r"[ \t]*\n\s*", "\n", html.unescape(nh3.clean(spaced, tags=set()))).strip()


def excerpt(markup: str, words: int) -> str:
    """The first words of the running text of safe HTML, as plain text: no headings, tables or words under pictures."""
    running = _NOT_RUNNING.sub("", markup[: words * 80])
    found = text_of(running).split()
    return " ".join(found) if len(found) <= words else " ".join(found[:words]).rstrip(".,;:–-") + "…"


def mentions_in(text: str) -> list[str]:
    """The user names mentioned in a text, lower case, each once, in order."""
    return list(dict.fromkeys(name.lower() for name in MENTION.findall(text)))


def people_mentioned(texts: Iterable[str]) -> dict[str, User]:
    """The active people mentioned in any of the texts, by lower-case user name. One query at most."""
    names = {name for text in texts for name in mentions_in(text)}
    if not names:
        return {}
    found = User.objects.active().annotate(lower_name=Lower("username")).filter(lower_name__in=names)
    return {person.username.lower(): person for person in found}


def resolve_mentions(text: str, *, author: User, target: Model) -> list[User]:
    """The people a text mentions who may see `target`, in its order and at most MOST_MENTIONS; never the author."""
    known = people_mentioned([text])
    people = [known[name] for name in mentions_in(text) if name in known][:MOST_MENTIONS]
    return [person for person in people if person.pk != author.pk and is_visible(person, target)]


def render_plain(text: str, people: Mapping[str, User] | None = None) -> SafeString:
    """Plain text as safe HTML: paragraphs, line breaks, links, and mentions as links to the person.

    people  who is mentioned, by user name (`people_mentioned` for a whole list); looked up when not given
    """
    known = people_mentioned([text]) if people is None else people
    paragraphs = re.split(r"\n\s*\n", text.strip().replace("\r\n", "\n"))
    parts = [f"<p>{_inline(p, known).replace(chr(10), '<br>')}</p>" for p in paragraphs if p.strip()]
    return mark_safe("\n".join(parts))


def with_names(text: str, people: Mapping[str, User]) -> str:
    """A text on one line, with the names of the people it mentions instead of their user names; for quotes, never for HTML."""
    out: list[str] = []
    last = 0
    for match in MENTION.finditer(text):
        person = people.get(match.group(1).lower())
        out.append(text[last : match.start()])
        out.append(f"@{person}" if person else match.group())
        last = match.end() + _rest_of_name(text[match.end() :], person)
    return " ".join("".join([*out, text[last:]]).split())


def _inline(text: str, people: Mapping[str, User]) -> str:
    out: list[str] = []
    last = 0
    spans = sorted([*_URL.finditer(text), *MENTION.finditer(text)], key=lambda m: m.start())
    for match in spans:
        if match.start() < last:
            continue
        out.append(escape(text[last : match.start()]))
        out.append(_link(match) if match.re is _URL else _mention(match, people))
        last = match.end()
        if match.re is MENTION:
            last += _rest_of_name(text[last:], people.get(match.group(1).lower()))
    out.append(escape(text[last:]))
    return "".join(out)


def _rest_of_name(following: str, person: User | None) -> int:
    """How many characters after `@wim` only write the name out (“@Wim Jansen”): they are part of the mention."""
    _first, space, rest = str(person or "").partition(" ")
    written = bool(space) and following.lower().startswith(f" {rest.lower()}")
    return len(rest) + 1 if written and not following[len(rest) + 1 : len(rest) + 2].isalnum() else 0


def _link(match: re.Match[str]) -> str:
    url = escape(match.group())
    return f'<a href="{url}" rel="noopener nofollow">{url}</a>'


def _mention(match: re.Match[str], people: Mapping[str, User]) -> str:
    person = people.get(match.group(1).lower())
    if person is None:
        return escape(match.group())
    url = person.get_absolute_url()
    name = escape(str(person))
    return (
        f'<a class="st-mention" href="{escape(url)}">@{name}</a>' if url else f'<span class="st-mention">@{name}</span>'
    )
