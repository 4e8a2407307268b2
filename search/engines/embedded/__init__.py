"""The embedded engine: tantivy in this process. Nothing to install or start."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
