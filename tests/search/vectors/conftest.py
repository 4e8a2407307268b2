"""A store of its own for each test, and the real embedder that this machine runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search.vectors import work
from search.vectors.embedders import Embedder, best_installed, get_embedder
from search.vectors.store import VectorStore
from tests.search.vectors.notes import API

DIMENSIONS = 96


def direction(seed: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """A vector of length 1 that is always the same for a number. Most of it lies in a few directions, as with texts."""
    few = np.random.default_rng(1).normal(size=(12, DIMENSIONS))
    rng = np.random.default_rng(seed + 10)
    vector = rng.normal(size=12) @ few + 0.2 * rng.normal(size=DIMENSIONS)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


@pytest.fixture
def store(tmp_path: Path) -> VectorStore:
    return VectorStore(tmp_path, "test-model", DIMENSIONS)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    found = get_embedder(best_installed())
    assert found is not None
    return found


@pytest.fixture
def meaning(settings):
    """Switched on, with a worker that works at once."""
    settings.SEARCH_VECTORS, settings.TASK_WORKER = best_installed(), True


@pytest.fixture
def site(meaning, index_site):
    """`site()` brings index and vectors up to date with the database."""

    def up_to_date():
        engine = index_site()
        work.catch_up()
        return engine

    return up_to_date


@pytest.fixture
def ask(client_of, emma):
    client = client_of(emma)
    return lambda q, **query: client.get(API, {"q": q, **query}).json()
