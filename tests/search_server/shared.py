"""The one server of a run, shared by all its workers."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from tests.search_server import java, libraries
from tests.search_server.libraries import Missing
from tests.search_server.node import Node, answers

FOLDER = Path(settings.BASE_DIR) / "var" / "test" / "search-server"


@contextmanager
def only_one() -> Iterator[None]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def parts() -> tuple[Path, Path]:
    """The Java program and the folder with the jars. Raises ``Missing``."""
    chosen = java.choose()
    if chosen is None:
        raise Missing("Java 17 or newer, which runs the search server,")
    program, version = chosen
    with only_one():
        return program, libraries.fetched(version, FOLDER)


def place_data(data: Path) -> None:
    """Memory instead of the disk where there is plenty: what the server of a run holds is thrown away anyway."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > 2_000_000_000:
        target = Path(tempfile.mkdtemp(prefix="search-server-", dir=memory))
        data.symlink_to(target, target_is_directory=True)


def own_node(folder: Path, *, lasting: bool = False) -> Node:
    """A node for one test alone, or for a benchmark (``lasting``), not started yet. Raises ``Missing``."""
    program, jars = parts()
    return Node(program, jars, folder, lasting=lasting)


def url() -> str:
    """The address of the server of this run; the first worker that asks starts it. Raises ``Missing``."""
    program, jars = parts()
    run = os.getppid() if os.environ.get("PYTEST_XDIST_WORKER") else os.getpid()
    folder = FOLDER / f"run-{run}"
    with only_one():
        if (folder / "url").exists() and not answers((folder / "url").read_text()):
            shutil.rmtree(folder)  # of an earlier run with the same process id
        if not folder.exists():
            folder.mkdir()
            place_data(folder / "node")
            keeper = [
                sys.executable,
                "-m",
                "tests.search_server.keeper",
                str(folder),
                str(program),
                str(jars),
                str(run),
            ]
            subprocess.Popen(keeper, cwd=settings.BASE_DIR, stdin=subprocess.DEVNULL, start_new_session=True)
        while not (folder / "url").exists():
            if (folder / "failed").exists():
                raise RuntimeError((folder / "failed").read_text())
            time.sleep(0.2)
        return (folder / "url").read_text()
