"""What the house does for a plugin: a demo, work that is due, private files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Point

if TYPE_CHECKING:
    from cms.core.models import User


@dataclass(frozen=True, kw_only=True)
class DemoContent(Point):
    """Builds this plugin's part of the demo organisation, through its own services; running it again changes nothing."""

    build: Callable[[Any], None]


@dataclass(frozen=True, kw_only=True)
class DueJob(Point):
    """Work that is due every so often. `run()` is idempotent; `every` in seconds."""

    run: Callable[[], Any]
    every: int = 60


@dataclass(frozen=True, kw_only=True)
class MediaAccess(Point):
    """Who may fetch private files whose path starts with `prefix`. `allowed(user, path)`; without a rule a file is not served."""

    prefix: str
    allowed: Callable[[User, str], bool]
