"""Notes to find, vectors of documents that are no notes, and what an answer of the API found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from search.schema import document_number
from search.vectors import retrieval
from search.vectors.filling import Wanted, fill
from search.vectors.texts import texts_of
from search.vectors.writer import writing
from tests.dummy_plugin.models import Note

API = "/nl/search/api"


def note(title: str, body: str = "", **fields: object) -> Note:
    return Note.objects.create(title=title, body=body, published_at=timezone.now(), **fields)


def titles(answer: dict[str, Any]) -> list[str]:
    return [hit["title"] for hit in (*answer["tasks"], *answer["people"], *answer["results"])]


def embed(rows: Iterable[tuple[int, str, str, str]]) -> None:
    """Vectors of these documents in the store: number, title, text, language of each."""
    meaning = retrieval.current()
    wanted = [
        Wanted(document_number(f"things:{number}"), texts_of(title, "", body), frozenset({"everyone"}), language)
        for number, title, body, language in rows
    ]
    with writing(meaning.store) as writer:
        list(fill(writer, meaning.embedder, wanted))
    meaning.store.mark_complete()
