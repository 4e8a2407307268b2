"""How rare words are in the index: what the normalisation of word scores needs. Remembered for some minutes."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from search.engines.elastic.client import Client
from search.engines.scores import idf, words_of
from search.query import Plan

_FRESH = 600.0
_MOST = 20_000


class Weights:
    """Asks the server for the numbers of documents that hold a word, all words of a plan at once."""

    def __init__(self, client: Client, alias: str) -> None:
        self._client, self._alias = client, alias
        self._known: dict[tuple[str, str], tuple[float, float]] = {}

    def of(self, plan: Plan) -> Callable[[str, str], float]:
        """A function from field and word to the weight (``idf``) of the word there."""
        known, wanted = self._known, tuple(dict.fromkeys(words_of(plan)))
        since = time.monotonic() - _FRESH
        if unknown := [pair for pair in wanted if known.get(pair, (0.0, 0.0))[0] < since]:
            known = known | self._asked(unknown) if len(known) <= _MOST else self._asked(wanted)
            self._known = known
        return lambda field, word: known[field, word][1]

    def _asked(self, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[float, float]]:
        texts: dict[str, list[str]] = {}
        for field, word in pairs:
            texts.setdefault(field, []).append(word)
        answer: Any = self._client.ask(
            "weighing the words",
            lambda es: es.termvectors(
                index=self._alias, doc={field: " ".join(words) for field, words in texts.items()},
                term_statistics=True, field_statistics=True, positions=False, offsets=False, payloads=False,
            ),
        ).body["term_vectors"]  # fmt: skip
        now, found = time.monotonic(), {}
        for field, words in texts.items():
            facts = answer.get(field, {"field_statistics": {"doc_count": 0}, "terms": {}})
            documents = max(0, int(facts["field_statistics"]["doc_count"]))
            for word in words:
                holding = int(facts["terms"].get(word, {}).get("doc_freq", 0))
                found[field, word] = (now, idf(max(documents, holding), holding))
        return found
