"""Keeps one node for a run of the suite: `python -m tests.search_server.keeper FOLDER JAVA JARS PID`.

A process of its own, so that the node ends with the run however that ends: it looks whether PID still lives.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

from tests.search_server.node import Node


def keep(folder: Path, java: Path, jars: Path, run: int) -> None:
    node = Node(java, jars, folder)
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
    try:
        try:
            node.start()
        except RuntimeError as error:
            (folder / "failed").write_text(str(error))
            while _lives(run):
                time.sleep(0.5)
            return
        (folder / "url.part").write_text(node.url)
        (folder / "url.part").rename(folder / "url")
        while _lives(run) and node.is_alive:
            time.sleep(0.5)
    finally:
        node.stop()
        shutil.rmtree((folder / "node").resolve(), ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    keep(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
