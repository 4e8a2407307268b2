"""A short form of the vectors of whole documents, so that a million can be looked through in milliseconds.

One bit for each of as many random directions as a vector has numbers: on which side of a plane through the middle of what
is in the store it lies. The more bits two vectors share, the smaller the angle between them (Charikar, 2002, Similarity
estimation techniques from rounding algorithms). All bits are compared with those of the question, under the mask of the
reader's audiences; the vectors of the best are then compared themselves. 384 numbers of two bytes become 48 bytes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import simsimd

from search import aside

Vectors = np.ndarray[Any, np.dtype[Any]]
ENOUGH = 2_000
"""With fewer documents than this there is no need for sketches."""
FAR = np.uint16(0xFFFF)
"""Further than any: what must not be found."""
_SAMPLE = 20_000
_MANY = 200_000
_CHUNK = 8_192


def width(dimensions: int) -> int:
    """The bytes of one sketch."""
    return (dimensions + 7) // 8


def learn(vectors: Vectors) -> Vectors:
    """The planes: a random rotation, the same each time, and the middle of the vectors as the last row."""
    dimensions = vectors.shape[1]
    sample = np.asarray(vectors[:: max(1, len(vectors) // _SAMPLE)], dtype=np.float32)
    drawn = np.random.default_rng(2002).standard_normal((dimensions, dimensions))
    return np.vstack([np.linalg.qr(drawn)[0], sample.mean(axis=0)]).astype(np.float32)


def sketches(vectors: Vectors, planes: Vectors) -> Vectors:
    """The bits of vectors, one row of bytes each."""
    sides = (np.asarray(vectors, dtype=np.float32) - planes[-1]) @ planes[:-1]
    return np.packbits(sides > 0, axis=1)


def distances(question: Vectors, planes: Vectors, drawn: Vectors) -> Vectors:
    """In how many bits each sketch differs from that of a question. Of many, one half is looked through aside."""
    asked = sketches(question[None, :], planes)
    if len(drawn) < _MANY:
        return _differing(asked, drawn)
    half = len(drawn) // 2
    others = aside.begin(lambda: _differing(asked, drawn[half:]))
    return np.concatenate([_differing(asked, drawn[:half]), others()])


def _differing(asked: Vectors, drawn: Vectors) -> Vectors:
    return np.asarray(simsimd.cdist(asked, drawn, metric="hamming", dtype="bin8"))[0].astype(np.uint16)


def in_pieces(vectors: Vectors, size: int = _CHUNK) -> "list[tuple[int, Vectors]]":
    return [(start, vectors[start : start + size]) for start in range(0, len(vectors), size)]


def write_all(vectors: Vectors, folder: Path, sync: Callable[[Path], None]) -> None:
    """Write the planes with the sketches of all vectors; the planes come last and make them valid."""
    planes = learn(vectors)
    with (folder / "sketch").open("wb") as file:
        for _start, piece in in_pieces(vectors):
            file.write(sketches(piece, planes).tobytes())
    sync(folder / "sketch")
    (folder / "planes.new").write_bytes(planes.tobytes())
    sync(folder / "planes.new")
    (folder / "planes.new").replace(folder / "planes")


def read_planes(folder: Path, dimensions: int) -> Vectors | None:
    try:
        planes = np.frombuffer((folder / "planes").read_bytes(), dtype=np.float32)
    except FileNotFoundError:
        return None
    return planes.reshape(dimensions + 1, dimensions) if planes.size == (dimensions + 1) * dimensions else None
