"""One call a protocol: the defaults that most protocols share, and steps that may carry a warning.

The body is written in the notation of ``demo.content._markup``; a step may end in ``|| warning``. A body that opens
with its steps gets the heading "Zo doe je het" above them.
"""

from demo.content._markup import Block, blocks, both

HOW = {"nl": "Zo doe je het", "en": "This is how"}
Pair = tuple[str, str]


def protocol(
    number: str,
    slug: str,
    slug_nl: str,
    department: str,
    owner: str,
    deputy: str,
    *,
    title: Pair,
    for_whom: Pair,
    when: Pair,
    why: Pair,
    nl: str,
    en: str,
    version: str = "1.0",
    since: int = 300,
    review: int = 430,
    state: str = "valid",
    confirm: bool = False,
    material: bool = False,
    change: Pair | None = None,
    image: str | None = None,
    attachments: tuple[str, ...] = (),
    audience: str | None = None,
) -> dict:
    """A complete entry of PROTOCOLS. ``since`` counts days ago, ``review`` days from now (negative: overdue)."""
    return {
        "slug": slug,
        "slug_nl": slug_nl,
        "number": number,
        "version": version,
        "department": department,
        "owner": owner,
        "deputy": deputy,
        "valid_from_days_ago": since,
        "review_in_days": review,
        "state": state,
        "needs_confirmation": confirm,
        "image": image and f"scene-{image}",
        "title": both(*title),
        "for_whom": both(*for_whom),
        "when": both(*when),
        "why": both(*why),
        "change_note": both(*change) if change else None,
        "material": material,
        "body": {"nl": _body(nl, "nl"), "en": _body(en, "en")},
        "attachments": list(attachments),
        "audience": audience,
    }


def _body(text: str, language: str) -> list[Block]:
    body = [_with_warnings(block) if block[0] == "steps" else block for block in blocks(text)]
    return [("h2", HOW[language]), *body] if body[0][0] == "steps" else body


def _with_warnings(block: Block) -> Block:
    """``("steps", [(title, text), (title, text, warning), …])``"""
    steps = []
    for title, text in block[1]:
        words, mark, warning = text.partition(" || ")
        steps.append((title, words, warning) if mark else (title, words))
    return ("steps", steps)
