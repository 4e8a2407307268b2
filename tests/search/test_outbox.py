"""Changes reach the index after their commit, and none is lost."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import timezone

from cms.plugins.signals import content_changed
from search import indexing, outbox, tasks, versions
from search.engines import get_engine
from search.engines.base import EngineUnavailable
from search.models import OutboxEntry
from tests.dummy_plugin.models import Note
from tests.search.tools import plan, titles

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("calm")]
SOURCES = ("dummy.notes",)


@pytest.fixture
def engine_name(both_engines):
    return both_engines


@pytest.fixture
def engine(index_site):
    return index_site()


def note(title: str, **fields: object) -> Note:
    return Note.objects.create(title=title, body="", published_at=timezone.now(), **fields)


def found(words: str) -> list[str]:
    return titles(get_engine(), plan(words, sources=SOURCES))


def test_a_change_is_in_the_index_after_its_commit(engine):
    row = note("Bloedsuiker meten")
    assert found("bloedsuiker") == ["Bloedsuiker meten"]
    row.title = "Bloeddruk meten"
    row.save()
    assert found("bloedsuiker") == [] and found("bloeddruk") == ["Bloeddruk meten"]
    row.delete()
    assert found("bloeddruk") == []
    assert not OutboxEntry.objects.exists()


def test_what_is_rolled_back_leaves_nothing(engine):
    with pytest.raises(RuntimeError), transaction.atomic():
        note("Bloedsuiker meten")
        assert OutboxEntry.objects.count() == 1
        raise RuntimeError
    assert not OutboxEntry.objects.exists() and found("bloedsuiker") == []


def test_a_rolled_back_savepoint_does_not_stop_the_rest(engine):
    with transaction.atomic():
        with pytest.raises(RuntimeError), transaction.atomic():
            note("Verworpen")
            raise RuntimeError
        note("Gebleven")
    assert found("verworpen") == [] and found("gebleven") == ["Gebleven"]


def test_changes_wait_while_the_engine_fails(engine, monkeypatch):
    def broken(*_args: object, **_kwargs: object) -> int:
        raise EngineUnavailable("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(engine, "write", broken)
        note("Bloedsuiker meten")
    assert OutboxEntry.objects.count() == 1 and found("bloedsuiker") == []
    assert tasks.sweep() == 1
    assert found("bloedsuiker") == ["Bloedsuiker meten"] and not OutboxEntry.objects.exists()


def test_dying_between_index_and_outbox_repeats_without_harm(engine, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(outbox, "_put_off", lambda *_args: (_ for _ in ()).throw(KeyboardInterrupt))
        with outbox.held_back():
            note("Bloedsuiker meten")
        batch = indexing.read({"dummy.notes": [str(Note.objects.get().pk)]})
        with engine.exclusive():
            engine.write(batch.documents, version=versions.draw())
    assert OutboxEntry.objects.count() == 1
    outbox.drain()
    assert found("bloedsuiker") == ["Bloedsuiker meten"] and engine.count() == 1


def test_an_object_that_cannot_be_read_waits_and_stops_nobody(engine, monkeypatch):
    source = indexing.sources()["dummy.notes"]
    real = source.to_document

    def choosy(row: Note) -> object:
        if row.title == "Stuk":
            raise ValueError("no words")
        return real(row)

    object.__setattr__(source, "to_document", choosy)
    try:
        note("Stuk")
        note("Heel")
        assert found("heel") == ["Heel"]
        entry = OutboxEntry.objects.get()
        assert entry.attempts == 1 and entry.retry_at > timezone.now() and "no words" in entry.error
    finally:
        object.__setattr__(source, "to_document", real)
    OutboxEntry.objects.update(retry_at=timezone.now())
    tasks.sweep()
    assert found("stuk") == ["Stuk"] and not OutboxEntry.objects.exists()


def test_what_a_rebuild_cannot_read_waits_for_another_attempt(engine, monkeypatch):
    real, broken = indexing.document_of, ["Stuk"]
    with outbox.held_back():
        row = note("Stuk")
        note("Heel")

    def blinking(source, obj):
        if getattr(obj, "title", "") in broken:
            raise OSError("the disk blinked")
        return real(source, obj)

    monkeypatch.setattr(indexing, "document_of", blinking)
    for _twice in range(2):
        indexing.rebuild(engine, lambda _source, _total: lambda _count: None)
        entry = OutboxEntry.objects.get()
        assert entry.object_id == str(row.pk) and "blinked" in entry.error and found("heel") == ["Heel"]
    broken.clear()
    outbox.drain()
    assert found("stuk") == ["Stuk"] and not OutboxEntry.objects.exists()


def test_a_second_drainer_leaves_the_work_to_the_first(engine):
    with outbox.held_back():
        note("Bloedsuiker meten")
    with engine.exclusive():
        assert outbox.drain() == 0
    assert OutboxEntry.objects.count() == 1
    assert outbox.drain() == 1


def test_without_an_index_changes_wait_for_the_first_build(index_site):
    note("Bloedsuiker meten")
    assert OutboxEntry.objects.count() == 1
    index_site()
    assert not OutboxEntry.objects.exists() and found("bloedsuiker") == ["Bloedsuiker meten"]


def test_a_rebuild_leaves_entries_with_lower_numbers_that_were_committed_meanwhile(engine):
    """On PostgreSQL numbers are not committed in order: the entry of a long transaction can come after a higher one."""
    OutboxEntry.objects.create(pk=1001, source="dummy.notes", object_id="1")

    def meanwhile(_source: object, _total: int):
        OutboxEntry.objects.get_or_create(pk=1000, source="dummy.notes", object_id="2")
        return lambda _count: None

    indexing.rebuild(engine, meanwhile)
    assert list(OutboxEntry.objects.values_list("pk", flat=True)) == [1000]


def test_rows_changed_without_save_are_told_by_a_signal(engine):
    row = note("Bloedsuiker meten")
    Note.objects.filter(pk=row.pk).update(title="Bloeddruk meten")
    assert found("bloeddruk") == []
    content_changed.send(sender=Note, ids=[row.pk])
    assert found("bloeddruk") == ["Bloeddruk meten"]


def test_many_commits_in_a_row_do_not_each_write(engine, monkeypatch):
    monkeypatch.setattr(outbox._pace, "_spent", [(outbox.time.monotonic(), 9.0)])
    asked = []
    monkeypatch.setattr(outbox._pace, "later", lambda: asked.append(True))
    note("Bloedsuiker meten")
    assert asked and OutboxEntry.objects.count() == 1


def test_a_plugin_that_is_switched_off_is_gone_and_comes_back(engine):
    from cms.core.switches import plugin_switch

    note("Bloedsuiker meten")
    plugin_switch(label="dummy", enabled=False)
    assert indexing.sources().get("dummy.notes") is None and engine.count() == 0
    plugin_switch(label="dummy", enabled=True)
    assert found("bloedsuiker") == ["Bloedsuiker meten"]
