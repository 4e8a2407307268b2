"""What tests of search share: documents, plans, and a site with an index of its own in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cms.plugins.access import EVERYONE
from cms.plugins.points import SearchDocument
from search import indexing
from search.engines import get_engine
from search.engines.base import Engine, Written
from search.engines.elastic.server import Server
from search.query import Plan, plan_for, prefix_plan
from search.schema import AUDIENCES, IndexDocument, index_document

SOURCE = "things"


def document(number: int, title: str, body: str = "", **facts: Any) -> IndexDocument:
    """A document of the source `things`; `audience` may be a tuple of tokens."""
    audience = facts.pop("audience", EVERYONE)
    extra = {} if isinstance(audience, str) else {AUDIENCES: audience}
    first = audience if isinstance(audience, str) else audience[0]
    defaults = {
        "language": "nl",
        "kind": "page",
        "url": f"/nl/{number}/",
        "date": datetime(2026, 3, 1, tzinfo=UTC),
        "source": SOURCE,
    }
    facts = {**defaults, **facts}
    return index_document(
        SearchDocument(id=str(number), object_id=number, title=title, body=body, audience=first, extra=extra, **facts)
    )


def plan(text: str, *tokens: str, **options: Any) -> Plan:
    """A plan for a reader with these tokens (everyone when none is given)."""
    sources = options.pop("sources", (SOURCE,))
    return plan_for(text, tokens_of_reader=frozenset(tokens or {EVERYONE}), sources=sources, **options)


def typed(text: str, *tokens: str) -> Plan:
    return prefix_plan(text, tokens_of_reader=frozenset(tokens or {EVERYONE}), sources=(SOURCE,))


def filled(engine: Engine, documents: Iterable[IndexDocument]) -> Engine:
    with engine.rebuild() as fresh:
        fresh.add(documents, version=1)
        with engine.exclusive() as hold:
            fresh.publish(hold)
    return engine


def write(engine: Engine, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int = 2) -> Written:
    with engine.exclusive():
        return engine.write(documents, gone, version=version)


def titles(engine: Engine, asked: Plan) -> list[str]:
    found = engine.search(asked)
    return [row["title"] for row in found.load(found.candidates)]


def use_folder(settings: Any, folder: Path) -> None:
    """Point the site at an index in this folder."""
    settings.SEARCH_ENGINE, settings.SEARCH_INDEX_DIR = "embedded", folder


def use_server(settings: Any, server: Server) -> None:
    """Point the site at this server."""
    settings.SEARCH_ENGINE, settings.SEARCH_URL = "elastic", ",".join(server.urls)
    settings.SEARCH_FLAVOUR, settings.SEARCH_PREFIX = server.flavour, server.prefix
    settings.SEARCH_USER, settings.SEARCH_PASSWORD = server.user, server.password
    settings.SEARCH_API_KEY, settings.SEARCH_CA = server.api_key, server.ca


def site_index(settings: Any, folder: Path) -> Engine:
    """Point the site at an index in this folder and fill it with everything in the database."""
    use_folder(settings, folder)
    return indexed_site()


def indexed_site() -> Engine:
    """The engine of the site, filled with everything in the database."""
    reindex()
    return get_engine()


def reindex() -> int:
    return indexing.rebuild(get_engine(), lambda source, total: lambda count: None)


def damaged(engine: Any, how: str) -> None:
    """Every file of the index replaced: what is open already stays whole, what opens it now reads rubbish."""
    folder = engine.folder / (engine.folder / "current").read_text()
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        if path.name.startswith(".") or not content:
            continue
        other = path.with_suffix(".new")
        other.write_bytes({"cut": content[: len(content) // 2], "zeros": bytes(len(content)), "empty": b""}[how])
        other.replace(path)
