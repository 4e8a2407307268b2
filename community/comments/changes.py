"""Says that comments changed. Services change rows with `update()`, which sends no signal: this is the signal."""

from __future__ import annotations

from collections.abc import Iterable

from cms.plugins.signals import content_changed

from .models import Comment


def comments_changed(pks: Iterable[int]) -> None:
    """Search reads these comments again after commit; one that is gone or hidden leaves the index."""
    content_changed.send(sender=Comment, ids=list(pks))
