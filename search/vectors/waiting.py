"""Notes whose vectors may be out of date: when the index is written, and when it is built anew."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import transaction

from search import glossary
from search.language.glossary import Glossary
from search.models import WaitingVector
from search.schema import IndexDocument, document_key, document_number
from search.vectors import retrieval
from search.vectors.filling import Wanted, with_other_words
from search.vectors.texts import NAMELESS, texts_of, without_name
from search.vectors.writer import writing

Keys = Iterable[tuple[str, str]]
_CHUNK = 500


def wanted_of(document: IndexDocument, known: Glossary) -> Wanted:
    """What the store should hold of a document."""
    row = json.loads(document.stored)
    title, keywords = row["title"], document.keywords
    if row["kind"] in NAMELESS:
        title, keywords = "", without_name(keywords, title)
    texts = with_other_words(texts_of(title, keywords, row["body"]), [title, *keywords.split(" . ")], known)
    return Wanted(document_number(document.key), texts, frozenset(document.audiences), document.language)


def note(keys: Keys) -> None:
    """These objects may need other vectors. Later news of the same object goes behind earlier."""
    by_source: dict[str, list[str]] = defaultdict(list)
    for source, pk in dict.fromkeys(keys):
        by_source[source].append(pk)
    with transaction.atomic():
        for source, ids in by_source.items():
            for start in range(0, len(ids), _CHUNK):
                part = ids[start : start + _CHUNK]
                WaitingVector.objects.filter(source=source, object_id__in=part).delete()
                rows = [WaitingVector(source=source, object_id=pk) for pk in part]
                WaitingVector.objects.bulk_create(rows, ignore_conflicts=True)


def written(documents: Iterable[IndexDocument], gone: Iterable[str]) -> None:
    """The index was brought up to date with these; their vectors follow."""
    if retrieval.current() is None:
        retrieval.missed_something()
        return
    keys = [_pair(key) for key in (*(document.key for document in documents), *gone)]
    if keys:
        note(keys)


def rebuilt(documents: Iterable[IndexDocument], seen: set[int]) -> Iterator[IndexDocument]:
    """Lets documents through on their way into a new index, and notes those whose vectors are not right.

    ``seen`` collects the numbers of all.
    """
    meaning = retrieval.current()
    if meaning is None:
        retrieval.missed_something()
        yield from documents
        return
    view, known, held = meaning.view(unfinished=True), glossary.current(), []
    for document in documents:
        wanted = wanted_of(document, known)
        seen.add(wanted.number)
        right = view is not None and view.texts_of([wanted.number]) == [wanted.mark]
        if not right or view is None or view.audiences_of([wanted.number]) != [wanted.audiences]:
            held.append(_pair(document.key))
        yield document
    note(held)


def _pair(key: str) -> tuple[str, str]:
    source, _colon, pk = key.rpartition(":")
    return source, pk


def forget_others(before: set[int], seen: set[int]) -> int:
    """After a rebuild: remove the vectors of documents that were there before it and are no more; how many."""
    meaning = retrieval.current()
    if meaning is None or not before - seen:
        return 0
    waiting = {
        document_number(document_key(*pair)) for pair in WaitingVector.objects.values_list("source", "object_id")
    }
    stale = before - seen - waiting
    with writing(meaning.store) as writer:
        if writer is None:
            return 0
        for number in stale:
            writer.remove(number)
        writer.commit()
    return len(stale)


def known_numbers() -> set[int]:
    """The documents that have vectors now."""
    meaning = retrieval.current()
    view = meaning.view(unfinished=True) if meaning else None
    return view.numbers() if view else set()
