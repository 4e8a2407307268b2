"""`python -m bench.search`: what search costs with 100,000 and with 1,000,000 documents, for each engine."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
import django
import psycopg

django.setup()

from bench.places import HOME, ROOT, database_url, find_server, manage  # noqa: E402
from bench.report import conditions  # noqa: E402
from bench.search import report, texts  # noqa: E402
from bench.search.figures import Figures, memory  # noqa: E402
from tests.search_server.libraries import Missing  # noqa: E402

ENGINES = ("embedded", "elastic", "wagtail")
PLACE = HOME / "search"
DATABASE = "stamtafel_bench_search"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100_000, 1_000_000], metavar="N")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--texts", type=Path, default=PLACE / "texts.jsonl", help="what scripts/distractors.py makes")
    parser.add_argument("--keep", action="store_true", help="ask the indexes of the last run, without filling them")
    return parser.parse_args()


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


def environment(**more: str) -> dict[str, str]:
    """Vectors are off in the settings, so that each step says itself whether meaning takes part."""
    own = {"VAR_DIR": str(PLACE), "DATABASE_URL": f"sqlite:///{PLACE / 'db.sqlite3'}", "SEARCH_VECTORS": "off"}
    return {**os.environ, "PYTHONPATH": str(ROOT), "DEBUG": "0", **own, **more}


def database() -> dict[str, str]:
    """For Wagtail's search: a database of its own on PostgreSQL when one can be made, else the one in the folder."""
    if not (place := find_server()):
        return {}
    with psycopg.connect(database_url(place, "postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(f'CREATE DATABASE "{DATABASE}"')
    settings = {"DATABASE_URL": database_url(place, DATABASE)}
    manage(environment(**settings), "migrate", "--verbosity", "0")
    return settings


@contextmanager
def server() -> Iterator[tuple[dict[str, str], int]]:
    """The search server of the test suite, on its own, with the settings for it and its process id."""
    from tests.search_server.shared import own_node

    if url := os.environ.get("SEARCH_URL"):
        yield {"SEARCH_URL": url}, 0
        return
    with tempfile.TemporaryDirectory(prefix="bench-server-", dir=PLACE) as folder:
        node = own_node(Path(folder), lasting=True)
        node.start()
        try:
            yield {"SEARCH_URL": node.url, "SEARCH_FLAVOUR": "opensearch"}, node.pid
        finally:
            node.stop()


def step(name: str, engine: str, count: int, path: Path, settings: dict[str, str]) -> dict[str, Any]:
    folder = PLACE / str(count)
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "bench.search.measure", name, engine, str(count), str(path), str(folder)]
    answer = subprocess.run(
        command, cwd=ROOT, env=environment(**settings), check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found


def run(engine: str, count: int, path: Path, settings: dict[str, str], *, keep: bool) -> Figures:
    say(f"{engine}, {count:,} documents …")
    filled = {} if keep else step("fill", engine, count, path, settings)
    asked = step("ask", engine, count, path, settings)
    notes = [*filled.get("notes", ()), *asked["notes"]]
    rates = {name: filled[name] for name in ("index_rate", "vector_rate") if name in filled}
    return Figures(**{**asked, **rates, "notes": notes})


def main() -> None:
    options = arguments()
    PLACE.mkdir(parents=True, exist_ok=True)
    texts.rows(options.texts)
    manage(environment(), "migrate", "--verbosity", "0")
    about, found = conditions(), []
    for count in options.documents:
        for engine in options.engines:
            if engine != "elastic":
                settings = database() if engine == "wagtail" else {}
                found.append(run(engine, count, options.texts, settings, keep=options.keep))
                continue
            try:
                with server() as (settings, pid):
                    figures = run(engine, count, options.texts, settings, keep=False)
                    if pid:
                        figures.own_mb, figures.mapped_mb = memory(pid)
                    found.append(figures)
            except Missing as missing:
                say(f"The elastic engine is left out: {missing} is not there.")
    say("\n" + report.table(found, about))
    report.write(PLACE / "latest.json", found, about)


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, subprocess.CalledProcessError) as problem:
        sys.exit(str(problem))
