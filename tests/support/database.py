"""One migrated database as template; every run and every worker starts from copies of it.

Migrating takes half a minute; copying takes less than a second. The template's name holds a hash of every migration and of the
pinned libraries, so a change makes a new one.

After a test that commits, the database is put back as it was (`put_back`). Django would empty every table and make content
types and permissions again, which costs a second and leaves a house without its first rows.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import ProgrammingError, connections, transaction
from django.test.utils import setup_databases

FOLDER = Path(settings.BASE_DIR) / "var" / "test"


def drop(cursor: Any, name: str) -> None:
    """Drop a database of PostgreSQL with whoever is still connected. Its own housekeeping may be there just then, which only a
    superuser may end: that is over in a moment."""
    for _attempt in range(40):
        try:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        except ProgrammingError as error:
            if "process is being terminated" not in str(error):
                raise
            time.sleep(0.5)
        else:
            return
    raise RuntimeError(f"the database {name} could not be dropped in twenty seconds")


def fingerprint() -> str:
    """Changes when the schema or its first rows could."""
    digest = hashlib.sha256()
    root = Path(settings.BASE_DIR)
    digest.update(repr(settings.INSTALLED_APPS).encode())
    sources = [root / "requirements.txt", root / "cms/core/roles.py", root / "pages/signals.py"]
    for folder in ("cms", "pages", "search", "community", "tests"):
        sources += sorted((root / folder).rglob("migrations/*.py")) + sorted((root / folder).rglob("rights.py"))
    for source in sources:
        digest.update(str(source.relative_to(root)).encode() + source.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def only_one() -> Iterator[None]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


class Database:
    """The databases of this process: one as the migrations leave it, called "", and copies of that with names of their own."""

    def __init__(self) -> None:
        self._rows: dict[str, Any] = {}
        self._opened: list[Any] = []
        self.name = ""

    def prepare(self) -> None:
        """Point the default connection at a fresh, migrated test database; the first run ever makes the template."""
        connection = self._connection = connections["default"]
        self._server = _Sqlite(connection) if connection.vendor == "sqlite" else _Postgres(connection)
        with only_one():
            if not self._server.exists():
                setup_databases(verbosity=0, interactive=False, keepdb=False)
                self._leave()
                self._server.publish()
        self.make("")
        self.keep()

    def make(self, name: str) -> None:
        """A copy of the template with this name, and go there."""
        self._leave()
        with only_one():
            self._server.copy(self._server.called(name))
        self.use(name)

    def use(self, name: str) -> None:
        """Every connection that is opened from now on, in any thread, leads to the copy with this name."""
        self._leave()
        settings.DATABASES["default"]["NAME"] = self._connection.settings_dict["NAME"] = self._server.called(name)
        connections["default"].settings_dict["NAME"] = self._server.called(name)
        self.name = name

    def _leave(self) -> None:
        """Close what this thread has open. It may be two: once a browser was started, an event loop runs in this thread, and
        Django keeps a connection of its own for code within one."""
        for connection in (self._connection, connections["default"]):
            if connection not in self._opened:
                self._opened.append(connection)
        for connection in self._opened:
            connection.close()

    def keep(self) -> None:
        """Note what is in here now: `put_back` comes back to it."""
        self._rows[self.name] = self._server.rows()

    def put_back(self) -> None:
        """Every row as `keep` saw it, whatever was committed since. Other connections may be open meanwhile."""
        self._server.put_back(self._rows[self.name])


def migrated_copy(target: Path) -> Path:
    """A copy of the migrated SQLite database of this run, for a process of its own. Only when the tests run on SQLite."""
    with only_one():
        shutil.copyfile(_Sqlite(connections["default"]).template, target)
    return target


class _Sqlite:
    def __init__(self, connection) -> None:
        self.connection = connection
        self.base = Path(connection.creation._get_test_db_name())
        self.template = FOLDER / f"{fingerprint()}.sqlite3"

    def called(self, name: str) -> str:
        return str(self.base.with_stem(f"{self.base.stem}-{name}") if name else self.base)

    def exists(self) -> bool:
        return self.template.exists()

    def publish(self) -> None:
        shutil.copyfile(self.base, self.template.with_suffix(".part"))
        self.template.with_suffix(".part").rename(self.template)

    def copy(self, name: str) -> None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        for leftover in (name, f"{name}-wal", f"{name}-shm"):
            Path(leftover).unlink(missing_ok=True)
        shutil.copyfile(self.template, name)

    def rows(self) -> sqlite3.Connection:
        """Everything, in memory."""
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        with closing(sqlite3.connect(self.connection.settings_dict["NAME"])) as now:
            now.backup(memory)
        return memory

    def put_back(self, rows: sqlite3.Connection) -> None:
        self.connection.ensure_connection()
        rows.backup(self.connection.connection)


class _Postgres:
    def __init__(self, connection) -> None:
        self.connection = connection
        self.base = connection.creation._get_test_db_name()
        self.template = f"st_template_{fingerprint()}"

    def called(self, name: str) -> str:
        return f"{self.base}_{name}" if name else self.base

    def _run(self, *statements: str) -> list:
        with self.connection.creation._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def exists(self) -> bool:
        return bool(self._run(f"SELECT 1 FROM pg_database WHERE datname = '{self.template}'"))

    def publish(self) -> None:
        self._run(f'CREATE DATABASE "{self.template}" TEMPLATE "{self.base}"')

    def copy(self, name: str) -> None:
        with self.connection.creation._nodb_cursor() as cursor:
            drop(cursor, name)
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{self.template}"')

    def rows(self) -> dict[str, bytes]:
        """The tables that have any."""
        with self.connection.cursor() as cursor:
            return {table: self._of(cursor, table) for table in self._filled(cursor)}

    def put_back(self, rows: dict[str, bytes]) -> None:
        """Only the tables that changed, which is hardly any of 150. Foreign keys are looked at when all is there again."""
        with transaction.atomic(), self.connection.cursor() as cursor:
            changed = {
                table
                for table in self._filled(cursor) | set(rows)
                if table not in rows or self._of(cursor, table) != rows[table]
            }
            for table in changed:
                cursor.execute(f'DELETE FROM "{table}"')
            for table in changed & set(rows):
                with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                    copy.write(rows[table])

    def _filled(self, cursor) -> set[str]:
        tables = self.connection.introspection.table_names(cursor)
        cursor.execute(
            " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in tables)
        )
        return {table for (table,) in cursor.fetchall()}

    @staticmethod
    def _of(cursor, table: str) -> bytes:
        with cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
            return b"".join(copy)
