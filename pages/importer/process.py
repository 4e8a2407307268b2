"""The command's side of `worker.py`: hands over one open file, gets one neutral document back, whatever the file is."""

import json
import os
import selectors
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from cms.plugins.isolation import isolated_command

WORKER = Path(__file__).with_name("worker.py")
MEMORY = 1_024 * 1024 * 1024
SECONDS = 90
WALL = 120.0
MAX_JSON = 24_000_000
MAX_ANSWER = 80_000_000


@dataclass
class Reading:
    """What a reader made of a file: a document with its pictures, or the code of the sentence that says why not."""

    document: dict[str, Any] = field(default_factory=dict)
    images: list[bytes] = field(default_factory=list)
    error: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0


class WorkerLost(Exception):
    """The worker itself is gone; the next reading starts a new one."""


class Worker:
    """One reading process. Use as a context manager; not to be shared between threads."""

    def __init__(self, *, memory: int = MEMORY, seconds: int = SECONDS, wall: float = WALL) -> None:
        self.limits = {"memory": memory, "seconds": seconds, "wall": wall}
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._buffer = b""

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def read(self, descriptor: int, name: str) -> Reading:
        """Read the open file `descriptor`; `name` is only a hint. Never raises for anything the file does."""
        started = time.monotonic()
        try:
            reading = self._read(descriptor, name)
        except (WorkerLost, OSError):
            self.stop()
            reading = Reading(error="reader_failed", facts={"kind": "worker"})
        reading.seconds = time.monotonic() - started
        return reading

    def _read(self, descriptor: int, name: str) -> Reading:
        if self._process is None or self._process.poll() is not None:
            self._start()
        assert self._control is not None
        answer, child_end = os.pipe()
        try:
            request = json.dumps({"name": name[-300:], **self.limits}).encode() + b"\n"
            try:
                socket.send_fds(self._control, [request], [descriptor, child_end])
            finally:
                os.close(child_end)
            data, too_much = self._drain(answer)
        finally:
            os.close(answer)
        ended = self._line(self.limits["wall"] + 20)
        if too_much:
            return Reading(error="too_much_text")
        if ended["ended"] == "too_slow":
            return Reading(error="too_slow")
        if ended["ended"] != "well":
            return Reading(error="too_large_to_read" if ended.get("code") in (3, -9) else "reader_failed")
        return _parse(data)

    def _drain(self, pipe: int) -> tuple[bytes, bool]:
        """Everything the child says, up to a limit. Closing the pipe then ends the child."""
        parts: list[bytes] = []
        size = 0
        deadline = time.monotonic() + self.limits["wall"] + 15
        with selectors.DefaultSelector() as selector:
            selector.register(pipe, selectors.EVENT_READ)
            while selector.select(max(0.0, deadline - time.monotonic())):
                part = os.read(pipe, 1 << 16)
                if not part:
                    return b"".join(parts), False
                size += len(part)
                if size > MAX_ANSWER:
                    return b"", True
                parts.append(part)
        raise WorkerLost

    def _line(self, timeout: float) -> dict[str, Any]:
        assert self._control is not None
        self._control.settimeout(timeout)
        while b"\n" not in self._buffer:
            part = self._control.recv(4096)
            if not part:
                raise WorkerLost
            self._buffer += part
        line, _, self._buffer = self._buffer.partition(b"\n")
        return json.loads(line)

    def _start(self) -> None:
        self.stop()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                isolated_command(WORKER, str(theirs.fileno())),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
            )
        self._control, self._buffer = ours, b""
        if self._line(60)["ended"] != "ready":
            raise WorkerLost

    def stop(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None


def _parse(data: bytes) -> Reading:
    """The answer is as little to be trusted as the document: check its form."""
    head, _, rest = data.partition(b"\n")
    try:
        size = int(head)
        if not 0 < size <= MAX_JSON:
            return Reading(error="too_much_text")
        document = json.loads(rest[:size])
        sizes = [int(n) for n in document.pop("sizes", [])]
    except (ValueError, AttributeError, TypeError):
        return Reading(error="reader_failed", facts={"kind": "answer"})
    if "error" in document:
        return Reading(error=str(document["error"]), facts=dict(document.get("facts") or {}))
    images, start = [], size
    for length in sizes:
        images.append(rest[start : start + length])
        start += length
    return Reading(document=document, images=images)
