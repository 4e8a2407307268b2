"""Rich text as it can be read and typed in a plain field, where there is no editor; and back, without losing what nobody
touched: every part that is still as it was shown keeps its own HTML."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\"<>])*)>")
_VOID = {"br", "hr", "img"}
_ATTRIBUTE = r"\b{}=\"([^\"]*)\""
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~", "code": "`"}
_STANDS_FOR = re.compile(r"\[[^\[\]\n]*?(\d+)\s*(?::[^\n]*)?\]$")


@dataclass(frozen=True)
class Part:
    """One part of a text: a paragraph, a list, a picture. `plain` as it is shown, `fixed` when it can only stay or go."""

    tag: str
    markup: str
    plain: str
    fixed: bool = False


def plain_of(markup: str) -> str:
    """Safe HTML as words with simple markup; what has no words (a picture, a poll) as a numbered line between brackets."""
    return "\n\n".join(part.plain for part in _parts(markup))


def has_fixed(markup: str) -> bool:
    """Whether some part of it stands there as a line between brackets."""
    return any(part.fixed for part in _parts(markup))


def rich_merged(before: str, typed: str, convert: Callable[[str], str]) -> str:
    """HTML of what somebody typed in a field that showed `plain_of(before)`.

    convert  words with simple markup → HTML, for the parts that are new or were changed
    """
    parts, typed = _parts(before), typed.replace("\r\n", "\n")
    chunks = [_tidy(chunk) for chunk in re.split(r"\n[ \t]*\n", typed.strip("\n"))]
    if chunks == [part.plain for part in parts]:
        return before
    same: dict[str, list[str]] = defaultdict(list)
    for part in reversed(parts):
        same[part.plain].append(part.markup)
    fixed = {number: part.markup for number, part in enumerate((one for one in parts if one.fixed), 1)}
    found: list[str] = []
    changed: list[str] = []
    for chunk in chunks:
        stands = _STANDS_FOR.match(chunk)
        kept = (
            same[chunk].pop() if same[chunk] else fixed.get(int(stands[1])) if stands and len(stands[1]) < 6 else None
        )
        if kept is None:
            changed.append(chunk)
            continue
        found += [convert("\n\n".join(changed)), kept] if changed else [kept]
        changed = []
    return "".join([*found, convert("\n\n".join(changed)) if changed else ""])


def _tidy(chunk: str) -> str:
    return "\n".join(line.rstrip() for line in chunk.split("\n")).strip("\n")


def _parts(markup: str) -> list[Part]:
    found: list[Part] = []
    for tag, outer, inner in _elements(markup):
        number = 1 + sum(part.fixed for part in found)
        part = _part(tag, outer, inner, number)
        if part.plain:
            found.append(part)
    return found


def _part(tag: str, outer: str, inner: str, number: int) -> Part:
    if tag in ("figure", "img", "pre", "hr"):
        return Part(tag, outer, _line_for(tag, outer, number), fixed=True)
    if tag in ("h2", "h3", "h4"):
        return Part(tag, outer, f"{'#' * int(tag[1])} {_words(inner)}".strip())
    if tag in ("ul", "ol"):
        return Part(tag, outer, "\n".join(_items(tag, outer, inner)))
    if tag == "blockquote":
        return Part(tag, outer, "\n".join(f"> {line}".rstrip() for line in "\n\n".join(_inside(inner)).split("\n")))
    if tag == "table":
        return Part(tag, outer, "\n".join(_rows(inner)))
    return Part(tag, outer, _tidy(re.sub(r"\n\s*\n", "\n", _words(inner))))


def _line_for(tag: str, outer: str, number: int) -> str:
    """“[Picture 2: a hand]”."""
    named = re.search(_ATTRIBUTE.format("alt"), outer)
    if "data-embed=" in outer:
        return f"[{_('Something of the house')} {number}]"
    if named or tag == "img":
        words = " ".join(html.unescape(named[1] if named else "").replace("[", "(").replace("]", ")").split())
        return f"[{_('Picture')} {number}: {words}]"
    return f"[{_('Line') if tag == 'hr' else _('Text as it is')} {number}]"


def _elements(markup: str) -> Iterator[tuple[str, str, str]]:
    """(tag, with its tags, within its tags) of everything at the top; loose words as a paragraph."""
    at = start = opened = 0
    depth, name = 0, ""
    for match in _TAG.finditer(markup):
        closing, tag = bool(match[1]), match[2].lower()
        if depth == 0 and tag not in _INLINE:
            yield from _loose(markup[at : match.start()])
            at = match.start()
            if tag in _VOID:
                yield tag, match[0], ""
                at = match.end()
                continue
            start, opened, name = match.start(), match.end(), tag
        if tag in _VOID or (depth == 0 and tag in _INLINE):
            continue
        depth += -1 if closing else 1
        if depth <= 0:
            yield name, markup[start : match.end()], markup[opened : match.start()]
            depth, at = 0, match.end()
    yield from _loose(markup[at:])


_INLINE = {*_MARKS, "a", "br", "u", "sub", "sup"}


def _loose(words: str) -> Iterator[tuple[str, str, str]]:
    if words.strip():
        yield "p", f"<p>{words.strip()}</p>", words.strip()


def _inside(markup: str) -> list[str]:
    return [part.plain for part in _parts(markup)]


def _items(tag: str, outer: str, inner: str) -> Iterator[str]:
    """The lines of a list; a list within it is set in."""
    begins = re.match(rf"<ol\b[^>]*{_ATTRIBUTE.format('start')}", outer)
    first = int(begins[1]) if begins and begins[1].isdecimal() else 1
    for place, (_li, _outer, words) in enumerate(_elements(inner)):
        mark = "-" if tag == "ul" else f"{first + place}."
        lines = "\n".join(_inside(words)).split("\n")
        yield f"{mark} {lines[0]}".rstrip()
        yield from (f"{' ' * (len(mark) + 1)}{line}" for line in lines[1:])


def _rows(inner: str) -> Iterator[str]:
    rows = [
        re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", row, re.S)
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", inner, re.S)
    ]
    for number, cells in enumerate(rows):
        yield f"| {' | '.join(' '.join(_words(cell).split()) for cell in cells)} |"
        if number == 0:
            yield f"| {' | '.join('---' for _cell in cells)} |"


def _words(inner: str) -> str:
    """Running text with simple markup."""
    found: list[str] = []
    links: list[tuple[int, str]] = []
    at = 0
    for match in _TAG.finditer(inner):
        found.append(html.unescape(inner[at : match.start()]))
        at = match.end()
        closing, tag = bool(match[1]), match[2].lower()
        if tag == "br":
            found.append("\n")
        elif tag in _MARKS:
            found.append(_MARKS[tag])
        elif tag == "a" and not closing:
            leads = re.search(_ATTRIBUTE.format("href"), match[3])
            links.append((len(found), html.unescape(leads[1]) if leads else ""))
        elif tag == "a" and links:
            begun, address = links.pop()
            words = "".join(found[begun:])
            found[begun:] = [words if address in ("", words) else f"[{words}]({address})"]
        elif tag == "img":
            named = re.search(_ATTRIBUTE.format("alt"), match[3])
            found.append(html.unescape(named[1]) if named else "")
    return "".join([*found, html.unescape(inner[at:])]).strip()
