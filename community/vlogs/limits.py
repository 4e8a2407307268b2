"""How large and how long a film may be, in one place."""

from __future__ import annotations

from django.conf import settings

CHUNK = 4 * 1024 * 1024
"""Bytes of one piece of an upload."""
MOST_OPEN_UPLOADS = 5
"""Unfinished uploads one person may have; the oldest goes when there are more."""
KEPT_HOURS = 24
"""Hours after which an upload that nobody went on with is thrown away."""
MEMORY = 2_500_000_000
"""Bytes of memory that making one film ready may use."""
ATTEMPTS = 3


def most_bytes() -> int:
    return settings.VLOGS_MAX_MB * 1_000_000


def most_seconds() -> int:
    return settings.VLOGS_MAX_MINUTES * 60


def clock_seconds(seconds: float) -> int:
    """How long making a film of so many seconds ready may take before it is stopped."""
    return int(300 + 20 * seconds)
