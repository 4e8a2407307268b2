"""Fetches the jars of OpenSearch from Maven Central, once for each version."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")


class Missing(Exception):
    """What this machine lacks."""


def fetched(version: str, folder: Path) -> Path:
    """The folder with the jars of this version. Raises ``Missing``. The caller sees to it that only one fetches."""
    target = folder / f"opensearch-{version}"
    if target.is_dir():
        return target
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing("Maven, which fetches the search server,")
    part = target.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    command = [
        maven, "--quiet", "--batch-mode", "--file", str(POM), "dependency:copy-dependencies",
        "-DincludeScope=runtime", f"-DoutputDirectory={part}", f"-Dopensearch={version}",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or not part.is_dir():
        lines = [line for line in (run.stdout + run.stderr).splitlines() if line.startswith("[ERROR]")]
        raise Missing(f"The search server from Maven Central ({(lines or ['no connection'])[0][:200]})")
    part.rename(target)
    return target
