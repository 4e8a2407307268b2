"""`python -m bench.search.measure fill|ask ENGINE COUNT TEXTS FOLDER`: one step in a process of its own.

Filling and asking are apart, so that the memory of the one is not counted with the other. The last line is JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import django

django.setup()

from bench.search import plain, texts, vectors  # noqa: E402
from bench.search.figures import Figures, memory, size  # noqa: E402
from cms.plugins.points import SearchDocument  # noqa: E402
from search import fusion  # noqa: E402
from search.engines.base import Engine, Found  # noqa: E402
from search.language.glossary import shipped_glossary  # noqa: E402
from search.language.highlight import Highlighter  # noqa: E402
from search.query import Plan, plan_for, prefix_plan  # noqa: E402
from search.ranking import ranked  # noqa: E402
from search.schema import document_key, index_document  # noqa: E402
from search.selectors import FACETS, MAX_PAGES, PAGE_SIZE, SUGGESTIONS  # noqa: E402
from search.vectors.embedders import get_embedder  # noqa: E402
from search.vectors.retrieval import Meaning  # noqa: E402

PREFIX = "stamtafel-bench"
WARMING = 20
SAMPLE = 30


def engine_of(name: str, folder: Path) -> Engine:
    if name == "elastic":
        from search.engines.elastic import ElasticEngine
        from search.engines.elastic.server import Server

        return ElasticEngine(replace(Server.configured(), prefix=PREFIX))
    from search.engines.embedded import EmbeddedEngine

    return EmbeddedEngine(str(folder))


def fill(figures: Figures, rows: list[texts.Row], folder: Path) -> None:
    """The words of all documents, then (once for both engines) their vectors. Making the documents up is not counted."""
    engine, made = engine_of(figures.engine, folder), Made(texts.documents(rows, figures.documents))
    start = time.perf_counter()
    with engine.rebuild() as fresh:
        fresh.add(map(index_document, made), version=1)
        with engine.exclusive() as hold:
            fresh.publish(hold)
    figures.index_rate = figures.documents / (time.perf_counter() - start - made.seconds)
    if figures.engine == "embedded":
        shutil.rmtree(folder / "vectors", ignore_errors=True)
        facts = (
            (document_key(one.source, one.object_id), frozenset({one.audience}), one.language)
            for one in texts.documents(rows, figures.documents)
        )
        _meaning, figures.vector_rate = vectors.filled(folder / "vectors", facts)
        name, rate = vectors.real_rate(list(texts.documents(rows, SAMPLE)))
        figures.notes.append(f"Real vectors of these texts ({name or 'no model'}): {rate:.1f} documents/s.")


class Made:
    """Documents as they are made up, and the seconds that took."""

    def __init__(self, documents: Iterator[SearchDocument]) -> None:
        self._documents, self.seconds = documents, 0.0

    def __iter__(self) -> Iterator[SearchDocument]:
        return self

    def __next__(self) -> SearchDocument:
        start = time.perf_counter()
        try:
            return next(self._documents)
        finally:
            self.seconds += time.perf_counter() - start


def ask(figures: Figures, rows: list[texts.Row], folder: Path) -> None:
    """Everything that a reader waits for below the page: understanding, finding, counting, loading, marking."""
    engine, glossary = engine_of(figures.engine, folder), shipped_glossary()
    meaning = Meaning(vectors.RandomEmbedder(), folder / "vectors")

    def planned(text: str) -> Plan:
        plan = plan_for(text, tokens_of_reader=texts.READER, sources=(texts.SOURCE,), facets=FACETS, glossary=glossary)
        return plan.limited(limit=PAGE_SIZE * MAX_PAGES)

    def shown(plan: Plan, found: Found) -> None:
        marker = Highlighter(plan)
        for row in found.load(found.candidates[:PAGE_SIZE]):
            marker.title(row["title"], row["language"])
            marker.snippet(row["body"], row["language"])
        found.facets()

    def words(text: str) -> None:
        plan = planned(text)
        shown(plan, fusion.answer(engine, plan, language="nl", glossary=glossary))

    def both(text: str) -> None:
        plan = planned(text)
        shown(plan, fusion.answer(engine, plan, language="nl", meaning=meaning, glossary=glossary))

    def suggest(text: str) -> None:
        found = fusion.ask(engine, prefix_plan(text, tokens_of_reader=texts.READER, sources=(texts.SOURCE,)))
        found.load(ranked(found.candidates, language="nl", now=time.time())[: SUGGESTIONS * 2])

    asked, begun = texts.questions(rows), texts.beginnings(rows)
    for name, act, some in (
        ("words", words, asked),
        ("words and meaning", both, asked),
        ("suggestions", suggest, begun),
    ):
        Figures("", 0).time(name, act, some[-WARMING:])
        figures.time(name, act, some)
    figures.own_mb, figures.mapped_mb = memory()
    figures.vectors_mb = size(folder / "vectors")
    if figures.engine == "embedded":
        figures.index_mb = size(folder / "embedded")
    else:
        _of_server(figures, engine)
    if embedder := get_embedder("auto"):
        real = Meaning(embedder, folder / "none")
        embedder.query("warm")
        figures.time("question to vector", lambda text: real.question(text, glossary), asked)


def _of_server(figures: Figures, engine: Engine) -> None:
    facts = engine.client.ask("sizes", lambda es: es.indices.stats(index=f"{PREFIX}-*")).body  # type: ignore[attr-defined]
    figures.index_mb = facts["_all"]["primaries"]["store"]["size_in_bytes"] / 1_000_000


def main() -> None:
    step, name, count, path, folder = sys.argv[1:]
    figures, rows = Figures(name, int(count)), texts.rows(Path(path))
    if name == "wagtail":
        {"fill": plain.fill, "ask": plain.ask}[step](figures, rows)
    else:
        {"fill": fill, "ask": ask}[step](figures, rows, Path(folder))
    print(json.dumps(vars(figures)))  # noqa: T201


if __name__ == "__main__":
    main()
