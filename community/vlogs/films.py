"""Makes the film of a vlog ready, in a process of its own with limits, so that it can be repeated and broken off anywhere.

Who works on a film holds its row for `HELD` and renews that while the work goes on. Killed at any moment, the row is free
again after `HELD`, the sweep takes it up, and what was half made is thrown away. Only the holder may finish.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.storage import default_storage
from django.db.models import F, Q
from django.db.models.functions import Now

from cms.plugins.isolation import isolated_command

from . import boxes
from .containers import HEAD, container_of
from .limits import ATTEMPTS, MEMORY, clock_seconds, most_bytes, most_seconds
from .models import FOLDER, Vlog

logger = logging.getLogger(__name__)
WORKER = Path(__file__).with_name("film_worker.py")
HELD = timedelta(seconds=90)
BEAT = 2.0
"""Seconds between two looks at the work; every look renews the hold and tells the author how far it is."""


@dataclass(frozen=True)
class Outcome:
    """`problem` is empty when the film is ready; `film` and `poster` are names below the media root."""

    problem: str = ""
    film: str = ""
    poster: str = ""
    seconds: float = 0
    width: int = 0
    height: int = 0


@cache
def can_convert() -> bool:
    """Whether PyAV is installed."""
    return find_spec("av") is not None


def prepare(vlog_id: int) -> None:
    """Make the film of this vlog ready, or say what is wrong with it. Does nothing when somebody else is at it."""
    from . import services

    holder = uuid4().hex
    if not _claim(vlog_id, holder):
        return
    vlog = Vlog.objects.get(pk=vlog_id)
    try:
        outcome = render(Path(vlog.original.path), lambda part: _renew(vlog_id, holder, part))
    except Lost:
        return
    except Exception:
        logger.exception("The film of vlog %s could not be made ready", vlog_id)
        outcome = Outcome(problem="failed")
    if not services.film_finish(vlog_id=vlog_id, holder=holder, outcome=outcome):
        discard(outcome.film, outcome.poster)


class Lost(Exception):
    """Somebody else holds the row now: the film was replaced, or we were away too long."""


def _claim(vlog_id: int, holder: str) -> bool:
    """One conditional update, so only one of two gets it."""
    state = Vlog.FilmState
    free = Q(film_state=state.WAITING) | Q(film_state=state.WORKING, held_until__lte=Now())
    rows = Vlog.objects.filter(free, pk=vlog_id, attempts__lt=ATTEMPTS)
    return bool(
        rows.update(
            film_state=state.WORKING, holder=holder, held_until=Now() + HELD, attempts=F("attempts") + 1, progress=0
        )
    )


def _renew(vlog_id: int, holder: str, part: int) -> None:
    mine = Vlog.objects.filter(pk=vlog_id, holder=holder, film_state=Vlog.FilmState.WORKING)
    if not mine.update(held_until=Now() + HELD, progress=part):
        raise Lost


def render(original: Path, beat: Callable[[int], None]) -> Outcome:
    """The film and poster made of this file. `beat(percent)` is called every few seconds and may raise to stop the work."""
    if not original.is_file():
        return Outcome(problem="broken")
    with original.open("rb") as file:
        kind = container_of(file.read(HEAD))
    if not kind:
        return Outcome(problem="no_film")
    if original.stat().st_size > most_bytes():
        return Outcome(problem="too_large")
    return _converted(original, kind, beat) if can_convert() else _as_it_is(original, kind)


def _converted(original: Path, kind: str, beat: Callable[[int], None]) -> Outcome:
    folder = Path(default_storage.path(f"{FOLDER}/work"))
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=folder))
    try:
        made, poster = work / "film.mp4", work / "poster.jpg"
        answer = _run(
            {
                "film": str(original),
                "kind": kind,
                "made": str(made),
                "poster": str(poster),
                "most_seconds": most_seconds(),
                "memory": MEMORY,
                "processor": clock_seconds(most_seconds()) * 2,
                "written": most_bytes() * 2,
            },
            beat,
        )
        if answer["state"] != "done":
            return Outcome(problem=answer["problem"])
        return Outcome(
            film=_keep(made, ".mp4"),
            poster=_keep(poster, ".jpg"),
            seconds=answer["seconds"],
            width=answer["width"],
            height=answer["height"],
        )
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _as_it_is(original: Path, kind: str) -> Outcome:
    """Without PyAV: only what every browser plays already, and no poster."""
    if kind != "iso":
        return Outcome(problem="not_web_safe")
    try:
        facts = boxes.read_facts(original)
    except boxes.Damaged:
        return Outcome(problem="broken")
    if facts.seconds > most_seconds():
        return Outcome(problem="too_long")
    if not facts.is_web_safe:
        return Outcome(problem="not_web_safe")
    folder = Path(default_storage.path(f"{FOLDER}/work"))
    folder.mkdir(parents=True, exist_ok=True)
    copied = folder / uuid4().hex
    shutil.copyfile(original, copied)
    return Outcome(film=_keep(copied, ".mp4"), seconds=facts.seconds, width=facts.width, height=facts.height)


def _keep(made: Path, ending: str) -> str:
    """Move what was made to the place it is served from, under a name nobody can guess."""
    name = f"{FOLDER}/{uuid4().hex}{ending}"
    made.chmod(0o644)
    made.replace(default_storage.path(name))
    return name


def discard(*names: str) -> None:
    for name in filter(None, names):
        default_storage.delete(name)


def _run(request: dict[str, Any], beat: Callable[[int], None]) -> dict[str, Any]:
    """The worker's answer. Never raises for what is in the film, never takes longer than the limit."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        process = subprocess.Popen(
            isolated_command(WORKER, json.dumps(request)),
            stdin=subprocess.DEVNULL, stdout=said, stderr=complained, env={}, cwd="/", start_new_session=True,
        )  # fmt: skip
        end = time.monotonic() + clock_seconds(most_seconds())
        try:
            while True:
                try:
                    code = process.wait(timeout=BEAT)
                    break
                except subprocess.TimeoutExpired:
                    if time.monotonic() > end:
                        return {"state": "refused", "problem": "too_heavy"}
                    beat(_last(said).get("at", 0))
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        answer = _last(said)
        if "state" not in answer:
            complained.seek(0)
            logger.warning("The film worker ended with %s: %s", code, complained.read(2000).decode("utf-8", "replace"))
            return {"state": "refused", "problem": "too_heavy" if code < 0 else "failed"}
        if answer.get("reason"):
            logger.warning("The film worker could not go on: %s", answer["reason"])
        return answer


def _last(said: Any) -> dict[str, Any]:
    """The last whole line of what the worker wrote so far."""
    size = os.fstat(said.fileno()).st_size
    data = os.pread(said.fileno(), 4096, max(0, size - 4096))
    lines = data[: data.rfind(b"\n") + 1].splitlines()
    try:
        return json.loads(lines[-1]) if lines else {}
    except ValueError:
        return {}
