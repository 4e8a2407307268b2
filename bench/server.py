"""Starts what a page needs (Redis when there is one, gunicorn with two workers) on free loopback ports, and stops it again."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.places import ROOT, Place


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def running(
    command: list[str], log: Path, environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A process for the length of the block; its output in `log`."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """CACHE_URL of a Redis of our own; empty when the machine has none (then each worker keeps its own memory)."""
    program = shutil.which("redis-server")
    if program is None:
        yield ""
        return
    port = free_port()
    command = [
        program,
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        str(folder),
    ]
    with running(command, folder / "redis.log"):
        _wait_for(port)
        yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def gunicorn(place: Place, workers: int, cache_url: str) -> Iterator[int]:
    """The site of this place, with the configuration of deploy/; yields its port."""
    port = free_port()
    environment = place.production(
        cache_url=cache_url, WEB_CONCURRENCY=str(workers), BIND=f"127.0.0.1:{port}", ACCESS_LOG="0"
    )
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "cms.wsgi:application"]
    log = place.folder / "gunicorn.log"
    with running(command, log, environment) as process:
        try:
            _wait_for(port, process)
            _wait_healthy(port)
        except RuntimeError as problem:
            raise RuntimeError(f"{problem} Its last words:\n{log.read_text()[-1500:]}") from problem
        yield port


def _wait_for(port: int, process: subprocess.Popen[bytes] | None = None, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process is not None and process.poll() is not None:
            break
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"Nothing listens on port {port}.")


def _wait_healthy(port: int) -> None:
    for _attempt in range(60):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except (OSError, http.client.HTTPException):
            time.sleep(0.5)
        finally:
            connection.close()
    raise RuntimeError("gunicorn does not answer.")
