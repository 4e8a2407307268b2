"""Documents as rows of a bulk request, and what became of each row."""

from collections.abc import Iterable, Iterator
from typing import Any

from elasticsearch import Elasticsearch, helpers

from search.engines.base import EngineUnavailable, Written
from search.schema import IndexDocument, document_number

CHUNK = 500
CHUNK_BYTES = 8_000_000
_STALE = 409
_UNFIT = range(400, 409)
"""Statuses that say that the row itself cannot be stored; anything else is a state of the server."""


def row_of(document: IndexDocument) -> dict[str, Any]:
    row: dict[str, Any] = dict(document.words)
    row["acl"] = list(document.audiences)
    for facet in ("kind", "source", "language", "author", "place", "year"):
        if value := getattr(document, facet):
            row[facet] = value
    if document.topics:
        row["topics"] = list(document.topics)
    row |= {
        "timestamp": document.timestamp, "number": document_number(document.key), "task": document.task,
        "person": document.person, "title_size": len(document.words.get("title_word", "").split()), "stored": document.stored,
    }  # fmt: skip
    return row


def actions(
    index: str, documents: Iterable[IndexDocument], gone: Iterable[str], version: int
) -> Iterator[dict[str, Any]]:
    """What a bulk request carries out. Of a document that comes twice the last one counts."""
    facts = {"_index": index, "version": version, "version_type": "external_gte"}
    for key in gone:
        yield {**facts, "_op_type": "delete", "_id": key}
    for document in documents:
        yield {**facts, "_op_type": "index", "_id": document.key, "_source": row_of(document)}


def send(
    es: Elasticsearch, rows: Iterable[dict[str, Any]], *, tries: int = 3, longest: int = 4, **options: Any
) -> Written:
    """Send rows; a row that cannot be stored does not stop the others. A server that says it has too much to do (429) is asked
    again after half a second, then after twice as long each time.

    tries    how often in all
    longest  the longest pause, in seconds

    A row with a lower version than what is there counts as written: what is there is newer. Raises
    ``EngineUnavailable`` when the server refuses rows for a reason of its own (it is full, or it closed the index).
    """
    count, refused = 0, {}
    answers = helpers.streaming_bulk(
        es, rows, chunk_size=CHUNK, max_chunk_bytes=CHUNK_BYTES, raise_on_error=False,
        max_retries=tries - 1, initial_backoff=0.5, max_backoff=longest, **options,
    )  # fmt: skip
    for ok, answer in answers:
        ((act, facts),) = answer.items()
        status = int(facts["status"])
        if act == "delete" and (ok or status in (404, _STALE)):
            continue
        if ok or status == _STALE:
            count += 1
        elif status in _UNFIT and status not in (401, 403, 404, 408):
            refused[str(facts["_id"])] = _reason(facts)
        else:
            raise EngineUnavailable(f"the search server does not take writes ({status}): {_reason(facts)}")
    return Written(count, refused)


def _reason(facts: dict[str, Any]) -> str:
    error = facts.get("error") or facts.get("exception") or ""
    if not isinstance(error, dict):
        return str(error)
    cause = error.get("caused_by") or {}
    return " ".join(filter(None, (error.get("reason") or error.get("type"), cause.get("reason"))))[:300]
