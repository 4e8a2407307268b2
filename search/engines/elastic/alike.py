"""Words of the index that look like a typed one. Remembered for some minutes.

A fuzzy query for each word in each zone costs the server ten times what everything else of a query does; asked once
and remembered, it costs nothing. The words come from all documents and are only ever looked up under the reader's own
permission: none of them is shown.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from search.engines.elastic.client import Client
from search.engines.elastic.remembered import Remembered

Wanted = tuple[str, int, str]
"""A field, the number of slips of the finger that are forgiven, and the word."""
_FRESH = 300.0
_EACH = 40


class Alike:
    """Asks the server for look-alikes, all words of a plan at once."""

    def __init__(self, client: Client, alias: str) -> None:
        self._client, self._alias = client, alias
        self._known = Remembered(_FRESH, self._asked)

    def of(self, wanted: Iterable[Wanted]) -> Callable[[Wanted], tuple[str, ...]]:
        """A function that gives the word itself and its look-alikes in a field, nearest first."""
        return self._known.of(wanted)

    def _asked(self, wanted: Sequence[Wanted]) -> dict[Wanted, tuple[str, ...]]:
        together: dict[tuple[str, int], list[str]] = defaultdict(list)
        for field, slips, word in wanted:
            together[field, slips].append(word)
        asked = {
            f"{field}.{slips}": {
                "text": " ".join(words),
                "term": {
                    "field": field, "max_edits": slips, "size": _EACH, "suggest_mode": "always", "prefix_length": 0,
                    "min_word_length": 1, "max_term_freq": 1_000_000_000, "accuracy": 0.01,
                },
            }
            for (field, slips), words in together.items()
        }  # fmt: skip
        answer: Any = self._client.ask(
            "looking for words that look alike", lambda es: es.search(index=self._alias, size=0, suggest=asked)
        ).body["suggest"]
        found = {}
        for (field, slips), words in together.items():
            for word, entry in zip(words, answer[f"{field}.{slips}"], strict=True):
                others = (option["text"] for option in entry["options"])
                found[field, slips, word] = (word, *others)
        return found
