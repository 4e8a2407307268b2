"""What lies in the folder of the embedded index: the fields, a document as a row, and writing rows."""

import logging
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager

import tantivy

from search.engines.base import EngineUnavailable, Written
from search.schema import FACET_FIELDS, WORD_FIELDS, IndexDocument, document_number

logger = logging.getLogger(__name__)
UNFIT = (ValueError, OverflowError, TypeError)
"""What a row raises that cannot be stored: half a character, a number that is too large."""


def build_schema() -> "tantivy.Schema":
    """Text arrives as words separated by spaces: the analysis was done in Python. No query asks where in a text a word
    stands. What is shown is kept as bytes, because every text field is indexed too."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("acl", tokenizer_name="raw", index_option="basic")
    for name in WORD_FIELDS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for facet in FACET_FIELDS:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("timestamp", fast=True)
    builder.add_integer_field("number", indexed=True, fast=True)
    builder.add_integer_field("version", indexed=True, fast=True)
    builder.add_boolean_field("task", indexed=True, fast=True)
    builder.add_boolean_field("person", indexed=True, fast=True)
    builder.add_boolean_field("dutch", indexed=True, fast=True)
    builder.add_boolean_field("english", indexed=True, fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def register(index: "tantivy.Index") -> "tantivy.Index":
    """Analysers are not stored with an index; each opening needs them again."""
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("whitespace", analyser)
    return index


def row_of(document: IndexDocument, version: int) -> "tantivy.Document":
    row = tantivy.Document()
    row.add_text("key", document.key)
    for audience in document.audiences:
        row.add_text("acl", audience)
    for name, words in document.words.items():
        row.add_text(name, words)
    for facet in ("kind", "source", "language", "author", "place", "year"):
        value = getattr(document, facet)
        if value:
            row.add_text(facet, value)
    for topic in document.topics:
        row.add_text("topics", topic)
    row.add_integer("timestamp", document.timestamp)
    row.add_integer("number", document_number(document.key))
    row.add_integer("version", version)
    row.add_boolean("task", document.task)
    row.add_boolean("person", document.person)
    row.add_boolean("dutch", document.language == "nl")
    row.add_boolean("english", document.language == "en")
    row.add_bytes("stored", document.stored.encode())
    return row


@contextmanager
def careful(what: str) -> Iterator[None]:
    """Turn everything that goes wrong below us into ``EngineUnavailable``, panics of the library included."""
    try:
        yield
    except EngineUnavailable:
        raise
    except (ValueError, OSError, RuntimeError) as error:
        raise EngineUnavailable(f"{what}: {error}") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise EngineUnavailable(f"{what}: {error}") from error
        raise


def put(
    writer: "tantivy.IndexWriter",
    documents: Iterable[IndexDocument],
    gone: Iterable[str],
    version: int,
    newer: Set[str] = frozenset(),
) -> Written:
    """Replace and remove by key, except the keys in ``newer``."""
    keys, refused = set(), {}
    for key in gone:
        if key not in newer:
            writer.delete_documents_by_term("key", key)
    for document in documents:
        keys.add(document.key)
        if document.key in newer:
            continue
        try:
            row = row_of(document, version)
        except UNFIT as error:
            refused[document.key] = f"{type(error).__name__}: {error}"
            continue
        writer.delete_documents_by_term("key", document.key)
        writer.add_document(row)
    return Written(len(keys) - len(refused), refused)
