"""Measures relevance with judged queries, through the same path as the site: understanding, engine, vectors, fusion."""

import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cms.plugins.access import EVERYONE
from cms.plugins.points import SearchDocument
from search import fusion
from search.engines import ENGINES, scratch
from search.engines.base import Engine
from search.fusion import Answer
from search.language.glossary import Glossary, shipped_glossary
from search.numbers import NUMBERS, Numbers
from search.query import plan_for
from search.schema import IndexDocument, document_key, document_number, index_document
from search.vectors.embedders import Embedder
from search.vectors.filling import Wanted, fill, with_other_words
from search.vectors.measuring import NotingMeaning
from search.vectors.retrieval import Meaning
from search.vectors.texts import NAMELESS, Texts, texts_of
from search.vectors.writer import writing

SOURCE = "judged"
DEPTH = 10
_READER = frozenset({EVERYONE})
Row = dict[str, Any]
Progress = Callable[[str, int], object]
"""Is told what is being done, and that so many more of it are done."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How one query did. ``first`` is the rank of the first best answer (grade 3), 0 when not in the first ten."""

    query: str
    language: str
    challenge: str
    first: int
    ndcg: float
    zero: bool
    titles: tuple[str, ...]
    wanted: tuple[str, ...]
    judged: bool
    """Whether anything answers it at all. When nothing does, it should find nothing."""
    best: float = 0.0
    """What the best document reached, to be compared with ``Numbers.nothing``; 0.0 when nothing was found."""


def documents(rows: Iterable[Row]) -> Iterator[IndexDocument]:
    """Judged content or distractors (``id``, ``lang``, ``title``, ``body``) as documents for an index."""
    for row in rows:
        yield index_document(
            SearchDocument(
                id=str(row["id"]), source=SOURCE, object_id=row["id"], title=row["title"], body=row.get("body", ""),
                language=row.get("lang", ""), audience=EVERYONE, url="", kind=row.get("type", "page"), date=None,
                keywords=" . ".join(row.get("keywords", ())), task=bool(row.get("task")),
            )
        )  # fmt: skip


def lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


@dataclass(frozen=True)
class Bench:
    """Judged content (and distractors) in an index and a store of their own, to be asked again and again."""

    engine: Engine
    meaning: Meaning | None
    glossary: Glossary

    def answer(self, text: str, *, language: str, numbers: Numbers = NUMBERS) -> Answer:
        plan = plan_for(text, tokens_of_reader=_READER, sources=(SOURCE,), glossary=self.glossary)
        return fusion.answer(
            self.engine, plan, language=language, meaning=self.meaning, glossary=self.glossary, numbers=numbers
        )

    def measure(self, queries: Iterable[Row], numbers: Numbers = NUMBERS) -> list[Measure]:
        return [self._measure(query, numbers) for query in queries]

    def _measure(self, query: Row, numbers: Numbers) -> Measure:
        grades = {judged["title"]: int(judged["grade"]) for judged in query.get("relevant", ())}
        found = self.answer(query["query"], language=query.get("lang", ""), numbers=numbers)
        titles = tuple(hit["title"] for hit in found.load(found.candidates[:DEPTH]))
        gains = [grades.get(title, 0) for title in titles]
        ideal = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
        return Measure(
            query=query["query"], language=query.get("lang", ""), challenge=query.get("challenge", ""),
            first=next((rank for rank, grade in enumerate(gains, 1) if grade == 3), 0),
            ndcg=_gain(gains) / ideal if ideal else 0.0, zero=not titles, titles=titles,
            wanted=tuple(title for title, grade in grades.items() if grade == 3), judged=bool(grades),
            best=found.candidates[0].score + numbers.worth - numbers.span if found.candidates else 0.0,
        )  # fmt: skip


@contextmanager
def bench(
    content: Sequence[Row],
    *,
    distractors: Iterable[Row] = (),
    engine: str = "",
    embedder: Embedder | None = None,
    queries: Sequence[Row] = (),
    progress: Progress = lambda what, count: None,
) -> Iterator[Bench]:
    """Index everything in a place that is gone afterwards. Without an embedder the words answer alone.

    Of distractors only those passages get a vector that one of ``queries`` asks for: which ones is settled before any
    passage is read, so the answers are the same as if all had one.
    """
    if engine and engine not in ENGINES:
        raise ValueError(f"there is no engine called {engine}")
    others, glossary = list(distractors), shipped_glossary()
    with scratch(engine) as place, tempfile.TemporaryDirectory(prefix="search-vectors-") as folder:
        with place.rebuild() as fresh:
            fresh.add(documents(content), version=1)
            fresh.add(documents(others), version=1)
            with place.exclusive() as hold:
                fresh.publish(hold)
        meaning = NotingMeaning(embedder, Path(folder)) if embedder else None
        made = Bench(place, meaning, glossary)
        if meaning is not None:
            meaning.measure()
            wanted = _wanted(others, glossary)
            _fill(meaning, [*_wanted(content, glossary), *map(_whole_only, wanted)], progress, "documents")
            if wanted:
                made.measure(queries)
            read = meaning.noted
            _fill(meaning, [one for one in wanted if one.number in read], progress, "passages")
        yield made


def _wanted(rows: Iterable[Row], glossary: Glossary) -> list[Wanted]:
    found = []
    for row in rows:
        title = "" if row.get("type") in NAMELESS else row["title"]
        texts = texts_of(title, " . ".join(row.get("keywords", ())), row.get("body", ""))
        texts = with_other_words(texts, [title, *row.get("keywords", ())], glossary)
        number = document_number(document_key(SOURCE, row["id"]))
        found.append(Wanted(number, texts, _READER, row.get("lang", "")))
    return found


def _whole_only(one: Wanted) -> Wanted:
    return replace(one, texts=Texts(one.texts.whole, ()))


def _fill(meaning: Meaning, wanted: list[Wanted], progress: Progress, what: str) -> None:
    with writing(meaning.store) as writer:
        if writer is not None:
            progress(what, -len(wanted))
            for batch in fill(writer, meaning.embedder, wanted):
                progress(what, batch.documents)
            writer.tidy()
    meaning.store.mark_complete()


def evaluate(
    queries: Sequence[Row],
    content: Sequence[Row],
    *,
    distractors: Iterable[Row] = (),
    engine: str = "",
    embedder: Embedder | None = None,
    progress: Progress = lambda what, count: None,
) -> list[Measure]:
    """Index everything in a temporary index, ask each query, and measure the first ten answers."""
    with bench(
        content, distractors=distractors, engine=engine, embedder=embedder, queries=queries, progress=progress
    ) as made:
        return made.measure(queries)


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def summary(measures: Sequence[Measure]) -> dict[str, float | int]:
    """The figures of the search_eval command. Success and MRR count queries that have a best answer at all, nDCG and
    zero those that have any answer."""
    answered = [one for one in measures if one.judged]
    best = [one for one in answered if one.wanted]
    share, all_of_them = len(best) or 1, len(answered) or 1
    return {
        "success@1": round(sum(one.first == 1 for one in best) / share, 4),
        "success@3": round(sum(1 <= one.first <= 3 for one in best) / share, 4),
        "mrr": round(sum(1 / one.first for one in best if one.first) / share, 4),
        "ndcg@10": round(sum(one.ndcg for one in answered) / all_of_them, 4),
        "zero": round(sum(one.zero for one in answered) / all_of_them, 4),
        "queries": len(measures),
    }


def dead_ends(measures: Sequence[Measure]) -> dict[str, float | int]:
    """Queries that nothing answers: how many of them find nothing, as they should."""
    empty = [one for one in measures if not one.judged]
    return {"queries": len(empty), "said": round(sum(one.zero for one in empty) / (len(empty) or 1), 4)}


def report(measures: Sequence[Measure]) -> dict[str, Any]:
    """The summary over all, per language and per challenge."""
    by_language: dict[str, list[Measure]] = defaultdict(list)
    by_challenge: dict[str, list[Measure]] = defaultdict(list)
    for one in measures:
        by_language[one.language].append(one)
        by_challenge[one.challenge].append(one)
    return {
        "all": summary(measures),
        "lang": {name: summary(group) for name, group in sorted(by_language.items())},
        "challenge": {name: summary(group) for name, group in sorted(by_challenge.items())},
        "dead_ends": dead_ends(measures),
    }
