"""Finds a Java among those on the machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

PLACES = (
    "/usr/lib/jvm/*",
    "/usr/java/*",
    "/usr/local/*jdk*",
    "/opt/*jdk*",
    "/opt/java/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
    "~/.asdf/installs/java/*",
    "~/.local/share/mise/installs/java/*",
)


def homes() -> Iterator[Path]:
    """Folders that hold a Java, each once: JAVA_HOME, the one on the path, then the usual places."""
    found = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    if on_path := shutil.which("java"):
        found.append(Path(on_path).resolve().parent.parent)
    for place in PLACES:
        pattern = Path(place).expanduser()
        anchor = Path(pattern.anchor)
        found += sorted(anchor.glob(str(pattern.relative_to(anchor))))
    seen = set()
    for home in found:
        real = home.resolve()
        if real not in seen and os.access(real / "bin" / "java", os.X_OK):
            seen.add(real)
            yield real


def major(home: Path) -> int:
    """The version of a Java, 0 when it does not say."""
    try:
        said = (home / "release").read_text(encoding="utf-8")
    except OSError:
        said = ""
    if "JAVA_VERSION" not in said:
        try:
            run = subprocess.run(
                [home / "bin" / "java", "-version"], capture_output=True, text=True, timeout=30, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return 0
        said = run.stderr + run.stdout
    match = re.search(r'(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)', said)
    return int(match.group(1)) if match else 0


def choose() -> tuple[Path, str] | None:
    """The program, and the version of OpenSearch that it runs: the oldest Java from 21 on, else from 17 on."""
    known = sorted((major(home), home) for home in homes())
    for least, opensearch in ((21, "3.8.0.0"), (17, "2.19.1.0")):
        for version, home in known:
            if version >= least:
                return home / "bin" / "java", opensearch
    return None
