"""`python -m bench`: what pages cost with 1,000 and with 10,000 people."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from contextlib import ExitStack

from bench import READER, report
from bench.measure import Figures, Reader, measure
from bench.places import HOME, ROOT, Place, find_server, manage, prepare
from bench.server import gunicorn, redis

PASSWORD = "linde"  # noqa: S105 - the demo says it aloud


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[1000, 10000], metavar="N", help="sizes (1000 10000)")
    parser.add_argument(
        "--rounds", type=int, default=100, metavar="N", help="requests for each page, one at a time (100)"
    )
    parser.add_argument("--seconds", type=float, default=5, metavar="S", help="length of the load on each page (5)")
    parser.add_argument("--clients", type=int, default=4, metavar="N", help="how many ask at once under load (4)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="gunicorn workers (2)")
    parser.add_argument(
        "--keep", action="store_true", help="use the demo organisations as they stand, only migrate them"
    )
    parser.add_argument("--fresh", action="store_true", help="build the demo organisations anew")
    return parser.parse_args()


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


def main() -> None:
    options = arguments()
    server = find_server()
    if not server:
        say("No PostgreSQL server on which databases may be made (BENCH_SERVER=postgres://…): measuring on SQLite.")
    sizes: dict[int, list[Figures]] = {}
    smaller: Place | None = None
    for people in sorted(set(options.people)):
        place = Place(people, server)
        prepare(place, smaller, fresh=options.fresh, keep=options.keep, say=say)
        smaller = place
    about = report.conditions(
        database="PostgreSQL" if server else "SQLite",
        workers=options.workers,
        rounds=options.rounds,
        clients=options.clients,
    )
    for people in sorted(set(options.people)):
        sizes[people] = run(Place(people, server), options, about)
        say("\n" + report.table(people, sizes[people]))
    if grown := report.growth(sizes):
        say("\n" + grown)
    report.write(HOME / "latest.json", about, sizes)
    say(
        f"\n* over the goal. Load of the machine before: {about['load_before']} on {about['cores']} cores; cache: {about['cache']}."
    )
    say(f"The same figures: {HOME / 'latest.json'}")


def run(place: Place, options: argparse.Namespace, about: dict) -> list[Figures]:
    manage(place.production(), "collectstatic", "--noinput", "--verbosity", "0")
    answer = subprocess.run(
        [sys.executable, "-m", "bench.article"],
        cwd=ROOT,
        env=place.production(),
        check=True,
        capture_output=True,
        text=True,
    )
    pages = {
        report.FLOOR: "/bench/floor/",
        report.SHELL: "/nl/bench/shell/",
        **json.loads(answer.stdout.splitlines()[-1]),
    }
    with ExitStack() as started:
        cache_url = started.enter_context(redis(place.folder))
        about["cache"] = "Redis" if cache_url else "memory of each worker"
        port = started.enter_context(gunicorn(place, options.workers, cache_url))
        reader = Reader(port)
        reader.sign_in(READER, PASSWORD)
        return measure(reader, pages, rounds=options.rounds, seconds=options.seconds, clients=options.clients)


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, subprocess.CalledProcessError) as problem:
        sys.exit(str(problem))
