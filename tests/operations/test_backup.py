"""A backup of a living intranet, put back where there is nothing: everything is there, and only for whom it was."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from conftest import missing
from tests.support.database import FOLDER, drop, fingerprint


class Helper:
    """A process of `tests.operations.house` that does steps for houses: starting costs more than most of them."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def do(self, house: House, *command: str) -> str:
        """What this step says, in this house, in a fork of its own."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.operations.house", "serve"],
                cwd=settings.BASE_DIR, env=house.environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        assert self._process.stdin and self._process.stdout
        own = {name: house.environment[name] for name in ("DATABASE_URL", "MEDIA_ROOT", "SEARCH_INDEX_DIR")}
        asked = {"environment": own, "database": str(house.database), "command": command}
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        found = json.loads(self._process.stdout.readline())
        assert found["code"] == 0, found["stderr"]
        return found["stdout"]

    def stop(self) -> None:
        if self._process is not None:
            self._process.communicate(timeout=60)


@dataclass
class House:
    """A database and a media folder of their own, driven through the command line as an administrator does."""

    url: str
    folder: Path
    database: Path | str
    """The file, or the name on the server."""
    helper: Helper

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "PYTHONPATH": str(settings.BASE_DIR),
            "DATABASE_URL": self.url,
            "MEDIA_ROOT": str(self.folder / "media"),
            "SEARCH_INDEX_DIR": str(self.folder / "search"),
        }

    def manage(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR, env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def manage_each(self, *commands: tuple[str, ...]) -> list[tuple[int, str]]:
        """Of each command the code it exits with and what it says on stderr. They share one process."""
        said = self.helper.do(self, "manage", json.dumps(commands))
        return [(code, words) for code, words in json.loads(said.splitlines()[-1])]

    def look(self) -> dict:
        return json.loads(self.helper.do(self, "look").splitlines()[-1])


class Houses:
    """Makes houses on the kind of database that this run of the suite is about, and takes them down again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.template = fingerprint()
        self.databases: list[str] = []
        self.helper = Helper()

    def make(self, name: str) -> House:
        """With an empty database."""
        return self._make(name, None)

    def make_migrated(self, name: str) -> House:
        on_sqlite = connection.vendor == "sqlite"
        return self._make(name, FOLDER / f"{self.template}.sqlite3" if on_sqlite else f"st_template_{self.template}")

    def make_like(self, other: House, name: str) -> House:
        """With the same database and the same files, but no search index."""
        made = self._make(name, other.database)
        shutil.copytree(other.folder / "media", made.folder / "media", dirs_exist_ok=True)
        return made

    def _make(self, name: str, template: Path | str | None) -> House:
        folder = self.folder / name
        (folder / "media").mkdir(parents=True)
        if connection.vendor == "sqlite":
            if template:
                shutil.copyfile(template, folder / "db.sqlite3")
            return House(f"sqlite:///{folder / 'db.sqlite3'}", folder, folder / "db.sqlite3", self.helper)
        database = f"st_backup_{uuid.uuid4().hex[:12]}"
        template = f' TEMPLATE "{template}"' if template else ""
        with connection.creation._nodb_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{database}"{template}')
        self.databases.append(database)
        own = connection.settings_dict
        host = f"{own['HOST'] or '127.0.0.1'}:{own['PORT'] or 5432}"
        return House(f"postgres://{own['USER']}:{own['PASSWORD']}@{host}/{database}", folder, database, self.helper)

    def remove(self) -> None:
        self.helper.stop()
        for database in self.databases:
            with connection.creation._nodb_cursor() as cursor:
                drop(cursor, database)


@pytest.fixture(scope="module")
def houses(django_db_setup: None, django_db_blocker, tmp_path_factory) -> Iterator[Houses]:
    if connection.vendor == "postgresql" and not shutil.which("pg_dump"):
        missing("pg_dump")
    with django_db_blocker.unblock():
        made = Houses(tmp_path_factory.mktemp("houses"))
        yield made
        made.remove()


@pytest.fixture(scope="module")
def backup(houses: Houses) -> tuple[House, Path]:
    """A house with pages, people, files and comments, and its backup."""
    house = houses.make_migrated("old")
    house.helper.do(house, "fill")
    archive = house.folder / "backup.tar"
    done = house.manage_each(("search_index", "--rebuild"), ("backup", str(archive)))
    assert [code for code, _said in done] == [0, 0], done
    return house, archive


@pytest.fixture(scope="module")
def seen(backup: tuple[House, Path]) -> dict:
    """What a reader finds in the house of the backup."""
    return backup[0].look()


pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("backup")]


def test_everything_is_there_after_a_restore_into_an_empty_database_and_media_folder(backup, houses, seen):
    _old, archive = backup
    new = houses.make("new")

    restored = new.manage("restore", str(archive))

    assert restored.returncode == 0, restored.stderr
    there = new.look()
    assert there == seen
    assert there["people"] == ["carmen", "emma", "niels"]
    assert there["emma"] == {
        "pages": {"De binnentuin is open": 200, "Alleen voor de nacht": 200},
        "comment": True, "image": 200, "document": "A leaflet.", "found": True,
    }  # fmt: skip
    assert there["niels"]["pages"] == {"De binnentuin is open": 200, "Alleen voor de nacht": 404}


def test_an_archive_is_private_and_says_what_it_holds(backup):
    _house, archive = backup

    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    with tarfile.open(archive) as content:
        names = content.getnames()
        manifest = json.load(content.extractfile("manifest.json"))
    assert names[0] == "manifest.json"
    assert manifest["engine"] == connection.vendor
    assert manifest["media_files"] == sum(1 for name in names if name.startswith("media/")) >= 2
    assert not archive.with_name("backup.tar.part").exists()


def test_a_full_house_is_only_overwritten_with_force(backup, houses, seen):
    old, archive = backup
    full = houses.make_like(old, "full")
    (full.folder / "media" / "left-over.txt").write_text("of before")

    (refused, why), (forced, said) = full.manage_each(("restore", str(archive)), ("restore", str(archive), "--force"))

    assert refused == 1
    assert "3 people" in why and "--force" in why and "Traceback" not in why
    assert forced == 0, said
    assert full.look() == seen
    assert not (full.folder / "media" / "left-over.txt").exists()


def test_what_is_no_backup_changes_nothing(backup, houses, tmp_path):
    _old, archive = backup
    empty = houses.make("untouched")
    broken = tmp_path / "broken.tar"
    broken.write_bytes(_with_a_damaged_database(archive.read_bytes()))
    (tmp_path / "photo.tar").write_bytes(b"no tar at all" * 100)

    tried = {broken: "damaged", tmp_path / "photo.tar": "no backup", tmp_path / "none.tar": "no file"}
    for word, (code, said) in zip(
        tried.values(), empty.manage_each(*(("restore", str(path)) for path in tried)), strict=True
    ):
        assert code == 1 and word in said and "Traceback" not in said, said
    assert not list((empty.folder / "media").iterdir())


def test_a_backup_with_half_of_its_files_changes_nothing(backup, houses, tmp_path):
    old, archive = backup
    full = houses.make_like(old, "half")
    there = _files(full)
    cut, short = tmp_path / "cut.tar", tmp_path / "short.tar"
    with tarfile.open(archive) as whole:
        last = [member for member in whole if member.name.startswith("media/")][-1]
        cut.write_bytes(archive.read_bytes()[: last.offset_data + 3])
        with tarfile.open(short, "w") as target:
            for member in whole.getmembers():
                if member.name != last.name:
                    target.addfile(member, whole.extractfile(member))

    for code, said in full.manage_each(*(("restore", str(path), "--force") for path in (cut, short))):
        assert code == 1 and "Nothing was changed" in said, said
    assert _files(full) == there
    assert full.look()["people"] == ["carmen", "emma", "niels"]


def test_when_the_new_database_cannot_be_loaded_the_old_one_and_its_files_are_back(backup, houses, tmp_path):
    """The dump begins well and ends badly, with a checksum that is right: only loading it shows that it is no good."""
    old, archive = backup
    full = houses.make_like(old, "back")
    (full.folder / "media" / "of-before.txt").write_text("of before")
    before = full.look()  # makes smaller pictures the first time
    there = _files(full)
    bad = tmp_path / "bad.tar"
    with tarfile.open(archive) as whole, tarfile.open(bad, "w") as target:
        for member in whole.getmembers():
            content = whole.extractfile(member).read()
            if member.name == "manifest.json":
                manifest = json.loads(content)
                dump = whole.extractfile(f"database.{'dump' if connection.vendor == 'postgresql' else 'sqlite3'}")
                manifest["database_sha256"] = hashlib.sha256(_broken(dump.read())).hexdigest()
                content = json.dumps(manifest).encode()
            elif member.name.startswith("database."):
                content = _broken(content)
            member.size = len(content)
            target.addfile(member, io.BytesIO(content))

    result = full.manage("restore", str(bad), "--force")

    assert result.returncode == 1 and "Traceback" not in result.stderr, result.stderr
    assert _files(full) == there
    assert full.look() == before
    assert full.manage("restore", str(archive), "--force").returncode == 0


def _broken(dump: bytes) -> bytes:
    return dump[: len(dump) * 9 // 10] if connection.vendor == "postgresql" else b"no database" + dump[11:]


def _files(house: House) -> dict[str, bytes]:
    root = house.folder / "media"
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def _with_a_damaged_database(archive: bytes) -> bytes:
    """The same archive with some bytes in the middle of its database turned over."""
    start = archive.index(b"database.") + 4096
    return archive[:start] + bytes(255 - byte for byte in archive[start : start + 64]) + archive[start + 64 :]


def test_a_backup_is_not_written_over_another_one(backup):
    house, archive = backup

    result = house.manage("backup", str(archive))

    assert result.returncode == 1
    assert "is there already" in result.stderr
