"""The private files: listed and added to an archive, taken out of one, put in the place of those that are here."""

from __future__ import annotations

import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from django.conf import settings

from .problems import BEFORE, Advance, BackupError

END = "end.json"


def media_files() -> Iterator[Path]:
    """Every private file, without what a restore left behind."""
    root = Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")):
        left_over = path.relative_to(root).parts[0].startswith((f".{BEFORE}-", ".restore-"))
        if path.is_file() and not path.is_symlink() and not left_over:
            yield path


def media_add(archive: tarfile.TarFile, files: list[Path], advance: Advance) -> int:
    """Add these files to an archive; returns how many were still there."""
    root, written = Path(settings.MEDIA_ROOT), 0
    for path in files:
        with suppress(FileNotFoundError):  # deleted while we were busy: the row that pointed at it was deleted too
            archive.add(path, arcname=str(PurePosixPath("media", *path.relative_to(root).parts)), recursive=False)
            written += 1
        advance(1)
    return written


def media_unpack(archive: tarfile.TarFile, folder: Path, wanted: int, advance: Advance) -> int:
    """Write the files into a folder of their own. Raises BackupError unless all of them are in the archive: `wanted`, or what
    its end says."""
    folder = folder.resolve()
    count = 0
    try:
        while (member := archive.next()) is not None:
            parts = PurePosixPath(member.name).parts
            if member.name == END and (stream := archive.extractfile(member)):
                wanted = json.loads(stream.read())["media_files"]
            target = folder.joinpath(*parts[1:]).resolve()
            if not member.isfile() or parts[0] != "media" or not target.is_relative_to(folder) or target == folder:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            extract(archive, member, target)
            count += 1
            advance(1)
    except (tarfile.TarError, ValueError, KeyError, TypeError) as problem:
        raise BackupError(f"This backup is damaged after {count} files: {problem}. Nothing was changed.") from problem
    if count != wanted:
        raise BackupError(f"This backup is damaged: {count} of its {wanted} files are in it. Nothing was changed.")
    return count


@contextmanager
def media_replaced(root: Path, fresh: Path) -> Iterator[None]:
    """Put the files of `fresh` in place of those in `root`; the old ones come back when the block raises.

    The folder itself may be a mounted volume, so it stays: what is in it is moved aside and thrown away at the end.
    """
    aside = Path(tempfile.mkdtemp(dir=root, prefix=f".{BEFORE}-"))
    apart = {aside.name, fresh.resolve().name}
    old: list[str] = []
    new: list[str] = []
    try:
        for entry in sorted(root.iterdir()):
            if entry.name not in apart:
                entry.rename(aside / entry.name)
                old.append(entry.name)
        for entry in sorted(fresh.iterdir()):
            entry.rename(root / entry.name)
            new.append(entry.name)
        yield
    except BaseException:
        for name in new:
            (root / name).rename(fresh / name)
        for name in old:
            (aside / name).rename(root / name)
        aside.rmdir()
        raise
    shutil.rmtree(aside, ignore_errors=True)


def extract(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    """One file of an archive, with its time. Raises BackupError when it is damaged."""
    stream = archive.extractfile(member)
    if stream is None:
        raise BackupError(f"This backup is damaged at {member.name}.")
    with stream, target.open("wb") as output:
        shutil.copyfileobj(stream, output, 1024 * 1024)
    os.utime(target, (member.mtime, member.mtime))
