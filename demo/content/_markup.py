"""The small notation in which the demo's texts are written, so that writers see words and not brackets."""

import re

Block = tuple

_IMAGE = re.compile(r"^\[(?P<name>[a-z0-9-]+)\] (?P<alt>.+)$", re.DOTALL)
_STEP = re.compile(r"^\d+\. (?P<title>.+?): (?P<text>.+)$")


def blocks(text: str) -> list[Block]:
    """Turn paragraphs, separated by blank lines, into the blocks of a page.

    ``## head`` · ``> words`` then ``> — who`` · ``- item`` lines · ``1. title: text`` lines · ``! warning`` ·
    ``[scene-name] alt text`` · anything else is a paragraph and may hold inline HTML. A line that does not start
    with a mark continues the line before it. An unknown shape cannot occur; a malformed step raises ValueError.
    """
    flush_left = "\n".join(line.strip() for line in text.strip().splitlines())
    return [_block(part) for part in re.split(r"\n{2,}", flush_left)]


def _block(part: str) -> Block:
    if part.startswith("## "):
        return ("h2", _flat(part[3:]))
    if part.startswith("> "):
        words, _, who = part[2:].partition("> — ")
        return ("quote", _flat(words), _flat(who))
    if part.startswith("- "):
        return ("ul", _items(part, r"^- "))
    if part.startswith("! "):
        return ("warning", _flat(part[2:]))
    if re.match(r"^\d+\. ", part):
        return ("steps", [_step(item) for item in re.split(r"\n(?=\d+\. )", part)])
    if image := _IMAGE.match(part):
        return ("image", image["name"], _flat(image["alt"]))
    return ("p", _flat(part))


def _items(part: str, mark: str) -> list[str]:
    return [_flat(re.sub(mark, "", item)) for item in re.split(r"\n(?=- )", part)]


def _step(item: str) -> tuple[str, str]:
    match = _STEP.match(_flat(item))
    if match is None:
        raise ValueError(f"A step needs a title, a colon and a text: {item!r}")
    return (match["title"], match["text"][:1].upper() + match["text"][1:])


def _flat(text: str) -> str:
    return " ".join(text.split())


def both(nl: str, en: str) -> dict[str, str]:
    """One text in the two languages."""
    return {"nl": _flat(nl), "en": _flat(en)}


def bodies(nl: str, en: str) -> dict[str, list[Block]]:
    """One body in the two languages; ``tests/demo`` holds that both have the same blocks in the same order."""
    return {"nl": blocks(nl), "en": blocks(en)}
