"""The files of a vector store, and how they are read and written.

A store is a folder for one model (``<name>-<dimensions>-<version>``). ``current`` names the generation that answers, a folder with

``documents``     one record of 64 bytes a change, only ever appended: which rows belong to a document, for whom it is
``whole``         one vector a document, float16
``passages``      the vectors of the passages, float16; those of one document stand together
``whole.hash``, ``passages.hash``   16 bytes a row: the hash of the text, so that no text is embedded twice
``audiences``     sets of audience tokens, one JSON list a line; a record names one by its line number
``planes``, ``sketch``   see ``search.vectors.sketch``

Vectors are written and on disk before the record that names them, so whatever a crash leaves behind is either whole or
not there: rows nobody names, or half a record at the end, which the next writer cuts off.
"""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
VERSION = 1
NO_ROW = 0xFFFFFFFF
HASH = np.dtype([("first", "<u8"), ("second", "<u8")])
RECORD = np.dtype(
    [
        ("number", "<u8"),
        ("text", HASH),  # of all texts of the document
        ("first", "<u8"),  # first row of its passages
        ("count", "<u4"),  # how many passages
        ("row", "<u4"),  # its row in whole; NO_ROW: the document is gone
        ("old", "<u4"),  # the row it had before; NO_ROW: none, or the same
        ("audience", "<u4"),
        ("language", "<u1"),  # 0 none, 1 Dutch, 2 English
        ("spare", "<u1", (11,)),
        ("check", "<u4"),
    ]
)
LANGUAGES = ("", "nl", "en")
_WORDS = RECORD.itemsize // 4
_ODD = (np.arange(1, _WORDS, dtype=np.uint64) * 2 + 1) * 2654435761


class StoreDamaged(Exception):
    """The files contradict each other. The store must be built anew."""


def hash_of(*texts: str) -> bytes:
    """16 bytes that name these texts."""
    return hashlib.blake2b("\0".join(texts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def hashes(raw: bytes) -> Array:
    return np.frombuffer(raw, dtype=HASH)


def sealed(records: Array) -> Array:
    """The records with their check sums."""
    records["check"] = _sums(records)
    return records


def _sums(records: Array) -> Array:
    words = np.ascontiguousarray(records).view("<u4").reshape(-1, _WORDS)[:, :-1].astype(np.uint64)
    return ((words * _ODD).sum(axis=1) + 97 & 0xFFFFFFFF).astype(np.uint32)


def read_records(path: Path, start: int = 0) -> Array:
    """The records from number ``start`` on, as far as they are whole.

    Half a record at the end is still being written. A wrong check sum further up raises ``StoreDamaged``.
    """
    with path.open("rb") as file:
        file.seek(start * RECORD.itemsize)
        raw = file.read()
    records = np.frombuffer(raw[: len(raw) // RECORD.itemsize * RECORD.itemsize], dtype=RECORD)
    right = records["check"] == _sums(records) if len(records) else np.ones(0, dtype=bool)
    if right.all():
        return records
    wrong = int(np.argmin(right))
    if right[wrong:].any():
        raise StoreDamaged(f"record {start + wrong} of {path} is not what was written")
    return records[:wrong]


def rows_in(path: Path, width: int) -> int:
    """How many whole rows of so many bytes a file holds; 0 when it is not there."""
    try:
        return path.stat().st_size // width
    except FileNotFoundError:
        return 0


def mapped(path: Path, dtype: Any, count: int, width: int = 0) -> Array:
    """The first ``count`` rows of a file as an array that is only read where it is looked at.

    Never more than the records name: what lies behind may be cut off, and looking there would end the process.
    """
    kind = np.dtype(dtype)
    shape = (count, width) if width else (count,)
    if not count:
        return np.empty(shape, dtype=kind)
    if rows_in(path, kind.itemsize * (width or 1)) < count:
        raise StoreDamaged(f"{path} is shorter than the records say")
    return np.memmap(path, dtype=kind, mode="r", shape=shape)
