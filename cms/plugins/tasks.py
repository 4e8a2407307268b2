"""Work that happens after the answer was given."""

from cms.core.http import after_response
from cms.core.tasks import background, enqueue_after_commit

task = background

__all__ = ["after_response", "background", "enqueue_after_commit", "task"]
