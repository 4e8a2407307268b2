"""One news item in two languages."""

from typing import Any

from demo.content._markup import bodies, both

Words = tuple[str, str]


def item(
    slug: str,
    slug_nl: str,
    *,
    category: str,
    image: str,
    alt: Words,
    author: str,
    days_ago: float,
    title: Words,
    intro: Words,
    nl: str,
    en: str,
    on_behalf: Words | None = None,
    lead: bool = False,
    pinned: bool = False,
    audience: str | None = None,
    change_note: Words | None = None,
    contact: str | None = None,
) -> dict[str, Any]:
    """An entry of NEWS. Pairs are (Dutch, English); `nl` and `en` are bodies in the demo's own notation."""
    return {
        "slug": slug,
        "slug_nl": slug_nl,
        "category": category,
        "image": image,
        "alt": both(*alt),
        "author": author,
        "days_ago": days_ago,
        "on_behalf": on_behalf and both(*on_behalf),
        "lead": lead,
        "pinned": pinned,
        "audience": audience,
        "change_note": change_note and both(*change_note),
        "contact": contact,
        "title": both(*title),
        "intro": both(*intro),
        "body": bodies(nl, en),
    }
