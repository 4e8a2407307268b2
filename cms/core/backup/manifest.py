"""The note at the front of an archive: what it was made with, and whether it fits here."""

from __future__ import annotations

import json
import tarfile
from dataclasses import dataclass

from django.db.migrations.loader import MigrationLoader

from .database import engine
from .problems import BackupError

FORMAT = 1
MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """What an archive says about itself."""

    format: int
    made_at: str
    engine: str
    versions: dict[str, str]
    migrations: list[list[str]]
    database_sha256: str
    media_files: int
    media_bytes: int

    @classmethod
    def read(cls, raw: bytes) -> Manifest:
        try:
            return cls(**json.loads(raw))
        except (ValueError, TypeError) as problem:
            raise BackupError("This file is no backup of an intranet: its manifest cannot be read.") from problem


def manifest_of(archive: tarfile.TarFile) -> Manifest:
    """The note at the front of an archive. Raises BackupError for anything else."""
    member = archive.next()
    stream = archive.extractfile(member) if member is not None and member.name == MANIFEST else None
    if stream is None:
        raise BackupError("This file is no backup of an intranet: it has no manifest.")
    manifest = Manifest.read(stream.read())
    if manifest.format > FORMAT:
        raise BackupError("This backup was made by a newer version of the intranet: upgrade first, then restore.")
    return manifest


def check_fits(manifest: Manifest) -> None:
    """Raise when this installation cannot take the backup: another kind of database, or newer than this code."""
    if manifest.engine != engine():
        raise BackupError(
            f"This backup holds a {manifest.engine} database and DATABASE_URL names a {engine()} one: they must be alike."
        )
    known = MigrationLoader(None).disk_migrations
    apps = {app for app, _name in known}
    replaced = {step for migration in known.values() for step in migration.replaces}
    for app, name in manifest.migrations:
        if app in apps and (app, name) not in known and (app, name) not in replaced:
            raise BackupError(
                f"This backup is newer than this installation ({app}.{name} is not known here): upgrade first."
            )
