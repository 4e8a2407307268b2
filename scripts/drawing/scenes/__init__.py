"""The scenes drawn in code: one module each, whose `draw()` gives the SVG. The module `welcome` is scene-welcome."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules


def scenes() -> dict[str, str]:
    """File name without suffix -> SVG."""
    return {f"scene-{found.name}": import_module(f"{__name__}.{found.name}").draw() for found in iter_modules(__path__)}
