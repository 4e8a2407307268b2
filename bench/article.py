"""Run by the benchmark inside a place: makes sure there is an article with exactly 30 comments and prints the addresses to measure."""

from __future__ import annotations

import json
import os
from typing import Any

import django

WANTED = 30
SLUG = "dertig-reacties"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
    django.setup()
    print(json.dumps(addresses()))  # noqa: T201


def addresses() -> dict[str, str]:
    from django.urls import reverse
    from django.utils import translation

    from cms.plugins.users import directory_url
    from pages.models import NewsIndexPage

    with translation.override("nl"):
        index = NewsIndexPage.objects.live().filter(locale__language_code="nl").order_by("depth", "path").first()
        return {
            "home": "/nl/",
            "news index": index.get_url(),
            "article, 30 comments": article().get_url(),
            "search": reverse("search:results") + "?q=rooster",
            "people": directory_url(),
            **questions(),
        }


def questions() -> dict[str, str]:
    """The list, and the question with most answers; nothing in a place without questions."""
    from django.db.models import Count

    from community.questions.models import Question

    asked = Question.objects.published().annotate(number=Count("answers")).order_by("-number", "pk").first()
    if asked is None:
        return {}
    address = asked.get_absolute_url()
    return {"questions": address.removesuffix(f"{asked.pk}/"), "question": address}


def article() -> Any:
    """The same article in every place: a copy of a written one, with 30 comments in threads as people make them."""
    from django.contrib.auth import get_user_model

    from community.comments.models import Comment
    from community.comments.services import comment_post
    from community.comments.targets import type_of
    from pages.models import NewsPage
    from search.outbox import held_back

    with held_back():
        page = NewsPage.objects.filter(slug=SLUG).first() or copied()
        missing = WANTED - Comment.objects.on(type_of(page).pk, page.pk).count()
        people = list(get_user_model().objects.filter(is_active=True).order_by("pk")[:WANTED])
        first = None
        for number in range(missing):
            reply_to = first if number % 3 else None
            text = f"Fijn om te lezen. Bij ons op de afdeling doen we het ook zo, dat scheelt elke dag tijd ({number + 1})."
            comment = comment_post(author=people[number % len(people)], target=page, text=text, reply_to=reply_to)
            first = comment if reply_to is None else first
    return page


def copied() -> Any:
    """A copy of the written article with the longest text that everybody may read, not among the newest."""
    from cms.plugins.access import EVERYONE, page_tokens
    from pages.models import NewsPage

    written = NewsPage.objects.live().filter(locale__language_code="nl", allow_comments=True, image__isnull=False)
    audiences = page_tokens(written.values_list("pk", flat=True))
    open_to_all = [page for page in written if audiences.get(page.pk) == EVERYONE]
    source = max(open_to_all, key=lambda page: (len(str(page.body.raw_data)), page.slug))
    changes = {"slug": SLUG, "title": "Dertig reacties", "lead": False, "pinned": False}
    return source.copy(update_attrs=changes, copy_revisions=False, keep_live=True, reset_translation_key=True)


if __name__ == "__main__":
    main()
