"""Run by the benchmark inside a place: makes what is measured when it is not there, and prints the addresses."""

from __future__ import annotations

import json
import os
from typing import Any

import django

from bench import READER

SLUG = "dertig-reacties"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
    django.setup()
    print(json.dumps(addresses()))  # noqa: T201


def addresses() -> dict[str, str]:
    from django.urls import reverse
    from django.utils import translation

    from bench import contributions
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
            **contributions.addresses(READER),
        }


def article() -> Any:
    """The same article in every place: a copy of a written one, with 30 comments."""
    from bench.talk import talk_under
    from pages.models import NewsPage
    from search.outbox import held_back

    with held_back():
        page = NewsPage.objects.filter(slug=SLUG).first() or copied()
    talk_under(page)
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
