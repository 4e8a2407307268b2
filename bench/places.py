"""Where a benchmark runs: one database and one folder for each number of people, made once and kept until something changes."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("BENCH_DIR", ROOT / "var" / "bench"))
SERVER = "postgres://stamtafel:stamtafel@127.0.0.1:5432/postgres"
COMMENTS_PER_PERSON = 10


@dataclass(frozen=True)
class Place:
    """A demo organisation of `people` people, in its own database and folder."""

    people: int
    server: str  # URL of a PostgreSQL server where databases may be made; empty: SQLite

    @property
    def folder(self) -> Path:
        return HOME / str(self.people)

    @property
    def name(self) -> str:
        return f"stamtafel_bench_{self.people}"

    @property
    def url(self) -> str:
        return database_url(self.server, self.name) if self.server else f"sqlite:///{self.folder / 'db.sqlite3'}"

    def environment(self, **more: str) -> dict[str, str]:
        """What the processes of this place need; nothing of the caller's own settings leaks in."""
        own = (
            "DATABASE_URL",
            "CACHE_URL",
            "SEARCH_URL",
            "EMAIL_URL",
            "TASK_WORKER",
            "DJANGO_SETTINGS_MODULE",
            "OIDC_SERVER_URL",
        )
        kept = {
            key: value
            for key, value in os.environ.items()
            if key not in own and key not in ("BENCH_SQLITE", "BENCH_LOCAL_CACHE")
        }
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "VAR_DIR": str(self.folder),
            "STATIC_ROOT": str(HOME / "static"),
            "DATABASE_URL": self.url if self.server else "postgres://nobody@127.0.0.1/none",
            **({} if self.server else {"BENCH_SQLITE": str(self.folder / "db.sqlite3")}),
            "EMAIL_URL": "dummymail://",
            **more,
        }

    def production(self, *, cache_url: str = "", **more: str) -> dict[str, str]:
        """Production settings; without a Redis each process keeps its own cache."""
        cache = (
            {"CACHE_URL": cache_url} if cache_url else {"CACHE_URL": "redis://127.0.0.1/0", "BENCH_LOCAL_CACHE": "1"}
        )
        return self.environment(
            **cache,
            DJANGO_SETTINGS_MODULE="bench.settings",
            SECRET_KEY="only-for-the-benchmark-0123456789-0123456789-0123456789",  # noqa: S106
            ALLOWED_HOSTS="127.0.0.1",
            BASE_URL="http://127.0.0.1",
            **more,
        )

    def seeding(self) -> dict[str, str]:
        """The demo organisation refuses production settings, so it is built with those of development."""
        return self.environment(DJANGO_SETTINGS_MODULE="cms.settings.dev", DEBUG="0", DATABASE_URL=self.url)


def database_url(server: str, name: str) -> str:
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def find_server() -> str:
    """A PostgreSQL server on which we may make databases: BENCH_SERVER, DATABASE_URL's, or the one .ci/run sets up. Empty: none."""
    given = [os.environ.get("BENCH_SERVER", ""), os.environ.get("DATABASE_URL", ""), SERVER]
    for url in given:
        if not url.startswith("postgres"):
            continue
        try:
            with psycopg.connect(database_url(url, "postgres"), connect_timeout=3) as connection:
                row = connection.execute(
                    "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
                ).fetchone()
        except psycopg.Error:
            continue
        if row and row[0]:
            return url
    return ""


def fingerprint() -> str:
    """Changes when the schema, or the way the organisation is built, changes."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for folder in ("cms", "pages", "search", "community", "demo"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            name = str(file.relative_to(ROOT))
            if "/migrations/" in name or "demo" in name:
                digest.update(name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def prepare(place: Place, smaller: Place | None, *, fresh: bool, keep: bool, say: Callable[[str], None]) -> None:
    """Build the organisation unless it stands. Starts from the smaller one when there is one, so that work is not done twice."""
    note = place.folder / "ready.json"
    wanted = {"fingerprint": fingerprint(), "database": "postgresql" if place.server else "sqlite"}
    if not fresh and note.exists() and json.loads(note.read_text()) == wanted and _exists(place):
        return
    if keep and note.exists() and _exists(place):
        for command in (["migrate", "--verbosity", "0"], ["search_index", "--rebuild"]):
            manage(place.seeding(), *command)  # the index may have another form by now
        return
    say(
        f"Building a demo organisation of {place.people:,} people. This takes some minutes; the next run uses it again."
    )
    shutil.rmtree(place.folder, ignore_errors=True)
    place.folder.mkdir(parents=True)
    _empty_database(place, smaller)
    if smaller is not None:
        shutil.copytree(smaller.folder / "media", place.folder / "media")
    environment = place.seeding()
    size = ["--people", str(place.people), "--contributions", str(place.people * COMMENTS_PER_PERSON)]
    for command in (["migrate", "--verbosity", "0"], ["seed_demo", *size], ["search_index", "--rebuild"]):
        manage(environment, *command)
    if place.server:
        with psycopg.connect(place.url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
    note.write_text(json.dumps(wanted))


def manage(environment: dict[str, str], *command: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )


def _exists(place: Place) -> bool:
    if not place.server:
        return (place.folder / "db.sqlite3").exists()
    with psycopg.connect(database_url(place.server, "postgres")) as connection:
        return bool(connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [place.name]).fetchone())


def _empty_database(place: Place, smaller: Place | None) -> None:
    if not place.server:
        if smaller is not None:
            shutil.copyfile(smaller.folder / "db.sqlite3", place.folder / "db.sqlite3")
        return
    with psycopg.connect(database_url(place.server, "postgres"), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{place.name}" WITH (FORCE)')
        template = f' TEMPLATE "{smaller.name}"' if smaller is not None else ""
        connection.execute(f'CREATE DATABASE "{place.name}"{template}')
