"""Makes the stored form of page bodies from plain values: for the importer and the demo organisation.

    body = stream("my-key", [heading("Washing hands"), text("<p>Always.</p>"), image(12, "Two hands under a tap")])

Ids follow from the key and the place, so the same content always gets the same ids: comparing finds real changes only,
and a translation made by hand lines up with its source.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

Raw = dict[str, Any]
NAMESPACE = UUID("7d0c8b3e-2f41-4a57-9c1d-5a6f0f2b9e11")


def stream(key: str, blocks: Iterable[Raw]) -> list[Raw]:
    """The blocks with an id each, as StreamField stores them. `key` is unique to the page, the same in all its languages."""
    return [_with_ids(block, f"{key}/{place}") for place, block in enumerate(blocks)]


def _with_ids(block: Raw, path: str) -> Raw:
    return {"id": str(uuid5(NAMESPACE, path)), "type": block["type"], "value": _inner(block["value"], path)}


def _inner(value: Any, path: str) -> Any:
    if isinstance(value, dict):
        return {name: _inner(part, f"{path}/{name}") for name, part in value.items()}
    if (
        isinstance(value, list)
        and value
        and all(isinstance(item, dict) and item.get("type") == "item" for item in value)
    ):
        return [_with_ids(item, f"{path}/{place}") for place, item in enumerate(value)]
    return value


def _items(values: Iterable[Any]) -> list[Raw]:
    return [{"type": "item", "value": value} for value in values]


def text(html: str) -> Raw:
    """Rich text as Wagtail stores it: p, ul, ol, h3, h4, hr; b, i, a href, a linktype="page" id, sup, sub."""
    return {"type": "text", "value": html}


def heading(words: str, level: str = "h2") -> Raw:
    """level: h2, h3 or h4."""
    return {"type": "heading", "value": {"text": words[:150], "level": level}}


def step(title: str, html: str = "", warning: str = "") -> Raw:
    return {"title": title[:150], "text": html, "warning": warning[:250]}


def steps(values: Iterable[Raw], title: str = "") -> Raw:
    """values: from `step`."""
    return {"type": "steps", "value": {"title": title[:120], "steps": _items(values)}}


def quote(words: str, who: str = "") -> Raw:
    return {"type": "quote", "value": {"text": words[:400], "who": who[:100]}}


def note(html: str, kind: str = "info", title: str = "") -> Raw:
    """kind: info, success, warning or danger."""
    return {"type": "note", "value": {"kind": kind, "title": title[:120], "text": html}}


def image(image_id: int, alt: str = "", caption: str = "", wide: bool = False) -> Raw:
    """An empty alt text means that the picture is decoration."""
    picture = {"image": image_id, "alt_text": alt[:255], "decorative": not alt}
    return {"type": "image", "value": {"image": picture, "caption": caption[:250], "wide": wide}}


def table(headings: Iterable[str], rows: Iterable[Iterable[str]], caption: str = "") -> Raw:
    """Cells are HTML, as in `text`. Rows are made as long as the longest row or the headings."""
    heads, body = list(headings), [list(row) for row in rows]
    width = max([len(heads), *[len(row) for row in body]], default=0)
    columns = [{"type": "text", "heading": head} for head in heads + [""] * (width - len(heads))]
    filled = [{"values": row + [""] * (width - len(row))} for row in body]
    return {"type": "table", "value": {"caption": caption, "columns": columns, "rows": filled}}


def attachments(documents: Iterable[tuple[int, str]], title: str = "") -> Raw:
    """documents: pairs of document id and title for readers."""
    items = _items({"document": pk, "title": name[:150]} for pk, name in documents)
    return {"type": "attachments", "value": {"title": title[:120], "documents": items}}


def questions(pairs: Iterable[tuple[str, str]], title: str = "") -> Raw:
    """pairs: question and answer (HTML)."""
    items = _items({"question": question[:200], "answer": answer} for question, answer in pairs)
    return {"type": "questions", "value": {"title": title[:120], "questions": items}}


def embed(reference: str) -> Raw:
    """reference: "polls.poll:12", from `cms.plugins.embeds.embed_reference`."""
    return {"type": "embed", "value": {"target": reference}}
