"""Is everything there that the site needs? Asked by the load balancer."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.db import connection

logger = logging.getLogger(__name__)
_probes: dict[str, Callable[[], None]] = {}


def probe(name: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Register a probe; it raises when its part cannot be reached."""

    def register(function: Callable[[], None]) -> Callable[[], None]:
        _probes[name] = function
        return function

    return register


@probe("database")
def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


@probe("cache")
def _cache() -> None:
    cache.set("readyz", "1", 10)
    if cache.get("readyz") != "1":
        raise RuntimeError("the cache does not keep what it is given")


@probe("queue")
def _queue() -> None:
    if settings.TASK_WORKER:
        from django_tasks_db.models import DBTaskResult

        DBTaskResult.objects.order_by().values_list("pk", flat=True).first()


def readiness() -> dict[str, str]:
    """{part: "ok" or "unreachable"} of each registered probe."""
    state = {}
    for name, check in _probes.items():
        try:
            check()
            state[name] = "ok"
        except Exception:
            logger.exception("Readiness: %s cannot be reached", name)
            state[name] = "unreachable"
    return state
