"""`python -m bench.profile /nl/ --people 1000`: where one page spends its time, inside this process.

Prints the queries with their times, and the functions that take most. For looking, not for figures: a profiler slows things down.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import time

import django

from bench.places import ROOT, Place, find_server

RUNS = 10


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.profile", description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--as", dest="reader", default="emma")
    parser.add_argument("--functions", type=int, default=35)
    parser.add_argument("--sql", action="store_true", help="whole statements")
    options = parser.parse_args()
    os.environ.update(Place(options.people, find_server()).production())
    django.setup()
    show(options)


def show(options: argparse.Namespace) -> None:
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1", "accept-language": "nl"})
    client.force_login(get_user_model().objects.get(username=options.reader))
    times = []
    for _warm in range(8):
        began, worked = time.perf_counter(), time.thread_time()
        response = client.get(options.path)
        times.append(((time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000))
    clock, cpu = (min(column) for column in zip(*times, strict=True))
    _say(
        f"{options.path}: {response.status_code}, {len(response.content):,} bytes, best of 8: {clock:.1f} ms, of which CPU {cpu:.1f} ms"
    )
    with CaptureQueriesContext(connection) as captured:
        client.get(options.path)
    for number, query in enumerate(captured.captured_queries, start=1):
        sql = (
            query["sql"]
            if options.sql
            else query["sql"].replace('"', "")[:60] + " … " + query["sql"].replace('"', "")[-140:]
        )
        _say(f"{number:>3} {float(query['time']) * 1000:6.1f} ms  {sql}")
    profiler = cProfile.Profile(time.thread_time)  # other work on the machine does not count
    templates = _Templates()
    profiler.enable()
    for _time in range(RUNS):
        client.get(options.path)
    profiler.disable()
    with templates:
        for _time in range(RUNS):
            client.get(options.path)
    stats = pstats.Stats(profiler)
    own = {key: row for key, row in stats.stats.items() if key[0].startswith(str(ROOT)) and ".venv" not in key[0]}  # type: ignore[attr-defined]
    _say("\nOur own functions, CPU ms a request, what they call included")
    for (file, line, name), row in sorted(own.items(), key=lambda item: -item[1][3])[: options.functions]:
        _say(f"{row[3] / RUNS * 1000:8.2f}  {row[1] / RUNS:6.0f}x  {file.removeprefix(str(ROOT) + '/')}:{line} {name}")
    _say("\nTemplates, CPU ms a request, what they include included")
    for name, (count, seconds) in sorted(templates.times.items(), key=lambda item: -item[1][1])[: options.functions]:
        _say(f"{seconds / RUNS * 1000:8.2f}  {count / RUNS:6.0f}x  {name}")
    _say("\nAll functions, without what they call")
    stats.stream = sys.stdout  # type: ignore[attr-defined]
    stats.strip_dirs().sort_stats("tottime").print_stats(options.functions)


class _Templates:
    """Counts and times each template while the block lasts."""

    def __init__(self) -> None:
        self.times: dict[str, tuple[int, float]] = {}

    def __enter__(self) -> None:
        from django.template.base import Template

        self._original = original = Template._render

        def render(template: Template, context: object) -> str:
            began = time.thread_time()
            try:
                return original(template, context)
            finally:
                count, seconds = self.times.get(str(template.name), (0, 0.0))
                self.times[str(template.name)] = (count + 1, seconds + time.thread_time() - began)

        Template._render = render  # type: ignore[method-assign]

    def __exit__(self, *_exc: object) -> None:
        from django.template.base import Template

        Template._render = self._original  # type: ignore[method-assign]


def _say(text: str) -> None:
    print(text)  # noqa: T201


if __name__ == "__main__":
    main()
