"""`manage.py search_eval QUERIES.json --content CONTENT.json`: measures how well the search finds the task."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from search import evaluation
from search.engines import ENGINES
from search.engines.base import EngineUnavailable
from search.vectors.cached import CachedEmbedder
from search.vectors.embedders import Embedder, EmbedderUnavailable, get_embedder

FIGURES = ("success@1", "success@3", "mrr", "ndcg@10", "zero")


class Command(BaseCommand):
    help = (
        "Indexes judged content (and distractors) in a temporary index, asks each judged query through the same path "
        "as the site, and prints success@1, success@3, MRR, nDCG@10 and the share without any hit. Queries without any "
        "relevant item should find nothing; how many do is printed apart. Vectors are remembered by the hash of their "
        "text, so that a second run is quick."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("queries", type=Path)
        parser.add_argument("--content", type=Path, required=True)
        parser.add_argument("--distractors", type=Path, help="one JSON object a line: id, lang, title, body")
        parser.add_argument("--nothing", type=Path, help="queries that should find nothing, asked along")
        parser.add_argument("--engine", choices=sorted(ENGINES), default="", help="another one than SEARCH_ENGINE")
        parser.add_argument("--vectors", default="", help="another choice than SEARCH_VECTORS; off: the words alone")
        parser.add_argument("--cache", type=Path, default=settings.VAR_DIR / "search-eval", help="remembered vectors")
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--misses", action="store_true", help="also name each query whose best answer is not first")

    def handle(self, *args: Any, **options: Any) -> None:
        self._bar: Any = None
        try:
            queries = self._read(options["queries"]) + (self._read(options["nothing"]) if options["nothing"] else [])
            measures = evaluation.evaluate(
                queries,
                self._read(options["content"]),
                distractors=evaluation.lines(options["distractors"]) if options["distractors"] else (),
                engine=options["engine"],
                embedder=self._embedder(options["vectors"], options["cache"]),
                progress=self._advance,
            )
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be read: {error.strerror}.") from error
        except (ValueError, KeyError, TypeError) as error:
            raise CommandError(f"These files are not judged queries and content: {error}") from error
        except (EngineUnavailable, EmbedderUnavailable) as error:
            raise CommandError(f"It cannot be measured now: {error}") from error
        report = evaluation.report(measures)
        if options["as_json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        self._table(report)
        if options["misses"]:
            self._misses(measures)

    @staticmethod
    def _read(path: Path) -> list[dict[str, Any]]:
        rows = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(rows, list):
            raise TypeError(f"{path} holds no list")
        return rows

    @staticmethod
    def _embedder(chosen: str, cache: Path) -> Embedder | None:
        embedder = get_embedder(chosen)
        return CachedEmbedder(embedder, cache) if embedder is not None else None

    def _advance(self, what: str, count: int) -> None:
        """A negative number begins a new bar of that length."""
        if count < 0 or self._bar is None:
            self._bar = tqdm(total=abs(count), desc=f"Vectors of {what}", unit="", disable=not sys.stderr.isatty())
        else:
            self._bar.update(count)

    def _table(self, report: dict[str, Any]) -> None:
        self.stdout.write(f"{'':<32}{'queries':>8}" + "".join(f"{name:>11}" for name in FIGURES))
        rows = [("all", report["all"])]
        rows += [(f"language {name}", row) for name, row in report["lang"].items()]
        rows += [(name, row) for name, row in report["challenge"].items()]
        for name, row in rows:
            self.stdout.write(
                f"{name[:31]:<32}{row['queries']:>8}" + "".join(f"{row[figure]:>11.2f}" for figure in FIGURES)
            )
        ends = report["dead_ends"]
        if ends["queries"]:
            self.stdout.write(f"{ends['said']:.0%} of {ends['queries']} queries that should find nothing find nothing.")

    def _misses(self, measures: list[evaluation.Measure]) -> None:
        for one in measures:
            if one.wanted and one.first != 1:
                found = " / ".join(one.titles[:3]) or "nothing"
                self.stdout.write(f"{one.first or '-'}  {one.query}: wanted {' / '.join(one.wanted)}; found {found}")
            elif not one.judged and not one.zero:
                self.stdout.write(f"!  {one.query}: wanted nothing; found {' / '.join(one.titles[:3])}")
