"""Rendering a small template inside a page, and saying there what became of what was sent from it."""

from cms.core.parts import render_part
from cms.core.told import Told, tell_at, told_at, way_back

__all__ = ["Told", "render_part", "tell_at", "told_at", "way_back"]
