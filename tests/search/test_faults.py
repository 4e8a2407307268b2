"""What goes wrong in a house: a process is killed, edits race, a rebuild is broken off. Nothing is lost, on either engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from search import indexing, outbox
from search.engines import get_engine
from search.engines.base import EngineUnavailable
from search.models import Lease, OutboxEntry
from tests.dummy_plugin.models import Note
from tests.search.tools import plan, titles

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]
SOURCE = "dummy.notes"
SEARCH = ("ENGINE", "INDEX_DIR", "URL", "FLAVOUR", "USER", "PASSWORD", "API_KEY", "CA", "PREFIX")


@pytest.fixture
def engine_name(both_engines):
    return both_engines


@pytest.fixture
def engine(index_site):
    return index_site()


def note(title: str, **fields: object) -> Note:
    return Note.objects.create(title=title, body="", published_at=timezone.now(), **fields)


def notes(count: int) -> None:
    """Many changes that wait in the outbox."""
    with outbox.held_back():
        rows = Note.objects.bulk_create(Note(title=f"Nummer {n}", published_at=timezone.now()) for n in range(count))
        outbox.record(SOURCE, [row.pk for row in rows])


def found(words: str) -> list[str]:
    return titles(get_engine(), plan(words, sources=(SOURCE,)))


CHILD = """
import json, sys, time, django
django.setup()
from django.conf import settings
for name, value in json.loads(sys.argv[2]).items():
    setattr(settings, name, value)
from search import indexing, outbox
from search.engines import get_engine
from search.engines.elastic import client
from search.engines.elastic import rows as elastic_rows
from search.engines.embedded import rows as embedded_rows
rows = {"elastic": elastic_rows, "embedded": embedded_rows}[settings.SEARCH_ENGINE]

def stand_still(*_args, **_kwargs):
    print("there", flush=True)
    time.sleep(600)

def stop_at(number):
    seen, real = [], rows.row_of
    def row_of(*args):
        seen.append(1)
        if len(seen) == number:
            stand_still()
        return real(*args)
    rows.row_of = row_of

elastic_rows.CHUNK = 50
client.READING, client.WRITING = 30.0, 60.0  # a busy machine is not a server that is down
if sys.argv[1] == "in the middle of a batch":
    stop_at(120)
    outbox.drain()
elif sys.argv[1] == "between index and outbox":
    outbox._settle = stand_still
    outbox.drain()
else:
    indexing.rebuild(get_engine(), lambda source, total: lambda count: stand_still())
"""


def database_url() -> str:
    facts = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{facts['NAME']}"
    return f"postgres://{facts['USER']}:{facts['PASSWORD']}@{facts['HOST']}:{facts['PORT']}/{facts['NAME']}"


@contextmanager
def killed(moment: str) -> Iterator[None]:
    """Another process works, and stands still at this moment; after the block it is dead, without a chance to tidy up."""
    wanted = {f"SEARCH_{name}": str(getattr(settings, f"SEARCH_{name}")) for name in SEARCH}
    environment = {**os.environ, "DATABASE_URL": database_url()}
    with tempfile.NamedTemporaryFile("w", suffix=".log") as said:
        process = subprocess.Popen(
            [sys.executable, "-c", CHILD, moment, json.dumps(wanted)],
            cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, stderr=said, text=True,
        )  # fmt: skip
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "there\n", Path(said.name).read_text()
            yield
        finally:
            process.kill()
            process.wait()


@pytest.mark.parametrize("moment", ["in the middle of a batch", "between index and outbox"])
def test_killing_the_indexer_loses_nothing(engine, moment):
    notes(200)
    with killed(moment):
        assert OutboxEntry.objects.count() == 200
        assert isinstance(found("nummer"), list), "readers have an answer meanwhile"
    note("Daarna")
    assert not OutboxEntry.objects.exists()
    assert engine.count() == 201 and found("daarna") == ["Daarna"]


def test_killing_a_rebuild_leaves_the_old_index_and_everything_that_was_written(engine):
    row = note("Eerste")
    with killed("in a rebuild"):
        assert engine.rebuilding() is True
        row.title = "Veranderd"
        row.save()
        assert found("veranderd") == ["Veranderd"], "writing goes on meanwhile"
        assert OutboxEntry.objects.filter(kept=True).count() == 1
    assert engine.rebuilding() is False and found("veranderd") == ["Veranderd"]
    note("Daarna")
    assert not OutboxEntry.objects.exists()
    call_command("search_index", "--rebuild", verbosity=0)
    assert engine.count() == 2 and found("daarna") == ["Daarna"]


def test_changes_during_a_rebuild_are_in_both_indexes(engine):
    changed, gone = note("Wordt anders"), note("Gaat weg")
    done: list[str] = []

    def meanwhile(_count: int) -> None:
        """Called after the first object was read: everything of this is too late for what is being read."""
        if done:
            return
        done.append("once")
        changed.title = "Is anders"
        changed.save()
        gone.delete()
        note("Kwam erbij")
        assert found("anders") == ["Is anders"] and found("erbij") == ["Kwam erbij"] and found("gaat") == []

    before = Note.objects.count()
    indexing.rebuild(engine, lambda source, _total: meanwhile if source.key == SOURCE else lambda _count: None)
    assert done and before == 2
    assert found("is anders")[:1] == ["Is anders"] and found("erbij") == ["Kwam erbij"] and found("gaat weg") == []
    assert engine.count() == 2 and not OutboxEntry.objects.exists()


def in_threads(*work: Callable[[], None]) -> None:
    errors: list[BaseException] = []

    def run(one: Callable[[], None]) -> None:
        try:
            one()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert errors == []


def test_two_edits_racing_leave_the_last_one(engine):
    row = note("Begin")

    def edit(name: str) -> Callable[[], None]:
        def work() -> None:
            for number in range(8):
                with transaction.atomic():
                    mine = Note.objects.select_for_update().get(pk=row.pk)
                    mine.title = f"Titel {name} {number}"
                    mine.save()

        return work

    in_threads(edit("aap"), edit("noot"))
    outbox.drain()
    row.refresh_from_db()
    assert found("titel") == [row.title] and engine.count() == 1 and not OutboxEntry.objects.exists()


def test_a_drainer_that_stood_still_overwrites_nothing(engine, monkeypatch, engine_name):
    """It read the old title, then a long pause; meanwhile another one took over and wrote the new title."""
    row = note("Begin")
    with outbox.held_back():
        row.title = "Oud"
        row.save()
    reading, go_on = threading.Event(), threading.Event()
    real, slow = indexing.read, threading.local()

    def read(wanted):
        batch = real(wanted)
        if getattr(slow, "me", False):
            slow.me = False
            reading.set()
            go_on.wait(60)
        return batch

    monkeypatch.setattr(indexing, "read", read)
    said: list[str] = []

    def late() -> None:
        slow.me = True
        try:
            outbox.drain()
        except EngineUnavailable as error:
            said.append(str(error))

    def quick() -> None:
        assert reading.wait(60)
        Lease.objects.filter(name__endswith=".write").update(until=timezone.now() - timedelta(seconds=1))
        row.title = "Nieuw"
        row.save()
        go_on.set()

    in_threads(late, quick)
    outbox.drain()
    assert found("nieuw") == ["Nieuw"] and found("oud") == []
    assert not OutboxEntry.objects.exists()
    assert bool(said) == (engine_name == "elastic"), "a lock of the operating system is not lost by standing still"
