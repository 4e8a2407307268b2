"""One node of OpenSearch in a folder: start it, stop it, kill it, start it again."""

from __future__ import annotations

import json
import random
import re
import subprocess
import time
import urllib.request
from pathlib import Path

CONFIGURATION = """discovery.type: single-node
network.host: 127.0.0.1
cluster.routing.allocation.disk.threshold_enabled: false
action.auto_create_index: false
"""
# A node of the tests lives for minutes: the thorough compiler takes as much of the processor as starting itself, and never earns
# it back. One of the benchmark is set up as a server is.
BRIEF = ["-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
LASTING = ["-Xms2g", "-Xmx2g", "-XX:+UseG1GC"]
OPTIONS = [
    "-Djava.awt.headless=true", "-Dlog4j2.disable.jmx=true", "-Dlog4j.shutdownHookEnabled=false",
    "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector",
]  # fmt: skip
_PORT = re.compile(r"HTTP Port:\s+(\d+)")


def answers(url: str) -> bool:
    """Whether a node at this address is ready."""
    try:
        with urllib.request.urlopen(f"{url}/_cluster/health", timeout=5) as answer:
            return json.load(answer)["status"] in ("green", "yellow")
    except (OSError, ValueError):
        return False


class Node:
    """Listens on loopback only, without users. ``url`` is there after ``start``. ``lasting``: with the memory and the compiler of a
    real server, not for minutes."""

    def __init__(self, java: Path, jars: Path, folder: Path, *, lasting: bool = False) -> None:
        self._java, self._jars, self._folder = java, jars, folder
        self._own = LASTING if lasting else BRIEF
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "conf" / "analysis").mkdir(parents=True, exist_ok=True)
        (folder / "conf" / "opensearch.yml").write_text(CONFIGURATION)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """Of the process; 0 before ``start``."""
        return self._process.pid if self._process is not None else 0

    @property
    def log(self) -> Path:
        return self._folder / "output.log"

    def start(self, *, patience: float = 120) -> None:
        """Start, and wait until it answers. A node that was started before keeps its port and what it holds."""
        first = self._port - 1 if self._port else 9200 + random.randrange(90)
        command = [
            str(self._java), *self._own, *OPTIONS, "-cp", f"{self._jars}/*", "org.codelibs.opensearch.runner.OpenSearchRunner",
            "-basePath", str(self._folder / "node"), "-confPath", str(self._folder / "conf"), "-numOfNode", "1",
            "-baseHttpPort", str(first), "-clusterName", f"stamtafel-{self._folder.name}", "-printOnFailure",
        ]  # fmt: skip
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=self._folder
            )
        deadline = time.monotonic() + patience
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"the search server did not start:\n{self.log.read_text(errors='replace')[-3000:]}")
            time.sleep(0.25)

    def _is_ready(self) -> bool:
        if not self._port:
            match = _PORT.search(self.log.read_text(errors="replace"))
            if match is None:
                return False
            self._port = int(match.group(1))
        return answers(self.url)

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """As an operator stops it."""
        if self._process is not None and self.is_alive:
            self._process.terminate()
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """As a power failure stops it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
