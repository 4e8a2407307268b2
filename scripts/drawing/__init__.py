"""The drawing hand of the demo organisation, as code: a pen, people, faces and scenes."""

from __future__ import annotations

from . import scenes_care, scenes_safety
from .faces import faces


def drawings() -> dict[str, str]:
    """Everything drawn here: file name without suffix -> SVG."""
    return {**faces(), **scenes_care.scenes(), **scenes_safety.scenes()}
