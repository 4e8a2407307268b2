"""Making films ready happens after the answer was given."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import connections, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from cms.plugins.site import request_scope
from cms.plugins.tasks import enqueue_after_commit, task

from . import films
from .limits import ATTEMPTS
from .models import Vlog

logger = logging.getLogger(__name__)
STALLED = timedelta(minutes=10)
"""How long a film may wait for its turn before it is put in the queue once more."""


@task(queue_name="media")
def film_prepare(vlog_id: int) -> None:
    """Make one film ready. Safe to run again and twice at once."""
    films.prepare(vlog_id)


def start(vlog_id: int) -> None:
    """Make a film ready after the commit: by the worker where there is one, else by a thread of this process, so that
    nobody waits for it. A process that ends takes its thread along; the sweep goes on with it then."""
    if settings.TASK_WORKER or not settings.VLOGS_IN_THREAD:
        enqueue_after_commit(film_prepare, vlog_id)
    else:
        transaction.on_commit(partial(_in_thread, vlog_id), robust=True)


def _in_thread(vlog_id: int) -> None:
    threading.Thread(target=_prepare_apart, args=(vlog_id,), name=f"film-{vlog_id}", daemon=True).start()


def _prepare_apart(vlog_id: int) -> None:
    try:
        with request_scope():
            films.prepare(vlog_id)
    except Exception:
        logger.exception("The film of vlog %s could not be made ready; the sweep will try again", vlog_id)
    finally:
        connections.close_all()


def sweep() -> int:
    """Take up films that wait too long, or whose worker was killed. Returns how many."""
    from . import services

    state = Vlog.FilmState
    waits = Q(film_state=state.WAITING, queued_at__lt=timezone.now() - STALLED)
    dropped = Q(film_state=state.WORKING, held_until__lt=Now())
    rows = list(Vlog.objects.filter(waits | dropped).order_by("queued_at").values_list("pk", "attempts")[:20])
    for pk, attempts in rows:
        if attempts >= ATTEMPTS:
            services.film_give_up(vlog_id=pk)
            continue
        Vlog.objects.filter(pk=pk).update(queued_at=timezone.now())
        if settings.TASK_WORKER:
            film_prepare.enqueue(pk)
        else:
            films.prepare(pk)
    return len(rows)
