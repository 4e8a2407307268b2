"""Building a new embedded index, and the right to write."""

from collections.abc import Callable, Iterable

import tantivy

from search.engines.base import Hold, Rebuild, Written
from search.engines.embedded.rows import UNFIT, careful, logger, put, row_of
from search.schema import IndexDocument


class EmbeddedHold(Hold):
    """A lock of the operating system lasts as long as its process: it cannot be lost while one works."""

    def confirm(self) -> None:
        return


class EmbeddedRebuild(Rebuild):
    def __init__(self, writer: "tantivy.IndexWriter", swap: Callable[[], None]) -> None:
        self._writer = writer
        self._swap = swap

    def confirm(self) -> None:
        return

    def add(self, documents: Iterable[IndexDocument], *, version: int) -> int:
        count = 0
        with careful("adding to the new index"):
            for document in documents:
                try:
                    row = row_of(document, version)
                except UNFIT as error:
                    logger.error("Search: %s cannot be indexed: %s", document.key, error)
                    continue
                self._writer.add_document(row)
                count += 1
        return count

    def replay(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        with careful("bringing the new index up to date"):
            return put(self._writer, documents, gone, version)

    def publish(self, hold: Hold | None) -> None:
        with careful("closing the new index"):
            self._writer.commit()
            self._writer.wait_merging_threads()
            self._swap()
