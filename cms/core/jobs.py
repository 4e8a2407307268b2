"""Periodic work: one row a job, run by `manage.py run_due_jobs` every minute.

Who runs a job holds its row until the job ends, so a job that takes longer than its period is not started a second time
beside itself. The hold lasts five minutes and is renewed every minute by a thread of the same process: when that process
is killed, the job is free again five minutes later. Only a process that cannot reach the database for so long, and goes
on all the same, may find its job started elsewhere; so jobs stand being repeated.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from .models.state import DueJob as DueJobRow
from .points import DueJob
from .registry import enabled
from .scope import request_scope

logger = logging.getLogger(__name__)
HELD = timedelta(minutes=5)
RENEW = 60.0
"""Seconds after which the hold on a running job is renewed."""


def prune_tasks() -> None:
    """Forget what the worker finished more than a week ago."""
    if settings.TASK_WORKER:
        call_command("prune_db_task_results", "--backend", "background", "--min-age-days", "7", verbosity=0)


def kernel_jobs() -> list[DueJob]:
    from .access.pages import refresh_all
    from .activities import forget_activities, sweep_activities
    from .contributions.erasing import erase_deleted
    from .contributions.pictures import forget_lost_files
    from .contributions.sent import forget_sent_forms
    from .notifications import sweep_deliveries

    return [
        DueJob(key="core.sweep_activities", run=sweep_activities, every=60),
        DueJob(key="core.sweep_deliveries", run=sweep_deliveries, every=60),
        DueJob(key="core.publish_scheduled", run=lambda: call_command("publish_scheduled", verbosity=0), every=60),
        DueJob(key="core.refresh_access", run=refresh_all, every=120),
        DueJob(key="core.clear_sessions", run=lambda: call_command("clearsessions", verbosity=0), every=86_400),
        DueJob(key="core.erase_deleted", run=erase_deleted, every=3600),
        DueJob(key="core.forget_activities", run=forget_activities, every=3600),
        DueJob(key="core.forget_lost_files", run=forget_lost_files, every=86_400),
        DueJob(key="core.forget_sent_forms", run=forget_sent_forms, every=86_400),
        DueJob(key="core.prune_tasks", run=prune_tasks, every=86_400),
    ]


def run_due_jobs(now: datetime | None = None) -> dict[str, str]:
    """Run every job whose time has come and that runs nowhere else. Returns {key: "ok" or the error}; one failing job
    does not stop the others."""
    now = now or timezone.now()
    outcome = {}
    for job in [*kernel_jobs(), *enabled(DueJob)]:
        holder = uuid4().hex
        if not _claim(job, now, holder):
            continue
        error = "broken off"
        try:
            with _renewed(job.key, holder), request_scope():
                job.run()
            error = ""
        except Exception as problem:
            logger.exception("Job %s failed", job.key)
            error = f"{type(problem).__name__}: {problem}"
        finally:
            _mine(job.key, holder).update(last_error=error, holder="", held_until=None)
        outcome[job.key] = error or "ok"
    return outcome


def _claim(job: DueJob, now: datetime, holder: str) -> bool:
    """Take the job when it is due and nobody holds it: one conditional update, so only one of two processes gets it."""
    DueJobRow.objects.get_or_create(name=job.key)
    due = Q(last_run__isnull=True) | Q(last_run__lte=now - timedelta(seconds=job.every - 5))
    free = Q(held_until__isnull=True) | Q(held_until__lte=Now())
    row = DueJobRow.objects.filter(due, free, name=job.key)
    return bool(row.update(last_run=now, holder=holder, held_until=Now() + HELD))


def _mine(key: str, holder: str) -> QuerySet[DueJobRow]:
    return DueJobRow.objects.filter(name=key, holder=holder)


@contextmanager
def _renewed(key: str, holder: str) -> Iterator[None]:
    """Within the block the hold on a job is renewed, by a thread with a connection of its own."""
    ended = threading.Event()
    thread = threading.Thread(target=_renew, args=(key, holder, ended), name=f"hold-{key}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _renew(key: str, holder: str, ended: threading.Event) -> None:
    try:
        while not ended.wait(RENEW):
            try:
                _mine(key, holder).update(held_until=Now() + HELD)
            except DatabaseError:
                logger.warning("The hold on job %s could not be renewed", key, exc_info=True)
                connection.close()
    finally:
        connection.close()
