"""Vectors from an address that speaks the embeddings protocol of OpenAI (``POST {"model", "input"}``)."""

import hashlib
import http.client
import json
import logging
import threading
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from search.vectors.embedders import Embedder, EmbedderUnavailable, Vector

logger = logging.getLogger(__name__)
QUERY_SECONDS = 0.8
PASSAGE_SECONDS = 30.0
BATCH = 32
MOST_BYTES = 50_000_000
REST, LONGEST_REST = 15.0, 300.0


class Breaker:
    """After a failure nothing is asked for a while (longer after each one), so that a dead address costs no time."""

    def __init__(self) -> None:
        self._failures = 0
        self._until = 0.0

    def check(self) -> None:
        left = self._until - time.monotonic()
        if left > 0:
            raise EmbedderUnavailable(f"the address of the vectors failed; it is asked again in {left:.0f} s")

    def failed(self) -> None:
        self._failures += 1
        self._until = time.monotonic() + min(LONGEST_REST, REST * 2 ** (self._failures - 1))

    def worked(self) -> None:
        self._failures, self._until = 0, 0.0


class AddressEmbedder(Embedder):
    """Asks an address. ``dimensions`` is learnt from its first answer; nobody knows its ``scale``."""

    scale = None

    def __init__(self, url: str, *, model: str, key: str) -> None:
        self._url, self._model, self._key = urlsplit(url), model, key
        digest = hashlib.sha256(f"{url} {model}".encode()).hexdigest()[:10]
        self.name = f"address-{digest}"
        self._breaker = Breaker()
        self._lock = threading.Lock()
        self._dimensions = 0

    @property
    def dimensions(self) -> int:  # type: ignore[override]
        if not self._dimensions:
            self._ask(["vector"], QUERY_SECONDS)
        return self._dimensions

    def query(self, text: str) -> Vector:
        return self._ask([text], QUERY_SECONDS)[0]

    def queries(self, texts: Sequence[str]) -> Vector:
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> Vector:
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        return np.concatenate(
            [self._ask(texts[start : start + BATCH], PASSAGE_SECONDS) for start in range(0, len(texts), BATCH)]
        )

    def _ask(self, texts: Sequence[str], seconds: float) -> Vector:
        with self._lock:
            self._breaker.check()
        try:
            found = self._vectors(self._post({"model": self._model, "input": list(texts)}, seconds), len(texts))
        except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
            with self._lock:
                self._breaker.failed()
            raise EmbedderUnavailable(f"the address of the vectors does not answer well: {error}") from error
        with self._lock:
            self._breaker.worked()
        return found

    def _post(self, body: dict[str, Any], seconds: float) -> Any:
        deadline = time.monotonic() + seconds
        kind = http.client.HTTPSConnection if self._url.scheme == "https" else http.client.HTTPConnection
        connection = kind(self._url.hostname or "", self._url.port, timeout=seconds)
        path = self._url.path + (f"?{self._url.query}" if self._url.query else "")
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        try:
            connection.request("POST", path or "/", json.dumps(body), headers)
            response = connection.getresponse()
            raw = bytearray()
            while piece := response.read1(65_536):
                raw += piece
                if len(raw) > MOST_BYTES or time.monotonic() > deadline:
                    raise ValueError("the answer is too long or too slow")
        finally:
            connection.close()
        if response.status != http.client.OK:
            raise ValueError(f"status {response.status}")
        return json.loads(raw)

    def _vectors(self, answer: Any, count: int) -> Vector:
        rows = sorted(answer["data"], key=lambda row: row["index"])
        found = np.asarray([row["embedding"] for row in rows], dtype=np.float32)
        if found.ndim != 2 or len(found) != count or not np.isfinite(found).all():
            raise ValueError("these are not vectors")
        if self._dimensions not in (0, found.shape[1]):
            raise ValueError("the vectors have another length than before")
        self._dimensions = found.shape[1]
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
