"""What stands on top for these words: the best bets of editors, then the top tasks that are called that."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.plugins.access import visible_ids
from search import tuning, why
from search.hits import Hit, bet_hits
from search.indexing import sources
from search.kinds import kind_of
from search.loop.counting import normalised
from search.tuning import Bet
from toptasks.selectors import Task, best_bets

if TYPE_CHECKING:
    from cms.plugins.users import User

TASKS = 3
_SMALL = frozenset(
    [
        "de",
        "het",
        "een",
        "mijn",
        "je",
        "jouw",
        "onze",
        "van",
        "voor",
        "te",
        "the",
        "a",
        "an",
        "my",
        "your",
        "our",
        "of",
        "for",
        "to",
    ]
)
"""Words that do not make it another task. Question words are none of them: “wanneer werk ik” is not “werk”."""


def put_first(
    user: "User", text: str, language: str, tasks: list[Hit], others: list[Hit], *, explain: bool = False
) -> int:
    """Put best bets and top tasks before ``tasks``, and take what they double out of both lists.

    A top task that was found anyway is moved, not made again. Those on pages are only for who may see the page.
    Returns how many more there are now.
    """
    editors = _seen(user, tuning.bets_for(text))
    called = [task for task in best_bets(user, language) if _is_called(task, text)][:TASKS]
    by_task = {task.key: bet for task in called for bet in _seen(user, [_bet(task, language)])}
    if not editors and not by_task:
        return 0
    before = len(tasks) + len(others)
    first = bet_hits(editors, language, why.of_bet() if explain else ())
    for task in called:
        if task.key in by_task and not any(_is_same(hit, task.page_id, task.url) for hit in first):
            reason = why.of_task(task.weight) if explain else ()
            hit = _found(task, [*tasks, *others], reason) or _told(_made(task, by_task[task.key], language, reason))
            first.append(hit)
    for part in (tasks, others):
        part[:] = [hit for hit in part if hit not in first and not any(_doubles(hit, one) for one in first)]
    tasks[:0] = first
    return len(tasks) + len(others) - before


def tasks_beginning(user: "User", text: str, language: str, most: int) -> list[Hit]:
    """Top tasks with a word for each word that is being typed, most chosen first."""
    typed = normalised(text).split()
    found = [task for task in best_bets(user, language) if typed and _begins(task, typed)][:most]
    seen = {bet.titles[language]: bet for bet in _seen(user, [_bet(task, language) for task in found])}
    return [_made(task, seen[task.title], language, ()) for task in found if task.title in seen]


def _is_called(task: Task, text: str) -> bool:
    """Whether these are its words, in any order and whatever small words stand between them."""
    asked = _content(text)
    return bool(asked) and any(_content(words) == asked for words in task.words)


@lru_cache(maxsize=4_000)
def _content(text: str) -> frozenset[str]:
    words = frozenset(normalised(text).split())
    return words - _SMALL or words


def _begins(task: Task, typed: list[str]) -> bool:
    phrases = [normalised(words).split() for words in task.words]
    return any(all(any(word.startswith(part) for word in phrase) for part in typed) for phrase in phrases)


def _bet(task: Task, language: str) -> Bet:
    return Bet(0, {language: task.title}, {language: ""}, task.url, task.page_id)


def _seen(user: "User", bets: Iterable[Bet]) -> list[Bet]:
    wanted = list(bets)
    pages = [bet.page_id for bet in wanted if bet.page_id]
    seen = visible_ids(user, Page, pages) if pages else set()
    return [bet for bet in wanted if bet.page_id is None or bet.page_id in seen]


def _found(task: Task, hits: list[Hit], reason: tuple[str, ...]) -> Hit | None:
    """The hit that a task leads to, when it was found by itself."""
    hit = next((hit for hit in hits if _is_same(hit, task.page_id, task.url)), None)
    if hit is not None:
        hit.why = (*reason, *hit.why)
    return hit


def _made(task: Task, bet: Bet, language: str, reason: tuple[str, ...]) -> Hit:
    (hit,) = bet_hits([bet], language, reason)
    hit.kind = replace(hit.kind, key="task", one=_("Task"), icon=task.icon)
    return hit


def _told(hit: Hit) -> Hit:
    """With the first sentence of the page that it leads to, and its kind."""
    page = Page.objects.filter(pk=hit.object_id).first() if hit.object_id else None
    if page is None:
        return hit
    page = page.specific
    hit.intro = getattr(page, "intro", "")
    source = next((source for source in sources().values() if source.model is type(page)), None)
    if source is not None:
        kind = kind_of(source.key.rpartition(".")[2], source)
        hit.kind = replace(kind, icon=hit.kind.icon)
    return hit


def _doubles(hit: Hit, first: Hit) -> bool:
    return first is not hit and _is_same(hit, int(first.object_id) if _is_page(first) else None, first.url)


def _is_same(hit: Hit, page_id: int | None, url: str) -> bool:
    return hit.url == url if page_id is None else _is_page(hit) and hit.object_id == str(page_id)


def _is_page(hit: Hit) -> bool:
    return issubclass(hit.source.model, Page) and bool(hit.object_id)
