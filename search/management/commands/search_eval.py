"""`manage.py search_eval QUERIES.json --content CONTENT.json`: measures how well the search finds the task."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search import evaluation
from search.engines import ENGINES

FIGURES = ("success@1", "success@3", "mrr", "ndcg@10", "zero")


class Command(BaseCommand):
    help = (
        "Indexes judged content (and distractors) in a temporary index, asks each judged query through the same path "
        "as the site, and prints success@1, success@3, MRR, nDCG@10 and the share without any hit."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("queries", type=Path)
        parser.add_argument("--content", type=Path, required=True)
        parser.add_argument("--distractors", type=Path, help="one JSON object a line: id, lang, title, body")
        parser.add_argument("--engine", choices=sorted(ENGINES), default="", help="another one than SEARCH_ENGINE")
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--misses", action="store_true", help="also name each query whose best answer is not first")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            queries = json.loads(options["queries"].read_text(encoding="utf-8"))
            content = json.loads(options["content"].read_text(encoding="utf-8"))
            distractors = evaluation.lines(options["distractors"]) if options["distractors"] else ()
            measures = evaluation.evaluate(queries, content, distractors=distractors, engine=options["engine"])
        except OSError as error:
            raise CommandError(f"{error.filename} cannot be read: {error.strerror}.") from error
        except (ValueError, KeyError, TypeError) as error:
            raise CommandError(f"These files are not judged queries and content: {error}") from error
        report = evaluation.report(measures)
        if options["as_json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        self._table(report)
        if options["misses"]:
            self._misses(measures)

    def _table(self, report: dict[str, Any]) -> None:
        self.stdout.write(f"{'':<32}{'queries':>8}" + "".join(f"{name:>11}" for name in FIGURES))
        rows = [("all", report["all"])]
        rows += [(f"language {name}", row) for name, row in report["lang"].items()]
        rows += [(name, row) for name, row in report["challenge"].items()]
        for name, row in rows:
            self.stdout.write(
                f"{name[:31]:<32}{row['queries']:>8}" + "".join(f"{row[figure]:>11.2f}" for figure in FIGURES)
            )

    def _misses(self, measures: list[evaluation.Measure]) -> None:
        for one in measures:
            if one.wanted and one.first != 1:
                found = " / ".join(one.titles[:3]) or "nothing"
                self.stdout.write(f"{one.first or '-'}  {one.query}: wanted {' / '.join(one.wanted)}; found {found}")
