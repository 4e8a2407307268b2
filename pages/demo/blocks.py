"""From the demo's blocks to stored blocks."""

from __future__ import annotations

import html
from typing import Any

from pages.blocks import raw


def body(
    demo: Any, blocks: list[tuple], *, attachments: list[tuple[int, str]] | None = None, title: str = ""
) -> list[raw.Raw]:
    """Stored blocks. Paragraphs and lists that follow each other become one text block, as an editor would write them."""
    stored: list[raw.Raw] = []
    prose: list[str] = []
    for kind, *rest in blocks:
        if kind in ("p", "ul"):
            prose.append(f"<p>{rest[0]}</p>" if kind == "p" else _list(rest[0]))
            continue
        _flush(prose, stored)
        if made := _block(demo, kind, rest):
            stored.append(made)
    _flush(prose, stored)
    if attachments:
        stored.append(raw.attachments(attachments, title))
    return stored


def _flush(prose: list[str], stored: list[raw.Raw]) -> None:
    if prose:
        stored.append(raw.text("".join(prose)))
        prose.clear()


def _list(items: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _block(demo: Any, kind: str, rest: list[Any]) -> raw.Raw | None:
    if kind == "h2":
        return raw.heading(rest[0])
    if kind == "quote":
        return raw.quote(*rest)
    if kind == "warning":
        return raw.note(f"<p>{html.escape(rest[0])}</p>", "warning")
    if kind == "steps":
        return raw.steps(_step(*step) for step in rest[0])
    if kind == "image":
        picture = picture_of(demo, rest[0])
        return raw.image(picture.pk, rest[1]) if picture else None
    raise ValueError(f"The demo has no block called {kind}.")


def _step(title: str, text: str = "", warning: str = "") -> raw.Raw:
    return raw.step(title, f"<p>{text}</p>" if text else "", warning)


def picture_of(demo: Any, name: str | None) -> Any:
    """The picture by its short name; None when the data names none or it was not drawn yet."""
    if not name:
        return None
    try:
        return demo.image(name)
    except FileNotFoundError:
        return None
