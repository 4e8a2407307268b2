"""Programs that read hostile files, each in a process of its own. The command that starts one; nothing here is imported by
them: they get an empty environment and the two files beside this one."""

from __future__ import annotations

import sys
from pathlib import Path

START = Path(__file__).with_name("start.py")


def isolated_command(worker: Path, *arguments: str) -> list[str]:
    """What to give to `Popen`: Python without environment, user packages or working folder, that runs this file. It imports
    what lies beside it and `process_limits`, and calls `limit_process` before it looks at a byte."""
    return [sys.executable, "-I", str(START), str(worker), *arguments]
