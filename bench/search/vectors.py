"""Random vectors in the place of meaning: they cost what real ones cost, and making those of a million texts takes days."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from cms.plugins.points import SearchDocument
from search.schema import document_number as number_of
from search.vectors.embedders import Embedder, Scale, Vector, get_embedder
from search.vectors.records import hash_of
from search.vectors.retrieval import Meaning
from search.vectors.texts import texts_of
from search.vectors.writer import writing

PASSAGES = 3
_BATCH = 5_000


class RandomEmbedder(Embedder):
    """The same text gives the same direction, which says nothing. ``scale`` puts the cosines where real ones are, so
    that as many documents are read and listed as otherwise."""

    name, dimensions, scale = "random", 384, Scale(b=0.82)

    def query(self, text: str) -> Vector:
        seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
        return unit(np.random.default_rng(seed).standard_normal((1, self.dimensions), dtype=np.float32))[0]

    def passages(self, texts: Sequence[str]) -> Vector:
        return np.stack([self.query(text) for text in texts])


def unit(vectors: Vector) -> Vector:
    found: Vector = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


def filled(place: Path, facts: Iterable[tuple[str, frozenset[str], str]]) -> tuple[Meaning, float]:
    """A store with a whole vector and three passages for each document (key, audiences, language), and how many
    documents a second went into it."""
    meaning = Meaning(RandomEmbedder(), place)
    draw = np.random.default_rng(3)
    count, start = 0, time.perf_counter()
    with writing(meaning.store) as writer:
        assert writer is not None
        for key, audiences, language in facts:
            if count % _BATCH == 0:
                writer.commit()
                pool = unit(draw.standard_normal((_BATCH * (PASSAGES + 1), 384), dtype=np.float32)).astype(np.float16)
            at = count % _BATCH * (PASSAGES + 1)
            marks = [hash_of(key, str(part)) for part in range(PASSAGES + 2)]
            writer.put(
                number_of(key), text=marks[0], whole=pool[at], whole_hash=marks[1],
                passages=pool[at + 1 : at + 1 + PASSAGES], hashes=marks[2:], audiences=audiences, language=language,
            )  # fmt: skip
            count += 1
        writer.commit()
        writer.tidy()
    meaning.store.mark_complete()
    return meaning, count / (time.perf_counter() - start)


def real_rate(documents: Sequence[SearchDocument]) -> tuple[str, float]:
    """The model that is installed, and how many of these documents a second it turns into vectors."""
    embedder = get_embedder("auto")
    if embedder is None:
        return "", 0.0
    start = time.perf_counter()
    for document in documents:
        texts = texts_of(document.title, document.keywords, document.body)
        embedder.passages([texts.whole, *texts.passages])
    return embedder.name, len(documents) / (time.perf_counter() - start)
