"""Rights over all machines, and versions that only grow."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from search import leases, versions
from search.engines.base import EngineUnavailable
from search.models import Lease

pytestmark = pytest.mark.django_db


def held_by(holder: str, *, seconds: float = 60) -> None:
    until = timezone.now() + timedelta(seconds=seconds)
    Lease.objects.update_or_create(name="x", defaults={"holder": holder, "until": until})


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_one_holder_at_a_time_and_free_afterwards():
    with leases.lease("x") as mine, leases.lease("x", wait=False) as other, leases.lease("y", wait=False) as elsewhere:
        assert mine is not None and other is None and elsewhere is not None
        assert leases.is_held("x")
    assert not leases.is_held("x")
    with leases.lease("x", wait=False) as again:
        assert again is not None


def test_it_is_free_again_after_an_error():
    with pytest.raises(RuntimeError), leases.lease("x"):
        raise RuntimeError
    assert not leases.is_held("x")


@pytest.mark.parametrize(("holder", "is_free"), [
    ("another-machine/{dead}/abc", False),
    ("{host}/{dead}/abc", True),
    ("{host}/{alive}/abc", False),
    ("{host}/what/abc", False),
    ("", True),
])  # fmt: skip
def test_nobody_waits_for_a_process_of_this_machine_that_died(holder, is_free):
    held_by(holder.format(host=leases._HOST, dead=dead_process(), alive=os.getpid()), seconds=60 if holder else -1)
    assert leases.is_held("x") is not is_free
    with leases.lease("x", wait=False) as mine:
        assert (mine is not None) is is_free


def test_another_machine_that_died_is_waited_for_until_its_time_is_over():
    held_by("another-machine/1/abc", seconds=1.5)
    with leases.lease("x", wait=False) as mine:
        assert mine is None
    with leases.lease("x", wait=True) as mine:
        assert mine is not None


def test_who_stood_still_for_too_long_has_lost_it(monkeypatch):
    with leases.lease("x") as mine:
        mine.confirm()
        Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
        with pytest.raises(EngineUnavailable, match="stood still"), transaction.atomic():
            mine.confirm()
        with leases.lease("x", wait=False) as other:
            assert other is not None
            monkeypatch.setattr(leases, "RENEW", -1)
            with pytest.raises(EngineUnavailable):
                mine.renew()
            other.renew()
        mine.release()
    assert not leases.is_held("x")


def test_working_renews_it(monkeypatch):
    with leases.lease("x") as mine:
        Lease.objects.update(until=timezone.now() + timedelta(seconds=5))
        mine.renew()
        assert Lease.objects.get().until < timezone.now() + timedelta(seconds=10), "not at every step"
        monkeypatch.setattr(leases, "RENEW", -1)
        mine.renew()
        assert Lease.objects.get().until > timezone.now() + timedelta(seconds=60)


def test_a_late_release_takes_nothing_from_the_next_holder():
    with leases.lease("x") as mine:
        held_by("another-machine/1/abc")
        mine.release()
        assert leases.is_held("x")


def test_versions_grow_also_after_a_backup_put_the_counter_back():
    first = versions.draw()
    second = versions.draw()
    assert second > first
    Lease.objects.filter(name="versions").update(version=5)
    assert versions.draw() > second
    ahead = second + 10**9
    Lease.objects.filter(name="versions").update(version=ahead)
    assert versions.draw() == ahead + 1
