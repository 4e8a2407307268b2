"""The form of an index. The analysis was done in Python: the server only splits at spaces and keeps positions."""

import re
import time
from typing import Any

from elasticsearch.dsl import Boolean, Integer, Keyword, Long, Mapping, Text

from search.query import WORD
from search.schema import FACET_FIELDS, WORD_FIELDS, ZONES, field_name, schema_hash

FORM = 1
"""Raise it when something here changes: a new index is then asked for."""
_PLACED = frozenset(field_name(zone, WORD) for zone in ZONES)
SETTINGS: dict[str, Any] = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "refresh_interval": "30s",
    "gc_deletes": "1h",
}
"""One shard, so that scores and counts are exact; a million documents fit. A second node, when there is one, holds a
copy. Each write refreshes by itself. What is deleted is remembered for an hour, so that a stale write does not bring it
back."""


def mapping() -> dict[str, Any]:
    """Strict: a field that is not named here is refused. Only what the page shows is stored."""
    form = Mapping()
    form.meta("dynamic", "strict")
    form.meta("_source", includes=["stored"])
    for name in WORD_FIELDS:
        kept: Any = "positions" if name in _PLACED else "freqs"
        form.field(name, Text(analyzer="whitespace", index_options=kept))
    form.field("acl", Keyword(doc_values=False))
    for facet in FACET_FIELDS:
        form.field(facet, Keyword())
    form.field("timestamp", Long())
    form.field("number", Long())
    form.field("task", Boolean())
    form.field("person", Boolean())
    form.field("title_size", Integer())
    form.field("stored", Keyword(index=False, doc_values=False))
    described: dict[str, Any] = form.to_dict()
    return described


class Names:
    """Names on the server: the alias that readers and writers use, and the indexes behind it by form and time."""

    def __init__(self, prefix: str) -> None:
        self.alias = f"{prefix}-{schema_hash()}-{FORM}"
        self.pattern = f"{prefix}-*"
        self._own = re.compile(rf"{re.escape(prefix)}-[0-9a-f]{{10}}-\d+-\d{{19,}}")

    def fresh(self) -> str:
        return f"{self.alias}-{time.time_ns()}"

    def is_own(self, name: str) -> bool:
        """Whether this is an index of ours, of this form or an older one."""
        return self._own.fullmatch(name) is not None
