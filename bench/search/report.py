"""The table on the screen, and the same figures in var/bench/search/latest.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.search.figures import Figures, percentile
from bench.search.texts import GROUPS, OF_READER
from bench.search.vectors import PASSAGES

QUERY = {100_000: 20.0, 1_000_000: 60.0}
"""p95 in milliseconds that a query with facets and highlights may take on the embedded engine."""
SUGGESTIONS, INDEXED = 10.0, 5_000
ROWS = ("words", "words and meaning", "suggestions", "question to vector")
Line = tuple[str, list[str]]


def table(found: Sequence[Figures], about: dict[str, Any]) -> str:
    """One column for each engine and size; figures of the embedded engine over their goal have an asterisk."""
    lines: list[Line] = [
        ("", [f"{one.engine} {one.documents:,}" for one in found]),
        ("indexing words, documents/s", [_rate(one) for one in found]),
        ("storing vectors, documents/s", [_number(one.vector_rate) for one in found]),
        ("memory of its own, MB", [_number(one.own_mb) for one in found]),
        ("and of mapped files, MB", [_number(one.mapped_mb) for one in found]),
        ("index on disk, MB", [_number(one.index_mb) for one in found]),
        ("vectors on disk, MB", [_number(one.vectors_mb) for one in found]),
    ]
    for name in ROWS:
        lines.append((f"{name}: p50 / p95 ms", [_pair(one, name) for one in found]))
        lines.append(("    of which this process worked", [_worked(one, name) for one in found]))
    text = [f"{name:<34}" + "".join(f"{cell:>22}" for cell in cells) for name, cells in lines]
    notes = dict.fromkeys(note for one in found for note in one.notes)
    return "\n".join([*text, "", *notes, *_plainly(about)])


def _plainly(about: dict[str, Any]) -> list[str]:
    return [
        f"Each query with facets, ten loaded hits and highlights; a reader in {OF_READER} of {GROUPS:,} groups.",
        f"The vectors in the store (one whole and {PASSAGES} passages a document) are RANDOM: they cost what real ones do",
        "and find nothing sensible. The vector of a question is made by the real model and timed by itself: a question that",
        "was not asked before waits for that too. The elastic engine reads the same store.",
        "* over the goal of the embedded engine.",
        f"Load of the machine before: {about['load_before']} on {about['cores']} cores.",
    ]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value else "-"


def _rate(one: Figures) -> str:
    slow = one.engine == "embedded" and 0 < one.index_rate < INDEXED
    return _number(one.index_rate) + ("*" if slow else "")


def _pair(one: Figures, name: str) -> str:
    if name not in one.times:
        return "-"
    p95 = percentile(one.times[name], 95)
    goal = SUGGESTIONS if name == "suggestions" else QUERY.get(one.documents, 0) if name.startswith("words") else 0
    late = "*" if one.engine == "embedded" and goal and p95 > goal else ""
    return f"{percentile(one.times[name], 50):.1f} / {p95:.1f}{late}"


def _worked(one: Figures, name: str) -> str:
    busy = one.busy.get(name)
    return f"{percentile(busy, 50):.1f} / {percentile(busy, 95):.1f}" if busy else "-"


def write(path: Path, found: Sequence[Figures], about: dict[str, Any]) -> None:
    content = {"conditions": about, "engines": [one.plain() for one in found]}
    path.write_text(json.dumps(content, indent=2) + "\n")
