"""The database in one file, and back: PostgreSQL by its own programs, SQLite by its own copy."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import OperationalError, connection, transaction

from .problems import BEFORE, BackupError

DATABASES = {"postgresql": "database.dump", "sqlite": "database.sqlite3"}


def engine() -> str:
    """The kind of database here. Raises BackupError for one that cannot be backed up."""
    if connection.vendor not in DATABASES:
        raise BackupError(f"Backups are made of PostgreSQL and SQLite, not of {connection.vendor}.")
    return connection.vendor


def database_dump(target: Path) -> None:
    """Write the whole database to this file."""
    if engine() == "postgresql":
        _run(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-comments", f"--file={target}"])
        return
    connection.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        connection.connection.backup(copy)
    finally:
        copy.close()


def database_load(dump: Path) -> None:
    """Put the database of this file in place of the one that is here, which stays when that fails."""
    if engine() == "postgresql":
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
