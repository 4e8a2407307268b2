"""Building a new index on the server, and putting its name in the place of the old one's."""

import logging
from collections.abc import Callable, Iterable, Iterator

from django.db import transaction
from elasticsearch import Elasticsearch

from search.engines.base import Hold, Rebuild, Written
from search.engines.elastic import rows
from search.engines.elastic.client import Client
from search.engines.elastic.mapping import Names
from search.leases import LeaseHold
from search.schema import IndexDocument

logger = logging.getLogger(__name__)
PATIENT = {"tries": 8, "longest": 16}
"""Three quarters of a minute: nobody waits for a new index, and an hour of filling it is not thrown away for a server that collects
its garbage. Well within the lease."""


class ElasticRebuild(Rebuild):
    """See ``Rebuild``. ``lease`` is the right to build; working renews it."""

    def __init__(self, client: Client, names: Names, index: str, lease: LeaseHold, sweep: Callable[[], None]) -> None:
        self._client, self._names, self._index = client, names, index
        self._lease, self._sweep = lease, sweep

    def confirm(self) -> None:
        self._lease.confirm()

    def add(self, documents: Iterable[IndexDocument], *, version: int) -> int:
        written = self._send(documents, (), version)
        for key, why in written.refused.items():
            logger.error("Search: %s cannot be indexed: %s", key, why)
        return written.count

    def replay(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        return self._send(documents, gone, version)

    def _send(self, documents: Iterable[IndexDocument], gone: Iterable[str], version: int) -> Written:
        wanted = rows.actions(self._index, self._alive(documents), gone, version)
        return self._client.tell("filling the new index", lambda es: rows.send(es, wanted, **PATIENT))

    def _alive(self, documents: Iterable[IndexDocument]) -> Iterator[IndexDocument]:
        for document in documents:
            self._lease.renew()
            yield document

    def publish(self, hold: Hold | None) -> None:
        """One request moves the alias: a reader finds the old index or the new one, never none."""
        index = self._index
        self._client.tell("opening the new index", lambda es: es.indices.refresh(index=index))
        with transaction.atomic():
            self.confirm()
            if hold is not None:
                hold.confirm()
            self._client.tell("putting the new index in place", self._swap)
        self._sweep()

    def _swap(self, es: Elasticsearch) -> None:
        alias = self._names.alias
        before = es.indices.get_alias(name=alias).body if es.indices.exists_alias(name=alias) else {}
        es.indices.update_aliases(
            actions=[
                *({"remove": {"index": index, "alias": alias}} for index in before),
                {"add": {"index": self._index, "alias": alias}},
            ]
        )
