"""From the database to index documents."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import timezone, translation

from cms.plugins.points import SearchSource
from cms.plugins.registry import enabled
from search import hanging, versions
from search.engines import get_engine
from search.engines.base import Engine, Rebuild
from search.models import OutboxEntry
from search.schema import IndexDocument, document_key, index_document
from search.vectors import waiting as vectors

logger = logging.getLogger(__name__)
CHUNK = 500


@dataclass(slots=True)
class Batch:
    """What a drain writes: documents, keys that are gone, objects that could not be read (with the error), and objects
    of other sources that depend on what was read."""

    documents: list[IndexDocument] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: dict[tuple[str, str], str] = field(default_factory=dict)
    hanging: dict[str, list[str]] = field(default_factory=dict)


def sources() -> dict[str, SearchSource]:
    """The search sources of all plugins that are on, by key, in their order."""
    return {source.key: source for source in sorted(enabled(SearchSource), key=lambda source: source.order)}


def document_of(source: SearchSource, obj: Model) -> IndexDocument | None:
    """The index document of one object; None when it should not be found now. Raises what the source raises."""
    document = source.to_document(obj)
    return index_document(document) if document is not None else None


def read(wanted: Mapping[str, Iterable[str]]) -> Batch:
    """Read objects as they are now. Sources that are off give nothing: their documents are not asked for anyway."""
    batch, known = Batch(), sources()
    with translation.override(settings.LANGUAGE_CODE):
        for key, ids in wanted.items():
            if key in known:
                _read_source(known[key], list(ids), batch)
                for other, found in hanging.documents_of(known[key], list(ids), known).items():
                    batch.hanging.setdefault(other, []).extend(found)
    return batch


def _read_source(source: SearchSource, ids: list[str], batch: Batch) -> None:
    objects = {str(obj.pk): obj for obj in source.queryset().filter(pk__in=ids)}
    for pk in ids:
        document = None
        if pk in objects:
            try:
                document = document_of(source, objects[pk])
            except Exception as error:  # a plugin's own code: one bad object must not stop the others
                logger.exception("Search: %s %s cannot be read", source.key, pk)
                batch.failed[source.key, pk] = f"{type(error).__name__}: {error}"
                continue
        if document is None:
            batch.gone.append(document_key(source.key, pk))
        else:
            batch.documents.append(document)


def rebuild(engine: Engine, progress: Callable[[SearchSource, int], Callable[[int], object]]) -> int:
    """Read everything into a new index and put it in place; returns how many documents it got.

    ``progress(source, total)`` gives a function that is told how many objects were read. Readers and writers go on
    meanwhile: what is written to the old index is kept in the outbox and written to the new one before it answers.
    Of what already waited only the entries go that could be read before the first object: a transaction that is still
    open may commit a lower number later. An object that could not be read waits in the outbox for another attempt. An
    engine that does not answer yet has no part in the outbox.
    """
    total = 0
    is_fed = engine is get_engine()
    seen = list(OutboxEntry.objects.filter(attempts=0).values_list("pk", flat=True)) if is_fed else []
    with engine.rebuild() as fresh, translation.override(settings.LANGUAGE_CODE):
        known = sources()
        before, numbers = vectors.known_numbers(), set[int]()
        for source in known.values():
            failed: dict[str, str] = {}
            total += _fill(fresh, source, progress(source, source.queryset().count()), numbers, failed)
            if is_fed:
                _wait(source, failed)
        while is_fed and _replay(fresh) == CHUNK:
            pass
        with engine.exclusive() as hold:
            while is_fed and _replay(fresh):
                pass
            fresh.publish(hold)
            if set(sources()) != set(known):
                engine.keep_sources(sources())
    for start in range(0, len(seen), CHUNK):
        OutboxEntry.objects.filter(pk__in=seen[start : start + CHUNK]).delete()
    vectors.forget_others(before, numbers)
    return total


def _replay(fresh: Rebuild) -> int:
    """Bring some of what was written to the old index meanwhile into the new one; returns how many entries."""
    entries = list(OutboxEntry.objects.filter(kept=True).order_by("pk")[:CHUNK])
    if not entries:
        return 0
    version = versions.draw()
    wanted: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        wanted[entry.source][entry.object_id] = None
    batch = read(wanted)
    refused = fresh.replay(batch.documents, batch.gone, version=version).refused
    missed = {document_key(*pair) for pair in batch.failed} | set(refused)
    again = [entry.pk for entry in entries if document_key(entry.source, entry.object_id) in missed]
    with transaction.atomic():
        fresh.confirm()
        OutboxEntry.objects.filter(pk__in=again).update(kept=False)
        OutboxEntry.objects.filter(pk__in=[entry.pk for entry in entries if entry.pk not in again]).delete()
    return len(entries)


def _wait(source: SearchSource, failed: Mapping[str, str]) -> None:
    """Note what a rebuild could not read, with the error, to be tried at the next drain: its own entry goes at the end."""
    put_off = OutboxEntry.objects.filter(source=source.key, object_id__in=failed, attempts__gt=0)
    known = set(put_off.values_list("object_id", flat=True))
    OutboxEntry.objects.bulk_create(
        [
            OutboxEntry(source=source.key, object_id=pk, attempts=1, retry_at=timezone.now(), error=error[:300])
            for pk, error in failed.items()
            if pk not in known
        ],
        batch_size=CHUNK,
    )


def _fill(
    fresh: Rebuild,
    source: SearchSource,
    advance: Callable[[int], object],
    numbers: set[int],
    failed: dict[str, str],
) -> int:
    """Every object of a source, a page of primary keys at a time: flat memory, and prefetches still work.

    What cannot be read is added to ``failed``, with the error.
    """
    count = 0
    ids = list(source.queryset().order_by("pk").values_list("pk", flat=True).distinct())
    for start in range(0, len(ids), CHUNK):
        version = versions.draw()
        objects = source.queryset().filter(pk__in=ids[start : start + CHUNK])
        count += fresh.add(vectors.rebuilt(_documents(source, objects, advance, failed), numbers), version=version)
    return count


def _documents(
    source: SearchSource, objects: Iterable[Model], advance: Callable[[int], object], failed: dict[str, str]
) -> Iterator[IndexDocument]:
    for obj in objects:
        try:
            document = document_of(source, obj)
        except Exception as error:
            logger.exception("Search: %s %s cannot be read", source.key, obj.pk)
            failed[str(obj.pk)] = f"{type(error).__name__}: {error}"
            document = None
        advance(1)
        if document is not None:
            yield document
