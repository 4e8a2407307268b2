"""One migrated database as template; every run and every worker starts from a copy of it.

Migrating takes half a minute; copying takes less than a second. The template's name holds a hash of every migration and of the
pinned libraries, so a change makes a new one.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connections
from django.test.utils import setup_databases

FOLDER = Path(settings.BASE_DIR) / "var" / "test"


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


def prepare() -> None:
    """Point the default connection at a fresh, migrated test database."""
    connection = connections["default"]
    with only_one():
        make = _Sqlite(connection) if connection.vendor == "sqlite" else _Postgres(connection)
        if not make.exists():
            setup_databases(verbosity=0, interactive=False, keepdb=False)
            connection.close()
            make.publish()
        else:
            make.copy()
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = make.name


def migrated_copy(target: Path) -> Path:
    """A copy of the migrated SQLite database of this run, for a process of its own. Only when the tests run on SQLite."""
    with only_one():
        shutil.copyfile(_Sqlite(connections["default"]).template, target)
    return target


class _Sqlite:
    def __init__(self, connection) -> None:
        self.name = str(connection.creation._get_test_db_name())
        self.template = FOLDER / f"{fingerprint()}.sqlite3"

    def exists(self) -> bool:
        return self.template.exists()

    def publish(self) -> None:
        shutil.copyfile(self.name, self.template.with_suffix(".part"))
        self.template.with_suffix(".part").rename(self.template)

    def copy(self) -> None:
        Path(self.name).parent.mkdir(parents=True, exist_ok=True)
        for leftover in (self.name, f"{self.name}-wal", f"{self.name}-shm"):
            Path(leftover).unlink(missing_ok=True)
        shutil.copyfile(self.template, self.name)


class _Postgres:
    def __init__(self, connection) -> None:
        self.connection = connection
        self.name = connection.creation._get_test_db_name()
        self.template = f"st_template_{fingerprint()}"

    def _run(self, *statements: str) -> list:
        with self.connection.creation._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def exists(self) -> bool:
        return bool(self._run(f"SELECT 1 FROM pg_database WHERE datname = '{self.template}'"))

    def publish(self) -> None:
        self._run(f'CREATE DATABASE "{self.template}" TEMPLATE "{self.name}"')

    def copy(self) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
        self._run(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}"')
