"""The documents and the questions of the benchmark: sentences of Debian's manuals, put together anew."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.places import ROOT
from cms.plugins.access import EVERYONE
from cms.plugins.points import SearchDocument

SOURCE = "bench"
KINDS = ("page", "page", "page", "news", "news", "protocol", "form", "document")
GROUPS, OF_READER = 3_000, 200
"""So many groups there are; so many of them the reader is in. Half of the documents are for one group each."""
READER = frozenset({EVERYONE, *(f"team:{number}" for number in range(OF_READER))})
_START = datetime(2014, 1, 1, tzinfo=UTC)
Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """Real texts; the first time they are cut from the manuals, which are fetched from Debian's archive."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        command = [sys.executable, "scripts/distractors.py", str(part), "--cache", str(path.parent / "packages")]
        subprocess.run(command, cwd=ROOT, check=True)
        part.rename(path)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def documents(texts: list[Row], count: int) -> Iterator[SearchDocument]:
    """The texts themselves, then new ones: half of the sentences of one and half of another, under a title of two.
    The same numbers give the same documents."""
    of = {code: [row for row in texts if row["lang"] == code] for code in ("nl", "en")}
    draw = random.Random(7)  # noqa: S311
    for number in range(count):
        row = texts[number % len(texts)]
        title, body = row["title"], row["body"]
        if number >= len(texts):
            one, other = draw.choice(of[row["lang"]]), draw.choice(of[row["lang"]])
            title = " ".join([*one["title"].split()[:4], *other["title"].split()[-3:]])
            body = f"{body[: len(body) // 2].rpartition(' ')[0]} {other['body'][len(other['body']) // 2 :]}"
        yield SearchDocument(
            id=str(number), source=SOURCE, object_id=number, title=title, body=body, language=row["lang"],
            audience=EVERYONE if draw.random() < 0.5 else f"team:{draw.randrange(GROUPS)}", url=f"/{number}/",
            kind=draw.choice(KINDS), date=_START + timedelta(days=draw.randrange(4_500)),
            author=f"Author {draw.randrange(800)}", place=f"Place {draw.randrange(60)}",
            topics=(f"topic {draw.randrange(40)}",), keywords="", task=draw.random() < 0.02,
        )  # fmt: skip


def questions(texts: list[Row]) -> list[str]:
    """The judged queries, and as many of one to four words as stand in titles."""
    path = ROOT / "tests" / "search" / "data" / "judged_queries.json"
    asked = [row["query"] for row in json.loads(path.read_text(encoding="utf-8"))]
    draw = random.Random(11)  # noqa: S311
    for row in draw.sample(texts, 140):
        words = row["title"].split()
        start = draw.randrange(len(words))
        asked.append(" ".join(words[start : start + draw.randint(1, 4)]))
    return asked


def beginnings(texts: list[Row]) -> list[str]:
    """What stands in the box while somebody types: two to twelve characters of a title."""
    draw = random.Random(13)  # noqa: S311
    return [row["title"][: draw.randint(2, 12)] for row in draw.sample(texts, 200)]
