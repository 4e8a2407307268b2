"""Following a search to its task without knowing whose it is: the thread is in a signed cookie of the browser for half an
hour, and only a nameless row is kept. See docs/top-tasks.md for what is counted and what cannot be seen.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from time import time
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.signals import user_logged_out
from django.core import signing
from django.db.models import F
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from cms.plugins.site import language_here
from toptasks.models import TaskJourney
from toptasks.selectors import Task, tasks_in

COOKIE = "st_find"
SALT = "toptasks.journeys"
PAUSE = 30 * 60
"""After so many seconds without a search a new one is a new journey."""
REMEMBERED = 28 * 86_400
MOST_REMEMBERED = 40
"""Tasks counted from this browser that the cookie remembers: browsers drop a cookie of more than 4 kB."""
LOOKED_AT = 20


@dataclass(slots=True)
class Thread:
    """What the cookie holds: when this journey began and was last seen, its searches, its row and task, where tasks stood
    in the results, and which tasks were counted from this browser before. No words."""

    began: int = 0
    last: int = 0
    searches: int = 0
    row: int = 0
    task: str = ""
    places: dict[str, int] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)


def searched(request: HttpRequest, words: str, urls: Sequence[str]) -> None:
    """A search was answered with these addresses, in order. The cookie goes along with the response."""
    thread, now = _thread(request), int(time())
    if now - thread.last > PAUSE:
        thread = Thread(began=now, before=thread.before)
    tasks = [task for task in tasks_in(language_here()) if task.url.startswith("/")]
    called = task_called(tasks, words)
    if called and thread.task and called.key.hex != thread.task:
        thread = Thread(began=now, before=thread.before)
    thread.searches, thread.last = thread.searches + 1, now
    places = {url: place for place, url in reversed(list(enumerate(urls[:LOOKED_AT], start=1)))}
    thread.places = {task.key.hex: places[task.url] for task in tasks if task.url in places}
    if called:
        _keep(thread, called)
    elif thread.row:
        TaskJourney.objects.filter(pk=thread.row, done=False).update(searches=F("searches") + 1)
    request.toptasks_thread = thread  # type: ignore[attr-defined]


def _keep(thread: Thread, task: Task) -> None:
    if thread.row and TaskJourney.objects.filter(pk=thread.row, done=False).update(searches=thread.searches):
        return
    thread.task = task.key.hex
    thread.row = _row(thread, task).pk


def _row(thread: Thread, task: Task, **more: Any) -> TaskJourney:
    mark, since = task.key.hex[:8], time() - REMEMBERED
    fresh = thread.before.get(mark, 0) < since
    if fresh:
        latest = sorted(thread.before.items(), key=lambda one: -one[1])[: MOST_REMEMBERED - 1]
        thread.before = {mark: int(time())} | {known: at for known, at in latest if at >= since and known != mark}
    return TaskJourney.objects.create(
        task_key=task.key, day=timezone.localdate(), searches=min(thread.searches, 99), fresh=fresh, **more
    )


def opened(request: HttpRequest, task: Task) -> None:
    """The reader came from the results to what a task leads to: the journey is done."""
    thread, now = _thread(request), int(time())
    if not thread.searches or now - thread.last > PAUSE:
        return
    outcome = {"done": True, "position": thread.places.get(task.key.hex), "seconds": min(now - thread.began, PAUSE)}
    same = thread.row and thread.task == task.key.hex
    if not (same and TaskJourney.objects.filter(pk=thread.row, done=False).update(**outcome)):
        _row(thread, task, **outcome)
    request.toptasks_thread = Thread(before=thread.before)  # type: ignore[attr-defined]


def task_called(tasks: Iterable[Task], words: str) -> Task | None:
    """The one task that these words ask for: all words of one of its phrases, or a part of it no other task has."""
    typed = _words(words)
    best: list[tuple[int, Task]] = []
    for task in tasks:
        score = max((_agreement(typed, _words(phrase)) for phrase in task.words), default=0)
        if score:
            best.append((score, task))
    best.sort(key=lambda pair: -pair[0])
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _agreement(typed: frozenset[str], phrase: frozenset[str]) -> int:
    if not typed or not phrase:
        return 0
    if phrase <= typed:
        return 1 + len(phrase)
    return 1 if typed <= phrase else 0


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return frozenset("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def _thread(request: HttpRequest) -> Thread:
    try:
        return Thread(**json.loads(signing.Signer(salt=SALT).unsign(request.COOKIES[COOKIE])))
    except (KeyError, ValueError, TypeError, signing.BadSignature):
        return Thread()


class TaskJourneyMiddleware:
    """Notices who comes from the results to a task, and sends the thread along. Costs nothing without the cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if COOKIE in request.COOKIES and request.method == "GET" and response.status_code == 200:
            task = _opened_task(request)
            if task is not None:
                opened(request, task)
        thread = getattr(request, "toptasks_thread", None)
        if getattr(request, "toptasks_ended", False):
            response.delete_cookie(COOKIE, samesite="Lax")
        elif thread is not None:
            value = signing.Signer(salt=SALT).sign(json.dumps(asdict(thread), separators=(",", ":")))
            response.set_cookie(
                COOKIE, value, max_age=REMEMBERED, httponly=True, samesite="Lax", secure=request.is_secure()
            )
        return response


@receiver(user_logged_out)
def signed_out(request: HttpRequest | None, **_kwargs: Any) -> None:
    """Whoever uses this computer next begins a thread of their own."""
    if request is not None:
        request.toptasks_ended = True  # type: ignore[attr-defined]


def _opened_task(request: HttpRequest) -> Task | None:
    """The task whose target this is, when the reader comes from the results page."""
    came_from = urlsplit(request.headers.get("referer", ""))
    try:
        if came_from.netloc != request.get_host() or came_from.path != reverse("search:results"):
            return None
    except NoReverseMatch:
        return None
    return next((task for task in tasks_in(language_here()) if task.url == request.path), None)
