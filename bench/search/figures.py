"""What was measured of one engine with one number of documents."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Figures:
    """``times`` are milliseconds of each call by what was done, and ``busy`` those of them in which a processor worked
    for this process. Rates are documents a second, sizes megabytes."""

    engine: str
    documents: int
    index_rate: float = 0.0
    vector_rate: float = 0.0
    own_mb: float = 0.0
    mapped_mb: float = 0.0
    index_mb: float = 0.0
    vectors_mb: float = 0.0
    times: dict[str, list[float]] = field(default_factory=dict)
    busy: dict[str, list[float]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        """For JSON: the middle, 95% and slowest of each kind of call."""
        facts = asdict(self)
        facts.pop("busy")
        facts["times"] = {
            name: {
                "p50_ms": percentile(times, 50), "p95_ms": percentile(times, 95), "most_ms": max(times),
                "busy_p50_ms": percentile(self.busy[name], 50), "busy_p95_ms": percentile(self.busy[name], 95),
            }
            for name, times in self.times.items()
        }  # fmt: skip
        return facts

    def time(self, name: str, act: Callable[[str], object], asked: Iterable[str]) -> None:
        """Each call, one at a time."""
        self.times[name], self.busy[name] = [], []
        for text in asked:
            start, worked = time.perf_counter(), time.process_time()
            act(text)
            self.times[name].append((time.perf_counter() - start) * 1000)
            self.busy[name].append((time.process_time() - worked) * 1000)


def percentile(values: Iterable[float], share: int) -> float:
    found = sorted(values)
    return found[min(len(found) - 1, round(len(found) * share / 100))]


def memory(pid: int | str = "self") -> tuple[float, float]:
    """Megabytes that a process holds itself, and of files it has mapped (the system takes those back when it needs to)."""
    facts = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    own, mapped = (int(facts[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile"))
    return own, mapped


def size(folder: Path) -> float:
    """Megabytes on the disk."""
    total = 0
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            total += path.stat().st_size if path.is_file() else 0
    return total / 1_000_000
