"""Plain Wagtail search on the database backend: pages with a title and a text, found with ``search`` and ``autocomplete``."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from bench.search import texts
from bench.search.figures import Figures, memory
from pages.models import StandardPage

HITS = 10
WARMING = 20
LESS = "titles and counts only; no permission of single readers, facets, highlights, other words, slips or meaning."
_CHUNK = 500


def fill(figures: Figures, rows: list[texts.Row]) -> None:
    """The pages are put there without the product's own work for each page; what is timed is Wagtail's index."""
    # In plain SQL: after a run that was broken off pages have no specific row any more, and Wagtail asks for it.
    for old in (StandardPage._base_manager.all(), Page._base_manager.filter(url_path__startswith="/bench/")):
        old._raw_delete("default")
    backend, spent = get_search_backend(), 0.0
    backend.reset_indexes()
    pages = _pages(rows, figures.documents)
    while chunk := list(islice(pages, _CHUNK)):
        with transaction.atomic():
            for model in (Page, StandardPage):
                model._base_manager._insert(chunk, fields=model._meta.local_concrete_fields, using="default")
            start = time.perf_counter()
            backend.get_index_for_model(StandardPage).add_items(StandardPage, chunk)
            spent += time.perf_counter() - start
    figures.index_rate = figures.documents / spent


def _pages(rows: list[texts.Row], count: int) -> Iterator[StandardPage]:
    kind, locale = ContentType.objects.get_for_model(StandardPage), Locale.objects.first()
    first = (Page.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    for number, document in enumerate(texts.documents(rows, count)):
        yield StandardPage(
            id=first + number, page_ptr_id=first + number, path=f"ZZZZ{number:08d}", depth=3, numchild=0, locale=locale,
            title=document.title, draft_title=document.title, slug=f"p{number}", url_path=f"/bench/p{number}/",
            content_type=kind, live=True, intro=document.body, audience=document.audience,
        )  # fmt: skip


def ask(figures: Figures, rows: list[texts.Row]) -> None:
    live = StandardPage.objects.live()

    def words(text: str) -> None:
        found = live.search(text)
        list(found[:HITS])
        found.count()

    def suggest(text: str) -> None:
        list(live.autocomplete(text)[:HITS])

    asked = texts.questions(rows)
    Figures("", 0).time("words", words, asked[-WARMING:])
    figures.time("words", words, asked)
    figures.time("suggestions", suggest, texts.beginnings(rows))
    figures.own_mb, figures.mapped_mb = memory()
    figures.notes.append(f"Plain Wagtail search asked {connection.vendor}: {LESS}")
