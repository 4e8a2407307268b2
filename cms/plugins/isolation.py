"""Reading hostile files in a process of its own, with limits."""

from cms.core.isolated import isolated_command

__all__ = ["isolated_command"]
