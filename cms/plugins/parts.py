"""Rendering a small template inside a page."""

from cms.core.parts import render_part

__all__ = ["render_part"]
