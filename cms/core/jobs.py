"""Periodic work: one row a job, run by `manage.py run_due_jobs` every minute, never twice at once."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from .models.state import DueJob as DueJobRow
from .points import DueJob
from .registry import enabled
from .scope import request_scope

logger = logging.getLogger(__name__)


def prune_tasks() -> None:
    """Forget what the worker finished more than a week ago."""
    if settings.TASK_WORKER:
        call_command("prune_db_task_results", "--backend", "background", "--min-age-days", "7", verbosity=0)


def kernel_jobs() -> list[DueJob]:
    from .access.pages import refresh_all
    from .activities import sweep_activities
    from .notifications import sweep_deliveries

    return [
        DueJob(key="core.sweep_activities", run=sweep_activities, every=60),
        DueJob(key="core.sweep_deliveries", run=sweep_deliveries, every=60),
        DueJob(key="core.publish_scheduled", run=lambda: call_command("publish_scheduled", verbosity=0), every=60),
        DueJob(key="core.refresh_access", run=refresh_all, every=120),
        DueJob(key="core.clear_sessions", run=lambda: call_command("clearsessions", verbosity=0), every=86_400),
        DueJob(key="core.prune_tasks", run=prune_tasks, every=86_400),
    ]


def run_due_jobs(now: datetime | None = None) -> dict[str, str]:
    """Run every job whose time has come. Returns {key: "ok" or the error}; one failing job does not stop the others."""
    now = now or timezone.now()
    outcome = {}
    for job in [*kernel_jobs(), *enabled(DueJob)]:
        if not _claim(job, now):
            continue
        error = ""
        try:
            with request_scope():
                job.run()
        except Exception as problem:
            logger.exception("Job %s failed", job.key)
            error = f"{type(problem).__name__}: {problem}"
        DueJobRow.objects.filter(name=job.key).update(last_error=error)
        outcome[job.key] = error or "ok"
    return outcome


def _claim(job: DueJob, now: datetime) -> bool:
    DueJobRow.objects.get_or_create(name=job.key)
    with transaction.atomic():
        row = DueJobRow.objects.select_for_update(skip_locked=False).get(name=job.key)
        if row.last_run and row.last_run + timedelta(seconds=job.every - 5) > now:
            return False
        row.last_run = now
        row.save(update_fields=["last_run"])
    return True
