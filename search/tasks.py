"""Work after a commit: keeping the index up to date, reading files, purging what is switched off. All idempotent."""

import logging

from cms.plugins.points import SearchSource
from cms.plugins.registry import enabled, point_label
from cms.plugins.tasks import background
from search import outbox
from search.engines import get_engine
from search.engines.base import EngineUnavailable
from search.extraction import service as extraction
from search.vectors import work

logger = logging.getLogger(__name__)


@background(queue_name="search")
def drain_outbox() -> int:
    """Drain; when the engine fails the entries stay and the sweep tries again."""
    return sweep()


def sweep() -> int:
    """Take up what waits in the outbox. A failing engine is a line in the log, and the entries stay."""
    try:
        return outbox.drain()
    except EngineUnavailable as error:
        logger.warning("Search: changes wait in the outbox: %s", error)
        return 0


def sweep_files() -> int:
    """Read files that nobody has read yet: uploads whose task got lost. A few at a time."""
    return extraction.read_missing(limit=20)


@background(queue_name="search")
def make_vectors() -> int:
    """Make the vectors that wait, for half a minute; whatever is left then waits for the sweep."""
    return work.catch_up(seconds=30)


def sweep_vectors() -> int:
    """Make the vectors that wait, until the next sweep is due."""
    return work.catch_up(seconds=50)


@background(queue_name="search")
def read_document(document_id: int) -> str:
    """Read the text of an uploaded file and bring it into the index."""
    return extraction.read_document(document_id)


@background(queue_name="search")
def read_sources(label: str) -> int:
    """A plugin was switched on: note every object of its sources in the outbox."""
    count = 0
    for source in enabled(SearchSource):
        if point_label(source) != label:
            continue
        ids = list(source.queryset().values_list("pk", flat=True))
        for start in range(0, len(ids), 5000):
            outbox.record(source.key, ids[start : start + 5000])
        count += len(ids)
    return count


@background(queue_name="search")
def purge_sources() -> int:
    """A plugin was switched off: remove what is not of a source that is on. Nobody could find it since the switch."""
    engine = get_engine()
    try:
        if engine.exists():
            with engine.exclusive():
                engine.keep_sources([source.key for source in enabled(SearchSource)])
    except EngineUnavailable as error:
        logger.warning("Search: documents of a plugin that is off could not be purged: %s", error)
        return 0
    return 1
