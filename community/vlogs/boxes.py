"""Reads the boxes of an MP4 file without any library: enough to know whether browsers play it as it is.

Used only where PyAV is not installed. Looks at headers, never at pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CONTAINERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
MOST_BOXES = 20_000
H264, AAC = {b"avc1", b"avc3"}, {b"mp4a"}


class Damaged(Exception):
    """The file ends before a box of it does, or its boxes make no sense."""


@dataclass(frozen=True)
class Facts:
    seconds: float
    width: int
    height: int
    codecs: frozenset[bytes]

    @property
    def is_web_safe(self) -> bool:
        return bool(self.codecs & H264) and self.codecs <= H264 | AAC


def read_facts(path: Path) -> Facts:
    """Length, size and codecs. Raises Damaged."""
    seconds, width, height = 0.0, 0, 0
    codecs: set[bytes] = set()
    handler = b""
    with path.open("rb") as file:
        for kind, start, size in _boxes(file, 0, path.stat().st_size, [MOST_BOXES]):
            file.seek(start)
            if kind == b"mvhd":
                seconds = _seconds(file.read(min(size, 32)))
            elif kind == b"hdlr":
                told = file.read(12)
                handler = handler if told[4:8] == b"dhlr" else told[8:12]  # QuickTime names the handler of data too
            elif kind == b"stsd" and handler in (b"vide", b"soun"):
                entry = file.read(min(size, 48))
                codecs.add(entry[12:16])
                if handler == b"vide":
                    width, height = int.from_bytes(entry[40:42], "big"), int.from_bytes(entry[42:44], "big")
    if not seconds or not codecs:
        raise Damaged
    return Facts(seconds, width, height, frozenset(codecs))


def _boxes(file: BinaryIO, start: int, end: int, left: list[int]) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and size of the content of every box, those inside containers included."""
    while start + 8 <= end:
        left[0] -= 1
        file.seek(start)
        head = file.read(16)
        size, kind, body = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if size == 1:
            size, body = int.from_bytes(head[8:16], "big"), start + 16
        elif size == 0:
            size = end - start
        if size < body - start or start + size > end or left[0] < 0:
            raise Damaged
        yield kind, body, start + size - body
        if kind in CONTAINERS:
            yield from _boxes(file, body, start + size, left)
        start += size


def _seconds(head: bytes) -> float:
    wide = head[:1] == b"\x01"
    scale, length = (head[20:24], head[24:32]) if wide else (head[12:16], head[16:20])
    per_second = int.from_bytes(scale, "big")
    return int.from_bytes(length, "big") / per_second if per_second else 0.0
