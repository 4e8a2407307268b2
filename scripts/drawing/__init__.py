"""The drawing hand of the demo organisation, as code: a pen, people, faces and scenes."""

from __future__ import annotations

from . import scenes_care, scenes_house, scenes_safety, scenes_team
from .faces import faces

SCENES = (scenes_care, scenes_safety, scenes_house, scenes_team)


def drawings() -> dict[str, str]:
    """Everything drawn here: file name without suffix -> SVG."""
    made = faces()
    for module in SCENES:
        made |= module.scenes()
    return made
