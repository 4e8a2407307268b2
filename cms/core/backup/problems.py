"""What can go wrong with a backup, and how far one is."""

from __future__ import annotations

from collections.abc import Callable

BEFORE = "before_restore"
"""What is replaced waits under this name, as a schema or as the beginning of a hidden folder, until the new is in place."""
Advance = Callable[[int], object]


class BackupError(Exception):
    """Why a backup cannot be made or put back, in one sentence."""
