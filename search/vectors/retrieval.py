"""What a question means, and which documents are near to it."""

import json
import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

import numpy as np
from django.conf import settings

from search.language.glossary import Glossary
from search.language.tokens import tokens
from search.vectors.embedders import Embedder, EmbedderUnavailable, Scale, Vector, get_embedder
from search.vectors.records import StoreDamaged
from search.vectors.scaling import measured_scale
from search.vectors.store import VectorStore, View

logger = logging.getLogger(__name__)
TERMS = 8
"""So many terms of each glossary group are asked along with the question."""
ENGLISH = 3
MOST_TERMS = 24
MISSED = "missed"
_KEPT = 2_000
_QUIET = 60.0


class Meaning:
    """An embedder with its store. One a process; safe to share between threads."""

    def __init__(self, embedder: Embedder, place: Path) -> None:
        self.embedder = embedder
        self._place = place
        self._store: VectorStore | None = None
        self._scale = embedder.scale
        self._lock = threading.Lock()
        self._vectors: dict[tuple[str, str], Vector] = {}
        self._told = 0.0

    @property
    def store(self) -> VectorStore:
        """Raises ``EmbedderUnavailable`` when the embedder cannot say how long its vectors are."""
        if self._store is None:
            self._store = VectorStore(self._place, self.embedder.name, self.embedder.dimensions)
        return self._store

    def view(self, *, unfinished: bool = False) -> View | None:
        """The store as it is now; None when there is nothing in it, or when it cannot be read (a line in the log), and while it
        is filled for the first time, unless that is wanted, too."""
        try:
            view = self.store.view() if unfinished or self.store.is_complete else None
        except (StoreDamaged, OSError, ValueError, EmbedderUnavailable) as error:
            self._tell("the words answer, because the vectors cannot be read: %s", error)
            return None
        return view if view is not None and len(view) else None

    @property
    def scale(self) -> Scale | None:
        """How to read the cosines: as the embedder says, else as ``measure`` found. None as long as nobody measured."""
        if self._scale is None:
            try:
                self._scale = Scale(**json.loads(self._measured.read_text()))
            except FileNotFoundError:
                pass
            except (OSError, ValueError, TypeError) as error:
                self._tell("the words answer, because the scale of the vectors cannot be read: %s", error)
        return self._scale

    def measure(self) -> None:
        """Learn the scale of a model that nobody measured, once, and keep it beside the store for all processes.

        It may take a minute: for the background only. Raises ``EmbedderUnavailable`` and ``OSError``.
        """
        if self.scale is None:
            found = measured_scale(self.embedder)
            self._place.mkdir(parents=True, exist_ok=True)
            fresh = self._measured.with_suffix(f".{os.getpid()}")
            fresh.write_text(json.dumps({name: float(value) for name, value in asdict(found).items()}))
            fresh.replace(self._measured)

    @property
    def _measured(self) -> Path:
        return self._place / f"{self.embedder.name}.scale"

    def question(self, text: str, glossary: Glossary) -> Vector | None:
        """The vector of a question together with what the glossary knows of its words; None when there is none now."""
        also = ", ".join(terms_for(text, glossary))
        try:
            asked = self._vector(text)
            if also:
                asked = asked + self._vector(f"{text} ({also})")
                asked /= np.linalg.norm(asked)
        except EmbedderUnavailable as error:
            self._tell("the words answer, because there is no vector for the question: %s", error)
            return None
        return asked

    def _vector(self, text: str) -> Vector:
        key = (self.embedder.name, text)
        with self._lock:
            known = self._vectors.get(key)
        if known is None:
            known = self.embedder.query(text)
            with self._lock:
                if len(self._vectors) >= _KEPT:
                    self._vectors.clear()
                self._vectors[key] = known
        return known

    def _tell(self, message: str, error: Exception) -> None:
        """Once a minute is enough for the operator."""
        now = time.monotonic()
        if not self._told or now - self._told > _QUIET:
            self._told = now
            logger.warning("Search: " + message, error)


def terms_for(text: str, glossary: Glossary) -> list[str]:
    """Other words for what stands in a text. Words that are everywhere add nothing, unless nothing else was asked."""
    words = [
        piece
        for token in tokens(text)
        for piece in ((token.joined,) if token.joined and min(map(len, token.pieces)) <= 2 else token.pieces)
    ]
    found: dict[str, None] = {}
    for group in glossary.groups_in(words):
        if not group.general or len(words) == 1:
            found.update(dict.fromkeys(_some_of(group.terms)))
    return list(found)[:MOST_TERMS]


def _some_of(terms: Sequence[str]) -> Sequence[str]:
    """The first of a group and its last: groups begin with Dutch and end with English."""
    return terms if len(terms) <= TERMS else (*terms[: TERMS - ENGLISH], *terms[-ENGLISH:])


def words_for(titles: Sequence[str], glossary: Glossary) -> str:
    """Other words for what a document is called, to be embedded with it."""
    found: dict[str, None] = {}
    for title in titles:
        for term in terms_for(title, glossary)[:12]:
            found[term] = None
    return ", ".join(list(found)[:MOST_TERMS])


@lru_cache(maxsize=4)
def _meaning(embedder: Embedder, folder: Path) -> Meaning:
    return Meaning(embedder, folder)


def place() -> Path:
    """The folder of the vectors, whatever the model."""
    return Path(settings.SEARCH_INDEX_DIR) / "vectors"


def missed_something() -> None:
    """Something changed while meaning is off. When it is on again, every document is looked at."""
    if place().is_dir():
        (place() / MISSED).touch()


def current() -> Meaning | None:
    """Meaning as the settings want it; None when it is off or nothing for it is installed."""
    embedder = get_embedder()
    return _meaning(embedder, place()) if embedder is not None else None
