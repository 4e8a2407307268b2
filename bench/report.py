"""The table on the screen and the same figures in var/bench/latest.json."""

from __future__ import annotations

import json
import os
import platform
import timeit
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.measure import Figures

GOALS = {
    "home": (22, 20),
    "article, 30 comments": (30, 20),
    "search": (29, 15),
    "people": (23, 12),
}
SLOWDOWN = 1.3
FLOOR = "floor: empty page"
SHELL = "shell around nothing"


def table(people: int, rows: list[Figures]) -> str:
    """One table for one size. A figure over its goal is marked with an asterisk."""
    lines = [
        f"{people:,} people",
        f"{'page':<22}{'p50 ms':>9}{'p95 ms':>9}{'best ms':>9}{'queries':>9}{'SQL ms':>8}{'CPU ms':>8}{'req/s':>8}{'kB':>6}   goal",
    ]
    for row in rows:
        goal = GOALS.get(row.page)
        late = "*" if goal and row.p50 > goal[0] else " "
        many = "*" if goal and row.queries > goal[1] else " "
        wanted = f"{goal[0]} ms, {goal[1]} queries" if goal else ""
        lines.append(
            f"{row.page:<22}{row.p50:>8.1f}{late}{row.p95:>9.1f}{row.best:>9.1f}{row.queries:>8}{many}{row.sql_ms:>8.1f}"
            f"{row.cpu_ms:>8.1f}{row.per_second:>8.0f}{row.bytes / 1000:>6.0f}   {wanted}"
        )
    return "\n".join(lines)


def growth(sizes: dict[int, list[Figures]]) -> str:
    """How much slower each page is with the most people than with the fewest."""
    if len(sizes) < 2:
        return ""
    small, large = min(sizes), max(sizes)
    before = {row.page: row for row in sizes[small]}
    lines = [f"From {small:,} to {large:,} people (goal: at most {SLOWDOWN}x)"]
    for row in sizes[large]:
        factor = row.p50 / before[row.page].p50
        lines.append(f"{row.page:<22}{factor:>8.2f}{'*' if factor > SLOWDOWN else ' '}")
    return "\n".join(lines)


def conditions(**more: Any) -> dict[str, Any]:
    """What the figures depend on."""
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": f"{platform.python_version()}, {platform.python_compiler()}, loop of 1,000,000: {_loop():.0f} ms",
        "cores": os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 1),
        **more,
    }


def _loop() -> float:
    """Milliseconds of a plain loop, at best: how quick this Python is on this machine, whatever it serves."""
    return min(timeit.repeat("for number in range(1_000_000): number + 1", number=1, repeat=5)) * 1000


def write(path: Path, about: dict[str, Any], sizes: dict[int, list[Figures]]) -> None:
    content = {
        "conditions": about,
        "goals": {page: {"p50_ms": goal[0], "queries": goal[1]} for page, goal in GOALS.items()},
        "sizes": {str(people): [_row(row) for row in rows] for people, rows in sizes.items()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n")


def _row(row: Figures) -> dict[str, Any]:
    return {
        "page": row.page, "path": row.path, "p50_ms": round(row.p50, 2), "p95_ms": round(row.p95, 2),
        "best_ms": round(row.best, 2), "queries": row.queries, "sql_ms": round(row.sql_ms, 2), "cpu_ms": round(row.cpu_ms, 2),
        "requests_per_second": round(row.per_second, 1), "bytes": row.bytes,
    }  # fmt: skip
