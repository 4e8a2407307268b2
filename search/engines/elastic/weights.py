"""How rare words are in the index: what the normalisation of word scores needs. Remembered for some minutes."""

from collections.abc import Callable, Sequence
from typing import Any

from search.engines.elastic.client import Client
from search.engines.elastic.remembered import Remembered
from search.engines.scores import idf, words_of
from search.query import Plan

_FRESH = 600.0


class Weights:
    """Asks the server for the numbers of documents that hold a word, all words of a plan at once."""

    def __init__(self, client: Client, alias: str) -> None:
        self._client, self._alias = client, alias
        self._known = Remembered(_FRESH, self._asked)

    def of(self, plan: Plan) -> Callable[[str, str], float]:
        """A function from field and word to the weight (``idf``) of the word there."""
        known = self._known.of(words_of(plan))
        return lambda field, word: known((field, word))

    def _asked(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], float]:
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
        found = {}
        for field, words in texts.items():
            facts = answer.get(field, {"field_statistics": {"doc_count": 0}, "terms": {}})
            documents = max(0, int(facts["field_statistics"]["doc_count"]))
            for word in words:
                holding = int(facts["terms"].get(word, {}).get("doc_freq", 0))
                found[field, word] = idf(max(documents, holding), holding)
        return found
