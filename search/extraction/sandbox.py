"""Runs the worker on one file: own session, empty environment, a limit on time. The worker limits its own memory."""

import json
import os
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cms.plugins.isolation import isolated_command

WORKER = Path(__file__).with_name("worker.py")
READABLE = frozenset({"pdf", "docx", "pptx", "xlsx", "odt", "ods", "odp", "txt", "csv", "md"})
WALL_SECONDS = 30
MAX_FILE = 60 * 1024 * 1024
MAX_ANSWER = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """``state`` is one of ``ExtractedText.State``; ``reason`` a few words for the operator when it failed."""

    state: str
    text: str = ""
    reason: str = ""


def extract(file: BinaryIO, extension: str) -> Outcome:
    """The text of an open file. Never raises for what is in the file, never takes longer than the limits."""
    extension = extension.lower().lstrip(".")
    if extension not in READABLE:
        return Outcome("unsupported")
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as answered:
        if _copy(file, given) > MAX_FILE:
            return Outcome("failed", reason="the file is too large")
        given.seek(0)
        process = subprocess.Popen(
            isolated_command(WORKER, extension),
            stdin=given, stdout=answered, stderr=subprocess.DEVNULL, env={}, cwd="/", start_new_session=True,
        )  # fmt: skip
        try:
            code = process.wait(timeout=WALL_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return Outcome("failed", reason="reading took too long")
        answered.seek(0)
        return _outcome(code, answered.read(MAX_ANSWER))


def _copy(source: BinaryIO, target: BinaryIO) -> int:
    size = 0
    while size <= MAX_FILE and (piece := source.read(1024 * 1024)):
        size += target.write(piece)
    return size


def _outcome(code: int, answer: bytes) -> Outcome:
    if code:
        return Outcome(
            "failed", reason="reading took too much memory or time" if code < 0 else f"reader ended with {code}"
        )
    try:
        found = json.loads(answer)
        return Outcome(str(found["state"]), str(found["text"]), str(found["reason"]))
    except (ValueError, KeyError, TypeError):
        return Outcome("failed", reason="the reader gave no answer")
