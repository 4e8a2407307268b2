"""Work that happens after the answer was given."""

from cms.core.tasks import background, enqueue_after_commit

task = background

__all__ = ["background", "enqueue_after_commit", "task"]
