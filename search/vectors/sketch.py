"""A short form of the vectors of whole documents, so that a hundred thousand can be looked through in milliseconds.

Numbers of two bytes are slow to reckon with and whole vectors are long. So each vector has a sketch: its 64 most telling
directions (principal components of what is in the store) as ordinary numbers. All sketches are looked through, under the
mask of the reader's audiences; the best few hundred are then compared in full.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

Vectors = np.ndarray[Any, np.dtype[Any]]
LENGTH = 64
ENOUGH = 2_000
"""With fewer documents than this there is nothing to learn directions from, and no need for them."""
_SAMPLE = 20_000
_CHUNK = 8_192


def learn(vectors: Vectors) -> Vectors:
    """The directions of the vectors: ``LENGTH`` rows, and the mean as the last."""
    step = max(1, len(vectors) // _SAMPLE)
    sample = np.asarray(vectors[::step], dtype=np.float32)
    mean = sample.mean(axis=0)
    centred = sample - mean
    _values, directions = np.linalg.eigh(centred.T @ centred)
    return np.vstack([directions[:, : -LENGTH - 1 : -1].T, mean]).astype(np.float32)


def sketches(vectors: Vectors, basis: Vectors) -> Vectors:
    return (np.asarray(vectors, dtype=np.float32) - basis[-1]) @ basis[:-1].T


def asked(query: Vectors, basis: Vectors) -> Vectors:
    """What the sketches are multiplied with: the order is that of the cosines, as far as the directions tell."""
    return basis[:-1] @ query


def in_pieces(vectors: Vectors, size: int = _CHUNK) -> "list[tuple[int, Vectors]]":
    return [(start, vectors[start : start + size]) for start in range(0, len(vectors), size)]


def write_all(vectors: Vectors, folder: Path, sync: Callable[[Path], None]) -> None:
    """Learn the directions and write them with the sketches of all vectors; the basis comes last and makes them valid."""
    basis = learn(vectors)
    with (folder / "sketch").open("wb") as file:
        for _start, piece in in_pieces(vectors):
            file.write(sketches(piece, basis).astype(np.float32).tobytes())
    sync(folder / "sketch")
    (folder / "basis.new").write_bytes(basis.tobytes())
    sync(folder / "basis.new")
    (folder / "basis.new").replace(folder / "basis")


def read_basis(folder: Path, dimensions: int) -> Vectors | None:
    try:
        basis = np.frombuffer((folder / "basis").read_bytes(), dtype=np.float32)
    except FileNotFoundError:
        return None
    return basis.reshape(LENGTH + 1, dimensions) if basis.size == (LENGTH + 1) * dimensions else None
