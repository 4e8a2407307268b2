"""Periodic jobs: each when it is due, never beside itself, and again after a process that was killed."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from cms.core import jobs
from cms.core.models import DueJob as Row
from cms.core.points import DueJob


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """`only(run)`: the house has this one job, due every minute."""

    def install(run: Callable[[], object]) -> None:
        monkeypatch.setattr(jobs, "kernel_jobs", lambda: [DueJob(key="slow", run=run, every=60)])
        monkeypatch.setattr(jobs, "enabled", lambda point: [])

    return install


@pytest.mark.django_db
def test_a_job_that_still_runs_is_not_started_beside_itself(only):
    now, outcomes = timezone.now(), []

    def run() -> None:
        if len(outcomes) < 2:
            outcomes.append(jobs.run_due_jobs(now + timedelta(seconds=61 * (len(outcomes) + 1))))

    only(run)
    assert jobs.run_due_jobs(now) == {"slow": "ok"} and outcomes == [{}]
    assert jobs.run_due_jobs(now + timedelta(seconds=61)) == {"slow": "ok"} and outcomes == [{}, {}]


@pytest.mark.django_db
def test_a_job_whose_process_was_killed_runs_again_when_its_hold_is_over(only):
    ran = []
    only(lambda: ran.append(1))
    begun = timezone.now() - timedelta(minutes=10)
    Row.objects.create(name="slow", last_run=begun, holder="gone", held_until=timezone.now() + timedelta(minutes=1))
    assert jobs.run_due_jobs() == {} and not ran
    Row.objects.update(held_until=timezone.now() - timedelta(seconds=1))
    assert jobs.run_due_jobs() == {"slow": "ok"} and ran == [1]
    row = Row.objects.get()
    assert row.held_until is None and row.holder == "" and row.last_error == ""


@pytest.mark.django_db
def test_a_job_that_fails_or_is_broken_off_lets_go(only):
    def run() -> None:
        raise KeyboardInterrupt

    only(run)
    with pytest.raises(KeyboardInterrupt):
        jobs.run_due_jobs()
    row = Row.objects.get()
    assert row.held_until is None and row.last_error == "broken off"


@pytest.mark.django_db(transaction=True)
def test_a_long_job_keeps_its_hold(only, monkeypatch):
    monkeypatch.setattr(jobs, "RENEW", 0.05)
    seen = []

    def run() -> None:
        first = Row.objects.get().held_until
        deadline = time.monotonic() + 20
        while Row.objects.get().held_until <= first and time.monotonic() < deadline:
            time.sleep(0.05)
        seen.append(Row.objects.get().held_until > first)

    only(run)
    assert jobs.run_due_jobs() == {"slow": "ok"} and seen == [True]
