"""Answers the search box: understands, asks the engine, puts tasks and people first, checks every hit once more."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from time import time
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page

from cms.plugins.access import tokens_for, visible_ids
from cms.plugins.points import SearchSource
from search import bets, blocks, fallback, fusion, glossary, spelling, weighing, why
from search.blocks import PEOPLE, TASKS
from search.engines import get_engine
from search.engines.base import EngineUnavailable
from search.facets import PARAMETERS, Facet, facets_of, without
from search.fusion import Answer
from search.hits import Hit, hits_of
from search.indexing import sources
from search.language.highlight import Highlighter
from search.models import OutboxEntry
from search.query import Plan, plan_for, prefix_plan, too_long
from search.ranking import ranked
from search.weighing import Weigher

if TYPE_CHECKING:
    from cms.plugins.users import User

logger = logging.getLogger(__name__)
PAGE_SIZE = 10
MAX_PAGES = 20
FACETS = tuple(PARAMETERS)
SUGGESTIONS = 8
BEHIND = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks: words, filters by facet, order and page. ``language`` is that of the interface; ``explain``
    wants each hit to say why it is there."""

    text: str
    language: str
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    page: int = 1
    explain: bool = False


@dataclass(slots=True)
class Results:
    """One page of answers. ``notice`` is "" or one of ``too_long`` and ``down``.

    ``spelling`` is the query as it was probably meant, when that differs. ``elsewhere`` counts what was found in the
    other language.
    """

    total: int = 0
    tasks: list[Hit] = field(default_factory=list)
    people: list[Hit] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    facets: list[Facet] = field(default_factory=list)
    page: int = 1
    pages: int = 1
    notice: str = ""
    spelling: str = ""
    elsewhere: int = 0

    @property
    def found_nothing(self) -> bool:
        return not (self.tasks or self.people or self.hits)


def find(user: "User", question: Question) -> Results:
    """One page of what this reader may find. Never raises: without an engine the database answers, with a notice."""
    if too_long(question.text):
        return Results(notice="too_long")
    known, words = sources(), glossary.current()
    plan = plan_for(
        question.text, tokens_of_reader=tokens_for(user), sources=tuple(known), filters=question.filters,
        facets=FACETS, sort=question.sort, glossary=words,
    ).limited(limit=PAGE_SIZE * MAX_PAGES)  # fmt: skip
    if not plan.groups:
        return Results()
    try:
        weigh = weighing.weigher(get_engine(), plan, time())
        found = fusion.answer(get_engine(), plan, language=question.language, weigh=weigh, glossary=words)
        if _index_is_behind():
            found = _seen_of(user, found, known)
        results = _answer(user, question, plan, found, known, weigh)
    except EngineUnavailable as error:
        logger.warning("Search: the database answers, because the engine cannot: %s", error)
        results = _from_database(user, question, plan, known)
    if question.page == 1 and not question.filters:
        results.total += bets.put_first(
            user, question.text, question.language, results.tasks, results.hits, explain=question.explain
        )
    return results


def _answer(
    user: "User",
    question: Question,
    plan: Plan,
    found: Answer,
    known: Mapping[str, SearchSource],
    weigh: Weigher | None,
) -> Results:
    """The page that was asked for. The first page is checked too when a later one is asked. The index may be behind: as
    soon as the database hides one hit, all that was found is looked at, and the page is made of what the reader may see.
    """
    order = list(found.candidates)
    marker = Highlighter(plan)
    plain = question.sort == "relevance" and not question.filters
    top_tasks, people = blocks.above(order, found, plan, marker, question.language) if plain else ([], [])
    above = [*top_tasks, *people]
    rest = [one for one in order if one not in above]
    start = (question.page - 1) * PAGE_SIZE
    listed = rest[start : start + PAGE_SIZE]
    first = above if question.page == 1 else []
    unshown = [] if question.page == 1 else [*above, *rest[:PAGE_SIZE]]
    stored = found.load([*first, *listed, *unshown])
    if None in _checked(user, stored, known):
        return _answer(user, question, plan, _seen_of(user, found, known), known, weigh)
    rows = stored[: len(first) + len(listed)]
    hits = hits_of(rows, marker, known, question.language)
    results = Results(page=question.page)
    counts: Mapping[str, Mapping[str, int]] = {}
    if order:
        results.total = found.total
        results.pages = min(MAX_PAGES, max(1, -(-len(rest) // PAGE_SIZE)))
        counts = found.facets()
    reasons = why.Reasons(plan, marker, found, weigh) if question.explain else None
    for candidate, hit, row in zip([*first, *listed], hits, rows, strict=True):
        if hit is not None:
            if reasons and row:
                hit.why = reasons.of(candidate, row)
            (
                results.tasks if candidate in top_tasks else results.people if candidate in people else results.hits
            ).append(hit)
    results.facets = facets_of(counts, question.filters, known, question.language)
    if not question.filters:
        results.elsewhere = counts.get("language", {}).get("en" if question.language == "nl" else "nl", 0)
    if question.page == 1:
        results.spelling = spelling.offer(plan, rows)
    return results


def _index_is_behind() -> bool:
    """Whether a change waits longer than changes do: then what the index counts may be closed by now."""
    with connection.cursor() as cursor:
        moment = connection.ops.adapt_datetimefield_value(timezone.now() - BEHIND)
        cursor.execute(f"SELECT 1 FROM {OutboxEntry._meta.db_table} WHERE created_at < %s LIMIT 1", [moment])  # noqa: S608
        return cursor.fetchone() is not None


def _seen_of(user: "User", found: Answer, known: Mapping[str, SearchSource]) -> Answer:
    """What was found without what the database hides from this reader, in its numbers too."""
    rows = found.load(found.candidates)
    checked = _checked(user, rows, known)
    hidden = [row for row, seen in zip(rows, checked, strict=True) if seen is None]
    kept = tuple(one for one, seen in zip(found.candidates, checked, strict=True) if seen is not None)
    total = found.total - len(hidden) if kept else 0
    return replace(found, total=total, candidates=kept, facets=lambda: without(found.facets(), hidden))


def _checked(
    user: "User", rows: Sequence[dict[str, Any]], known: Mapping[str, SearchSource]
) -> list[dict[str, Any] | None]:
    """The rows in their order, with None for what the reader may not see (any more). One query for all pages together and
    one for each other source."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for row in rows:
        if row["source"] in known:
            model = _checked_as(known[row["source"]].model)
            wanted[model].add(model._meta.pk.to_python(row["id"]))
    seen = {model: {str(pk) for pk in visible_ids(user, model, ids)} for model, ids in wanted.items()}
    return [
        row if row["source"] in known and row["id"] in seen[_checked_as(known[row["source"]].model)] else None
        for row in rows
    ]


def _checked_as(model: type[Model]) -> type[Model]:
    """Pages of all kinds share their rule and their primary keys, and so one query."""
    return Page if issubclass(model, Page) else model


def _from_database(user: "User", question: Question, plan: Plan, known: Mapping[str, SearchSource]) -> Results:
    rows = fallback.rows(user, plan, known, kinds=question.filters.get("kind", ()))
    hits = [hit for hit in hits_of(rows, Highlighter(plan), known, question.language) if hit is not None]
    return Results(
        total=len(hits), notice="down", people=[hit for hit in hits if hit.kind.key == "person"][:PEOPLE],
        tasks=[hit for hit in hits if hit.task][:TASKS],
        hits=[hit for hit in hits if not hit.task and hit.kind.key != "person"],
    )  # fmt: skip


def suggest(user: "User", text: str, *, language: str) -> list[Hit]:
    """Titles that begin like this: tasks, then colleagues, then the rest. Fewer than ten, all visible to the reader."""
    known = sources()
    plan = prefix_plan(text, tokens_of_reader=tokens_for(user), sources=tuple(known))
    if not plan.groups:
        return []
    try:
        found = fusion.ask(get_engine(), plan)
        best = ranked(found.candidates, language=language, now=time())[: SUGGESTIONS * 2]
        rows = _checked(user, found.load(best), known)
    except EngineUnavailable as error:
        logger.warning("Search: suggestions from the database: %s", error)
        rows = list(fallback.rows(user, plan, known, kinds=(), most=4))
    hits = [
        hit for hit in hits_of(rows, Highlighter(plan), known, language, snippets=False, show=False) if hit is not None
    ]
    called = bets.tasks_beginning(user, text, language, TASKS)
    hits = [*called, *(hit for hit in hits if hit.url not in {one.url for one in called})]
    unlike: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        if hit.kind.key != "comment":
            unlike.setdefault((hit.title, hit.kind.key), hit)
    weight = {"form": 0, "person": 1}
    return sorted(unlike.values(), key=lambda hit: 0 if hit.task else weight.get(hit.kind.key, 2))[:SUGGESTIONS]
