"""The drawing hand of the demo organisation, as code: a pen, people, faces and scenes."""

from __future__ import annotations

from .faces import faces
from .scenes import scenes


def drawings() -> dict[str, str]:
    """Everything drawn here: file name without suffix -> SVG."""
    return {**faces(), **scenes()}
