"""Making the archive, and putting one back."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from .database import DATABASES, database_dump, database_load, engine
from .manifest import FORMAT, MANIFEST, Manifest
from .media import END, extract, media_add, media_files, media_replaced, media_unpack
from .problems import Advance, BackupError


def backup_write(
    *, target: Path, with_media: bool = True, progress: Callable[[int], Advance] | None = None
) -> Manifest:
    """Write the archive to `target`: beside it first, and in its place only when it is complete. Readable by the owner only."""
    part = target.with_name(target.name + ".part")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            dump = Path(folder) / DATABASES[engine()]
            database_dump(dump)
            files = list(media_files()) if with_media else []
            manifest = _manifest(dump, files)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as stream, tarfile.open(fileobj=stream, mode="w") as archive:
                _add_bytes(archive, MANIFEST, json.dumps(manifest.__dict__, indent=1).encode())
                archive.add(dump, arcname=dump.name)
                written = media_add(archive, files, progress(len(files)) if progress else lambda _steps: None)
                _add_bytes(archive, END, json.dumps({"media_files": written}).encode())
                stream.flush()
                os.fsync(handle)
        part.replace(target)
    except OSError as problem:
        raise BackupError(f"The backup could not be written to {target}: {problem.strerror or problem}.") from problem
    finally:
        part.unlink(missing_ok=True)
    return manifest


def _manifest(dump: Path, files: list[Path]) -> Manifest:
    loader = MigrationLoader(connection)
    return Manifest(
        format=FORMAT,
        made_at=timezone.now().isoformat(timespec="seconds"),
        engine=engine(),
        versions={name: version(name) for name in ("django", "wagtail")},
        migrations=sorted([app, name] for app, name in loader.applied_migrations),
        database_sha256=_digest(dump),
        media_files=len(files),
        media_bytes=sum(path.stat().st_size for path in files),
    )


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))


def what_is_here() -> list[str]:
    """What a restore would overwrite; empty when nothing is here."""
    found = []
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        if "core_user" in tables:
            cursor.execute("SELECT COUNT(*) FROM core_user")
            if people := cursor.fetchone()[0]:
                found.append(f"{people} people")
    if files := sum(1 for _path in media_files()):
        found.append(f"{files} files")
    return found


def backup_restore(
    *, archive: tarfile.TarFile, manifest: Manifest, progress: Callable[[int], Advance] | None = None
) -> int:
    """Replace database and files by those of the archive; returns the number of files. Call `check_fits` first.

    Everything is read and counted before anything is replaced, so there must be room for the files twice. When it cannot
    be done, BackupError (or what the disk or the database says) is raised and what was here is here still.
    """
    member = archive.next()
    if member is None or member.name != DATABASES[manifest.engine]:
        raise BackupError("This backup has no database in it: it was not written to its end.")
    root = Path(settings.MEDIA_ROOT).resolve()
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory(dir=root, prefix=".restore-") as beside:
        dump = Path(folder) / member.name
        extract(archive, member, dump)
        if _digest(dump) != manifest.database_sha256:
            raise BackupError("The database in this backup is damaged: its checksum is not right. Nothing was changed.")
        count = media_unpack(
            archive,
            Path(beside),
            manifest.media_files,
            progress(manifest.media_files) if progress else lambda _steps: None,
        )
        with media_replaced(root, Path(beside)):
            database_load(dump)
    return count
