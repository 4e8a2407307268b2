"""The engine for a search server. One index behind one alias; the rights to write and to rebuild are leases."""

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from zlib import crc32

from elasticsearch import Elasticsearch
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Query

from search import leases
from search.engines.base import Engine, EngineUnavailable, Found, Hold, Rebuild, Tally, Written
from search.engines.elastic import reading, rows
from search.engines.elastic.alike import Alike
from search.engines.elastic.client import Client, Missing
from search.engines.elastic.compiler import TOTAL, Compiler
from search.engines.elastic.mapping import SETTINGS, Names, mapping
from search.engines.elastic.rebuild import ElasticRebuild
from search.engines.elastic.server import Server
from search.engines.elastic.weights import Weights
from search.engines.elastic.words import Asked, Words
from search.engines.scores import ceiling
from search.query import Plan
from search.schema import IndexDocument

_SAME_WORDS = 30.0
_NONE = "there is no search index yet: run manage.py search_index"


class ElasticEngine(Engine):
    """See ``Engine``. Everything that goes wrong is ``EngineUnavailable`` with a line for the operator."""

    name = "elastic"

    def __init__(self, server: Server) -> None:
        self.client = Client(server)
        self.names = Names(server.prefix)
        self._weights = Weights(self.client, self.names.alias)
        self._alike = Alike(self.client, self.names.alias)
        self._words = lru_cache(maxsize=128)(self._written)
        self._held = threading.local()

    # reading

    def search(self, plan: Plan) -> Found:
        if not plan.groups or not plan.tokens or not plan.sources:
            return Found(0, (), lambda wanted: [])
        asked = self._compiled(plan)
        total, candidates = reading.candidates(self._ask(asked.search(), plan))
        return Found(
            total=total,
            candidates=candidates,
            load=lambda wanted: reading.stored(self._ask_load(asked, plan, wanted), wanted),
            facets=lambda: reading.counts(self._ask(asked.facets(), plan), plan) if plan.facets else {},
            ceiling=lambda: ceiling(plan, self._weights.of(plan)),
        )

    def fetch(self, plan: Plan, numbers: Sequence[int]) -> Found:
        if not numbers or not plan.tokens or not plan.sources:
            return Found(0, (), lambda wanted: [])
        asked = self._compiled(plan)
        total, candidates = reading.candidates(self._ask(asked.these(numbers), plan))
        return Found(
            total=total,
            candidates=candidates,
            load=lambda wanted: reading.stored(self._ask_load(asked, plan, wanted), wanted),
            ceiling=lambda: ceiling(plan, self._weights.of(plan)),
        )

    def tally(self, plan: Plan) -> Tally:
        if not plan.groups or not plan.tokens or not plan.sources:
            return Tally()
        answer = self._ask(self._compiled(plan).tally(), plan)
        return Tally(int(answer["aggregations"][TOTAL]["doc_count"]), reading.counts(answer, plan))

    def holding(self, plan: Plan, words: Sequence[str]) -> frozenset[str]:
        if not words or not plan.tokens or not plan.sources:
            return frozenset()
        found = self._ask(Compiler(plan, []).holding(words), plan)["aggregations"]
        return frozenset(word for number, word in enumerate(words) if found[str(number)]["doc_count"])

    def exists(self) -> bool:
        return bool(self.client.ask("looking for the index", lambda es: es.indices.exists_alias(name=self.names.alias)))

    def count(self) -> int:
        with _built():
            answer: Any = self.client.ask("counting", lambda es: es.count(index=self.names.alias)).body
        return int(answer["count"])

    def _compiled(self, plan: Plan) -> Compiler:
        with _built():
            return Compiler(plan, self._words((plan.groups, plan.zones), int(time.monotonic() / _SAME_WORDS)))

    def _written(self, asked: Asked, _moment: int) -> list[Query]:
        """The words of a plan as queries: the same for all requests of one answer, and written once."""
        return Words(asked, self.client.scale, self._alike.of).queries()

    def _ask(self, search: Search[Any], plan: Plan) -> dict[str, Any]:
        """Readers with the same rights ask the same copy of the index, so that their pages fit together."""
        copy = f"r{crc32(' '.join(sorted(plan.tokens)).encode())}"
        with _built():
            answer: Any = self.client.ask(
                "searching", lambda es: es.search(index=self.names.alias, preference=copy, body=search.to_dict())
            )
        return dict(answer.body)

    def _ask_load(self, asked: Compiler, plan: Plan, wanted: Sequence[Any]) -> dict[str, Any]:
        return self._ask(asked.load([one.number for one in wanted]), plan) if wanted else {}

    # writing

    @contextmanager
    def exclusive(self, *, wait: bool = True) -> Iterator[Hold | None]:
        with leases.lease(self._lease("write"), wait=wait) as hold:
            before = getattr(self._held, "hold", None)
            self._held.hold = hold or before
            try:
                yield hold
            finally:
                self._held.hold = before

    def _lease(self, what: str) -> str:
        return f"elastic.{self.client.server.prefix}.{what}"

    def write(self, documents: Iterable[IndexDocument], gone: Iterable[str] = (), *, version: int) -> Written:
        last = {document.key: document for document in documents}
        wanted = rows.actions(self.names.alias, self._renewing(last.values()), gone, version)
        with _built():
            return self.client.tell("writing", lambda es: rows.send(es, wanted, refresh=True, require_alias=True))

    def _renewing(self, documents: Iterable[IndexDocument]) -> Iterator[IndexDocument]:
        hold = getattr(self._held, "hold", None)
        for document in documents:
            if hold is not None:
                hold.renew()
            yield document

    def keep_sources(self, sources: Iterable[str]) -> None:
        others = {"bool": {"must_not": [{"terms": {"source": list(sources)}}]}}
        with _built():
            self.client.tell(
                "removing sources",
                lambda es: es.delete_by_query(
                    index=self.names.alias, query=others, conflicts="proceed", refresh=True, allow_no_indices=False
                ),
            )

    @contextmanager
    def rebuild(self) -> Iterator[Rebuild]:
        with leases.lease(self._lease("rebuild"), wait=False) as mine:
            if mine is None:
                raise EngineUnavailable("another process is building the search index already")
            self.client.version()
            self._sweep()
            index = self.names.fresh()
            self.client.tell(
                "making a new index",
                lambda es: es.indices.create(index=index, settings=SETTINGS, mappings=mapping()),
            )
            try:
                yield ElasticRebuild(self.client, self.names, index, mine, self._sweep)
            except BaseException:
                self._tidy()
                raise

    def rebuilding(self) -> bool:
        return leases.is_held(self._lease("rebuild"))

    def remove(self) -> None:
        """Remove every index of this prefix, the one that answers too: for scratch engines."""
        self._sweep(all_of_them=True)

    def _tidy(self) -> None:
        try:
            self._sweep()
        except EngineUnavailable:  # the next rebuild tidies up
            return

    def _sweep(self, *, all_of_them: bool = False) -> None:
        """Remove indexes of ours that no alias of the present form names: older ones, and what was broken off."""

        def act(es: Elasticsearch) -> None:
            known = es.indices.get_alias(index=self.names.pattern, ignore_unavailable=True).body
            for index, facts in known.items():
                if self.names.is_own(index) and (all_of_them or self.names.alias not in facts.get("aliases", {})):
                    es.options(ignore_status=404).indices.delete(index=index)

        self.client.tell("removing old indexes", act)


@contextmanager
def _built() -> Iterator[None]:
    """A missing index is said as what to do about it."""
    try:
        yield
    except Missing as error:
        raise EngineUnavailable(_NONE) from error
