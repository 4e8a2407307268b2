"""What stands in an index, for every engine alike: a document, its words, and the facts to filter and count by."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from search.language.tokens import analyse, tokens

VERSION = 5
"""Raise it when the analysis changes: the index is then built anew."""
ZONES = {"title": 4.0, "keys": 2.5, "body": 1.0}
"""Where words stand, and how much a word there weighs."""
KINDS_OF_WORDS = ("word", "stem", "part")
START, STARTED, LONGEST_START = "start", "title", 3
"""Of the words of a title, and of the keywords with it, the first one, two and three letters are words of their own: so short a
beginning stands in half of all titles, and is one word to look up instead of every word that begins so."""
FACET_FIELDS = ("kind", "source", "language", "author", "place", "topics", "year")
AUDIENCES = "audiences"
REPLIES = frozenset({"comment"})
"""Kinds whose title is that of what they hang on: they are found by their own words only."""
_UNFINISHED = re.compile(r"(?<=[^\s.!?:;,…])[ \t]*\n\s*")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
MAX_STORED = 100_000
MAX_BODY = 2_000_000


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """A document as engines receive it: ``key`` names it, ``audiences`` guard it, ``words`` find it."""

    key: str
    source: str
    audiences: tuple[str, ...]
    words: dict[str, str]  # "title_word" -> words with a space between them; without fields that have none
    kind: str
    language: str
    author: str
    place: str
    topics: tuple[str, ...]
    year: str
    timestamp: int
    task: bool
    person: bool
    stored: str  # JSON: what the result page shows
    keywords: str = ""  # for the vectors; the engine has them among its words


def field_name(zone: str, kind: str) -> str:
    return f"{zone}_{kind}"


_WORDS = tuple(field_name(zone, kind) for zone in ZONES for kind in KINDS_OF_WORDS)
WORD_FIELDS = (*_WORDS, field_name(STARTED, START))
"""All fields that hold words."""


def document_key(source: str, object_id: object) -> str:
    return f"{source}:{object_id}"


def document_number(key: str) -> int:
    """A number of 63 bits for a key, the same everywhere: what stores beside the engine know a document by."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") >> 1


def schema_hash() -> str:
    """Names the directory or index version: another schema never opens an older index."""
    described = json.dumps([VERSION, ZONES, WORD_FIELDS, FACET_FIELDS], sort_keys=True)
    return hashlib.sha256(described.encode()).hexdigest()[:10]


def index_document(document: Any) -> IndexDocument:
    """Analyse a ``SearchDocument`` (cms.plugins.points) for the index. Raises ``ValueError`` without an audience.

    What may be found through several objects (a file on two pages) names all their audiences in ``extra[AUDIENCES]``.
    """
    audiences = tuple(document.extra.get(AUDIENCES) or (document.audience,))
    if not all(audiences):
        raise ValueError(f"search document {document.source}:{document.object_id} has no audience")
    language = document.language if document.language in ("nl", "en") else ""
    moment = _utc(document.date)
    return IndexDocument(
        key=document_key(document.source, document.object_id), source=document.source, audiences=audiences,
        words=_words(document, language), kind=document.kind or document.source, language=language,
        author=document.author or "", place=f"{language}:{document.place}" if document.place else "",
        topics=tuple(map(str, document.topics or ())),
        year=str(moment.year) if moment else "", timestamp=int(moment.timestamp()) if moment else 0,
        task=bool(document.task), person=document.kind == "person", stored=_stored(document, language, moment),
        keywords=document.keywords,
    )  # fmt: skip


def _utc(moment: Any) -> datetime | None:
    if moment is None:
        return None
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _words(document: Any, language: str) -> dict[str, str]:
    is_reply = document.kind in REPLIES
    keys = " . ".join(
        filter(None, (document.keywords, " . ".join(map(str, document.topics or ())), document.author, document.place))
    )
    forms = (
        *analyse("" if is_reply else str(document.title), language, neighbours=True),
        *analyse(keys, language, neighbours=True),
        *analyse(str(document.body)[:MAX_BODY], language),
    )
    found = {name: words for name, words in zip(_WORDS, forms, strict=True) if words}
    if starts := _starts(found.get("title_word", "").split(), document.keywords):
        found[field_name(STARTED, START)] = starts
    return found


def _starts(words: list[str], keywords: str) -> str:
    """The short beginnings of words, each once, and twice when it is a word: “ed” is rather Ed than Eduard."""
    if keywords:
        words = [*words, *(piece for token in tokens(keywords) for piece in token.pieces)]
    starts = dict.fromkeys(word[:size] for word in words for size in range(1, LONGEST_START + 1))
    return " ".join((*starts, *(word for word in dict.fromkeys(words) if len(word) <= LONGEST_START)))


def _stored(document: Any, language: str, moment: datetime | None) -> str:
    body = str(document.body)[:MAX_STORED].strip()
    if "\n" in body:
        body = _UNFINISHED.sub(". ", body)
    intro = {} if document.intro is None else {"intro": str(document.intro)}
    return _JSON.encode(
        {
            **intro, "source": document.source, "id": str(document.object_id), "kind": document.kind or document.source,
            "title": str(document.title), "body": body, "url": document.url,
            "language": language, "date": moment.isoformat() if moment else "", "author": document.author or "",
            "place": document.place or "", "topics": list(map(str, document.topics or ())), "task": bool(document.task), "image": document.image_url or "",
        }
    )  # fmt: skip
