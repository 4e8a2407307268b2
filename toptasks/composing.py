"""Where a long list comes from: the top tasks, what colleagues search for, and the lines of a survey."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from cms.plugins.access import EVERYONE
from toptasks.models import Survey, TopTask
from toptasks.services import Line

_searches: list[Callable[[], Iterable[str]]] = []
MOST_SEARCHES = 60


def offer_searches(source: Callable[[], Iterable[str]]) -> Callable[[], Iterable[str]]:
    """Register a source of frequent searches, most frequent first: () → words, only those many people used."""
    _searches.append(source)
    return source


def frequent_searches() -> list[str]:
    """What colleagues search for, from whoever keeps a log; empty when nobody does."""
    found = dict.fromkeys(words.strip() for source in _searches for words in source() if 0 < len(words.strip()) <= 60)
    return list(found)[:MOST_SEARCHES]


def task_lines() -> dict[UUID, Line]:
    """The top tasks as lines for a list, by translation key, in their order."""
    texts: dict[UUID, dict[str, str]] = {}
    for task in TopTask.objects.select_related("locale"):
        texts.setdefault(task.translation_key, {})[task.locale.language_code] = task.title
    return {
        key: Line(
            text_nl=text.get("nl") or text.get("en", ""), text_en=text.get("en") or text.get("nl", ""), task_key=key
        )
        for key, text in texts.items()
    }


def suited(survey: Survey) -> list[UUID]:
    """The top tasks that everybody who is asked may know of: those for everybody, and those for the same audience."""
    rows = TopTask.objects.filter(audience__in={EVERYONE, survey.audience}).order_by("sort_order", "pk")
    return list(dict.fromkeys(rows.values_list("translation_key", flat=True)))


def lines_of(survey: Survey) -> str:
    """The free lines of a survey, as they are typed."""
    rows = survey.items.filter(task_key=None)
    return "\n".join(" | ".join([item.text_nl, item.text_en, item.address]).rstrip(" |") for item in rows)
