"""Background work: Wagtail's django-tasks with ids as arguments, enqueued after commit."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from django.db import transaction
from django_tasks import task as _task

from .scope import request_memory, request_scope

logger = logging.getLogger(__name__)


def background(**options: Any) -> Any:
    """Decorator: a task on the background backend. Give `queue_name` ("mail", "search", "media") when it may take long."""
    return _task(backend="background", **options)


def enqueue_after_commit(task: Any, *args: Any, **kwargs: Any) -> None:
    """Enqueue when (and only when) the surrounding transaction commits.

    A failing enqueue is logged, not raised: the act itself is done, and the sweep finds what was left.
    """
    transaction.on_commit(partial(_enqueue, task, *args, **kwargs), robust=True)


def _enqueue(task: Any, *args: Any, **kwargs: Any) -> None:
    try:
        if request_memory() is None:
            with request_scope():
                task.enqueue(*args, **kwargs)
        else:
            task.enqueue(*args, **kwargs)
    except Exception:
        logger.exception("Could not enqueue %s; the sweep will try again", task)
