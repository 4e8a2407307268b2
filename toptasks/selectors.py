"""Reading top tasks: the tiles of the home page, and what search may know of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import Locale, Page

from cms.plugins.access import tokens_for
from cms.plugins.site import house_cached, language_here
from toptasks.models import TopTask

ON_HOME = 8
MOST_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Task:
    """A top task in one language. `page_id` is the page to open, None for an address; `tokens` must all be held.

    `words` are the title and what editors say people type; `weight` is the share of the votes, 0 to 1.
    """

    key: UUID
    title: str
    icon: str
    url: str
    page_id: int | None
    words: tuple[str, ...]
    weight: float
    active: bool
    tokens: frozenset[str]


def _locale_id(language: str) -> int | None:
    locales = house_cached("toptasks.locales", lambda: dict(Locale.objects.values_list("language_code", "pk")))
    return locales.get(language[:2])


def tasks_in(language: str) -> tuple[Task, ...]:
    """Every task of a language that leads somewhere, in order, whoever may go there. Kept until the house changes."""
    locale_id = _locale_id(language)
    return house_cached(("toptasks.tasks", locale_id), lambda: tuple(_tasks(locale_id)))


def tasks_for(user: Any, language: str = "") -> list[Task]:
    """The tasks of the reader's language that this reader may use, in order."""
    held = tokens_for(user)
    return [task for task in tasks_in(language or language_here()) if task.tokens <= held]


def top_tasks_for(user: Any, limit: int | None = ON_HOME) -> list[dict[str, str]]:
    """The tiles of the home page: title, icon and url."""
    shown = [task for task in tasks_for(user) if task.active][:limit]
    return [{"title": task.title, "icon": task.icon, "url": task.url} for task in shown]


def search_weights(language: str = "") -> dict[int, float]:
    """{page id: factor from 1 to 1.5} for the score of a page that a top task leads to, in any language.

    The most chosen task of the last applied survey has 1.5, the others their share of that. Empty before the first
    survey. No query once warm.
    """
    return house_cached(("toptasks.weights", language[:2]), lambda: _weights([language] if language else ["nl", "en"]))


def _weights(languages: Iterable[str]) -> dict[int, float]:
    tasks = [task for language in languages for task in tasks_in(language) if task.page_id and task.weight]
    most = max((task.weight for task in tasks), default=0)
    return {task.page_id: 1 + (MOST_WEIGHT - 1) * task.weight / most for task in tasks if task.page_id}


def best_bets(user: Any, language: str = "") -> list[Task]:
    """The tasks this reader may use, most chosen first: search compares what was typed with their `words`."""
    return sorted(tasks_for(user, language), key=lambda task: -task.weight)


def _tasks(locale_id: int | None) -> Iterable[Task]:
    rows = list(TopTask.objects.filter(locale_id=locale_id))
    pages = _in_locale([row.page_id for row in rows if row.page_id], locale_id)
    for row in rows:
        page = pages.get(row.page_id)
        if row.page_id and page is None:
            continue
        words = [row.title, *[word.strip() for word in row.keywords.split(",")]]
        yield Task(
            key=row.translation_key, title=row.title, icon=row.icon, url=(page.get_url() if page else row.url) or "",
            page_id=page.pk if page else None, words=tuple(word for word in words if word), weight=row.weight,
            active=row.active, tokens=frozenset({row.audience, *([page.access.token] if page else [])}),
        )  # fmt: skip


def _in_locale(page_ids: Iterable[int], locale_id: int | None) -> dict[int | None, Page]:
    """For each page id the live page to open in this language: its translation when there is one, else itself."""
    keys = dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "translation_key"))
    pages = Page.objects.live().filter(translation_key__in=keys.values(), access__isnull=False)
    by_key: dict[Any, dict[int, Page]] = {}
    for page in pages.select_related("locale", "access"):
        by_key.setdefault(page.translation_key, {})[page.locale_id] = page
    chosen: dict[int | None, Page] = {}
    for pk, key in keys.items():
        options = by_key.get(key, {})
        page = options.get(locale_id or 0) or next((p for p in options.values() if p.pk == pk), None)
        if page:
            chosen[pk] = page
    return chosen
