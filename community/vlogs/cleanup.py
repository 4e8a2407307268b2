"""Files go when nothing needs them any more."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from cms.plugins.signals import on_deletion

from .films import discard
from .models import FOLDER, Upload, Vlog

FAILED = timedelta(days=30)
"""How long a film stays that could not be made ready, so that its author can try it again."""
ORPHANS = timedelta(days=2)


def files_purge() -> int:
    """Remove films that failed long ago, and files that belong to nothing. Returns how many vlogs lost theirs."""
    now = timezone.now()
    state = Vlog.FilmState.FAILED
    stale = Vlog.objects.filter(film_state=state, queued_at__lt=now - FAILED).exclude(original="")[:200]
    for vlog in stale:
        if Vlog.objects.filter(pk=vlog.pk, film_state=state, original=vlog.original.name).update(original=""):
            discard(vlog.original.name)
    _remove_orphans(now - ORPHANS)
    return len(stale)


def files_go_along(sender: type[Vlog], instance: Vlog, **_kwargs: Any) -> None:
    """The files of a vlog go when it is certain that the vlog goes."""
    names = (instance.film.name, instance.poster.name, instance.original.name)
    transaction.on_commit(partial(discard, *names), robust=True)


on_deletion([Vlog], files_go_along, "vlogs.files")


def _remove_orphans(before: datetime) -> None:
    """Files that no row names any more, left where a process died between two steps."""
    root = Path(default_storage.path(FOLDER))
    for path in [*root.glob("*.*"), *root.glob("originals/*"), *root.glob("work/*")]:
        try:
            old = path.stat().st_mtime < before.timestamp()
        except FileNotFoundError:
            continue
        if old and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif old and not _is_named(path, str(path.relative_to(root.parent))):
            path.unlink(missing_ok=True)


def _is_named(path: Path, name: str) -> bool:
    if path.parent.name == "originals":
        return Vlog.objects.filter(original=name).exists() or _is_upload(path.name)
    if path.parent.name == "work":
        return False
    return Vlog.objects.filter(film=name).exists() or Vlog.objects.filter(poster=name).exists()


def _is_upload(name: str) -> bool:
    """Whether an upload is on its way under this name; a disk may bring files of its own, whose names are no numbers of ours."""
    try:
        return Upload.objects.filter(pk=UUID(name)).exists()
    except ValueError:
        return False
