"""One file that holds the whole intranet: the database, the private files, and a note of what it was made with.

The archive is a plain tar: `manifest.json`, then `database.dump` (PostgreSQL, made by pg_dump) or `database.sqlite3`, then
`media/…`, and at its end `end.json`, which counts the files that were really written: files may be deleted meanwhile.
The search index is not in it: it is built again from the database.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

FORMAT = 1
MANIFEST = "manifest.json"
END = "end.json"
BEFORE = "before_restore"
"""What is replaced waits under this name, as a schema or as the beginning of a hidden folder, until the new is in place."""
DATABASES = {"postgresql": "database.dump", "sqlite": "database.sqlite3"}
Advance = Callable[[int], object]


class BackupError(Exception):
    """Why a backup cannot be made or put back, in one sentence."""


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


# Making one


def backup_write(
    *, target: Path, with_media: bool = True, progress: Callable[[int], Advance] | None = None
) -> Manifest:
    """Write the archive to `target`: beside it first, and in its place only when it is complete. Readable by the owner only."""
    part = target.with_name(target.name + ".part")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            dump = Path(folder) / DATABASES[_engine()]
            _dump(dump)
            files = list(_media_files()) if with_media else []
            manifest = _manifest(dump, files)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as stream, tarfile.open(fileobj=stream, mode="w") as archive:
                _add_bytes(archive, MANIFEST, json.dumps(manifest.__dict__, indent=1).encode())
                archive.add(dump, arcname=dump.name)
                written = _add_media(archive, files, progress(len(files)) if progress else lambda _steps: None)
                _add_bytes(archive, END, json.dumps({"media_files": written}).encode())
                stream.flush()
                os.fsync(handle)
        part.replace(target)
    except OSError as problem:
        raise BackupError(f"The backup could not be written to {target}: {problem.strerror or problem}.") from problem
    finally:
        part.unlink(missing_ok=True)
    return manifest


def _engine() -> str:
    if connection.vendor not in DATABASES:
        raise BackupError(f"Backups are made of PostgreSQL and SQLite, not of {connection.vendor}.")
    return connection.vendor


def _dump(target: Path) -> None:
    if _engine() == "postgresql":
        _run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-comments", f"--file={target}"])
        return
    connection.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        connection.connection.backup(copy)
    finally:
        copy.close()


def _media_files() -> Iterator[Path]:
    root = Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")):
        left_over = path.relative_to(root).parts[0].startswith((f".{BEFORE}-", ".restore-"))
        if path.is_file() and not path.is_symlink() and not left_over:
            yield path


def _manifest(dump: Path, files: list[Path]) -> Manifest:
    loader = MigrationLoader(connection)
    return Manifest(
        format=FORMAT,
        made_at=timezone.now().isoformat(timespec="seconds"),
        engine=_engine(),
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


def _add_media(archive: tarfile.TarFile, files: list[Path], advance: Advance) -> int:
    root, written = Path(settings.MEDIA_ROOT), 0
    for path in files:
        with suppress(FileNotFoundError):  # deleted while we were busy: the row that pointed at it was deleted too
            archive.add(path, arcname=str(PurePosixPath("media", *path.relative_to(root).parts)), recursive=False)
            written += 1
        advance(1)
    return written


# Putting one back


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
    if manifest.engine != _engine():
        raise BackupError(
            f"This backup holds a {manifest.engine} database and DATABASE_URL names a {_engine()} one: they must be alike."
        )
    known = MigrationLoader(None).disk_migrations
    apps = {app for app, _name in known}
    replaced = {step for migration in known.values() for step in migration.replaces}
    for app, name in manifest.migrations:
        if app in apps and (app, name) not in known and (app, name) not in replaced:
            raise BackupError(
                f"This backup is newer than this installation ({app}.{name} is not known here): upgrade first."
            )


def what_is_here() -> list[str]:
    """What a restore would overwrite; empty when nothing is here."""
    found = []
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        if "core_user" in tables:
            cursor.execute("SELECT COUNT(*) FROM core_user")
            if people := cursor.fetchone()[0]:
                found.append(f"{people} people")
    if files := sum(1 for _path in _media_files()):
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
        _extract(archive, member, dump)
        if _digest(dump) != manifest.database_sha256:
            raise BackupError("The database in this backup is damaged: its checksum is not right. Nothing was changed.")
        count = _unpack_media(
            archive, Path(beside), manifest, progress(manifest.media_files) if progress else lambda _steps: None
        )
        with _media_replaced(root, Path(beside)):
            _load(dump)
    return count


def _unpack_media(archive: tarfile.TarFile, folder: Path, manifest: Manifest, advance: Advance) -> int:
    """Write the files into a folder of their own. Raises BackupError unless all of them are in the archive."""
    folder = folder.resolve()
    count, wanted = 0, manifest.media_files
    try:
        while (member := archive.next()) is not None:
            parts = PurePosixPath(member.name).parts
            if member.name == END and (stream := archive.extractfile(member)):
                wanted = json.loads(stream.read())["media_files"]
            target = folder.joinpath(*parts[1:]).resolve()
            if not member.isfile() or parts[0] != "media" or not target.is_relative_to(folder) or target == folder:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            _extract(archive, member, target)
            count += 1
            advance(1)
    except (tarfile.TarError, ValueError, KeyError, TypeError) as problem:
        raise BackupError(f"This backup is damaged after {count} files: {problem}. Nothing was changed.") from problem
    if count != wanted:
        raise BackupError(f"This backup is damaged: {count} of its {wanted} files are in it. Nothing was changed.")
    return count


@contextmanager
def _media_replaced(root: Path, fresh: Path) -> Iterator[None]:
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


def _load(dump: Path) -> None:
    if _engine() == "postgresql":
        _run(["pg_restore", "--list", str(dump)])
        with _schema_replaced():
            _run(["pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
                  f"--dbname={connection.settings_dict['NAME']}", str(dump)])  # fmt: skip
        return
    connection.ensure_connection()
    source = sqlite3.connect(dump)
    try:
        source.backup(connection.connection)  # in one transaction: when it fails the old database is there still
    except sqlite3.Error as problem:
        raise BackupError(f"The database could not be written: {problem}. Nothing was changed.") from problem
    finally:
        source.close()
        connection.close()


@contextmanager
def _schema_replaced() -> Iterator[None]:
    """An empty `public` schema for the block; the old one comes back when the block raises and goes when it ends well."""
    try:
        _in_one_transaction(_set_aside)
    except OperationalError as problem:
        raise BackupError(
            "The database is in use: stop the site, the worker and the timer first. Nothing was changed."
        ) from problem
    try:
        yield
    except BaseException:
        _in_one_transaction(_put_back)
        raise
    _in_one_transaction(lambda cursor: cursor.execute(f"DROP SCHEMA {BEFORE} CASCADE"))


def _in_one_transaction(work: Callable[[Any], object]) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '20s'")
            work(cursor)
    finally:
        connection.close()


def _set_aside(cursor: Any) -> None:
    """Rename `public` and make an empty one. A restore that was killed may have left the old schema: it comes back
    first, unless the new one is full (then that restore had come to its end)."""
    cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [BEFORE])
    if cursor.fetchone():
        cursor.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1")
        if cursor.fetchone():
            cursor.execute(f"DROP SCHEMA {BEFORE} CASCADE")
        else:
            _put_back(cursor)
    cursor.execute("SELECT quote_ident(schemaname), quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")
    for schema, table in cursor.fetchall():  # waits for whoever uses one of them, as dropping it would
        cursor.execute(f"LOCK TABLE {schema}.{table} IN ACCESS EXCLUSIVE MODE")
    cursor.execute(f"ALTER SCHEMA public RENAME TO {BEFORE}")
    cursor.execute("CREATE SCHEMA public")
    _move_extensions(cursor, BEFORE, "public")


def _put_back(cursor: Any) -> None:
    _move_extensions(cursor, "public", BEFORE)
    cursor.execute("DROP SCHEMA IF EXISTS public CASCADE")
    cursor.execute(f"ALTER SCHEMA {BEFORE} RENAME TO public")


def _move_extensions(cursor: Any, old: str, new: str) -> None:
    """Extensions live in a schema but are there once in a database: old and new tables share them."""
    cursor.execute(
        "SELECT quote_ident(extname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE nspname = %s",
        [old],
    )
    for (name,) in cursor.fetchall():
        cursor.execute(f"ALTER EXTENSION {name} SET SCHEMA {new}")


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    stream = archive.extractfile(member)
    if stream is None:
        raise BackupError(f"This backup is damaged at {member.name}.")
    with stream, target.open("wb") as output:
        shutil.copyfileobj(stream, output, 1024 * 1024)
    os.utime(target, (member.mtime, member.mtime))


# PostgreSQL's own programs


def _run(command: list[str]) -> None:
    """Run pg_dump or pg_restore against the configured database; the password goes through the environment, never the command line."""
    program = shutil.which(command[0])
    if program is None:
        raise BackupError(
            f"{command[0]} is not on this machine: install PostgreSQL's client programs (postgresql-client)."
        )
    done = subprocess.run(
        [program, *command[1:]], env={**os.environ, **_libpq()}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        raise BackupError(f"{command[0]} failed: {said}")


def _libpq() -> dict[str, str]:
    parameters: dict[str, Any] = connection.get_connection_params()
    names = {
        "PGDATABASE": "dbname", "PGHOST": "host", "PGPORT": "port", "PGUSER": "user", "PGPASSWORD": "password",
        "PGSSLMODE": "sslmode", "PGSSLROOTCERT": "sslrootcert",
    }  # fmt: skip
    return {name: str(parameters[key]) for name, key in names.items() if parameters.get(key)}
