"""Run by the benchmark inside a place: makes sure there is an article with exactly 30 comments and prints the addresses to measure."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import django

WANTED = 30


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
    django.setup()
    print(json.dumps(addresses()))  # noqa: T201


def addresses() -> dict[str, str]:
    from django.urls import reverse
    from django.utils import translation

    from pages.models import NewsIndexPage

    with translation.override("nl"):
        index = NewsIndexPage.objects.live().filter(locale__language_code="nl").order_by("depth", "path").first()
        return {
            "home": "/nl/",
            "news index": index.get_url(),
            "article, 30 comments": article().get_url(),
            "search": reverse("search:results") + "?q=rooster",
            "people": reverse("people:directory"),
        }


def article() -> Any:
    """An article everybody may read, talked about until it has 30 comments in threads as people make them."""
    from django.contrib.auth import get_user_model

    from cms.plugins.access import EVERYONE, page_tokens
    from community.comments.models import Comment
    from community.comments.services import comment_post
    from community.comments.targets import type_of
    from pages.models import NewsPage
    from search.outbox import held_back

    found = NewsPage.objects.live().filter(locale__language_code="nl", allow_comments=True).order_by("-news_date")
    audiences = page_tokens(found.values_list("pk", flat=True))
    open_to_all = {pk for pk, audience in audiences.items() if audience == EVERYONE}
    counted = [
        (Comment.objects.on(type_of(page).pk, page.pk).count(), -page.pk, page)
        for page in found
        if page.pk in open_to_all
    ]
    exact = [page for count, _pk, page in counted if count == WANTED]
    if exact:
        return exact[0]
    few = [row for row in counted if row[0] < WANTED]
    if not few:
        sys.exit("Every article has more than 30 comments already.")
    count, _pk, page = max(few)
    people = list(get_user_model().objects.filter(is_active=True).order_by("pk")[:WANTED])
    first = None
    with held_back():
        for number in range(WANTED - count):
            reply_to = first if number % 3 else None
            text = f"Fijn om te lezen. Bij ons op de afdeling doen we het ook zo, dat scheelt elke dag tijd ({number + 1})."
            comment = comment_post(author=people[number % len(people)], target=page, text=text, reply_to=reply_to)
            first = comment if reply_to is None else first
    return page


if __name__ == "__main__":
    main()
