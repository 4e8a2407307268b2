"""`manage.py search_index [--rebuild] [--vectors] [--engine NAME]`: brings the search index up to date."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from cms.plugins.points import SearchSource
from cms.plugins.site import request_scope
from search import indexing, outbox
from search.engines import ENGINES, get_engine
from search.engines.base import Engine, EngineUnavailable
from search.extraction import service as extraction
from search.vectors import work
from search.vectors.embedders import EmbedderUnavailable


class Command(BaseCommand):
    help = (
        "Brings the search index up to date: reads files that were not read yet, and what waits in the outbox. "
        "Builds the whole index when there is none; --rebuild does so in any case, beside the one that answers. "
        "Vectors follow in the background; --vectors waits for them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="build the whole index anew")
        parser.add_argument("--vectors", action="store_true", help="also make the vectors that wait, and wait for them")
        parser.add_argument("--if-missing", action="store_true", help="do nothing when there is an index already")
        parser.add_argument("--engine", choices=sorted(ENGINES), default="", help="another one than SEARCH_ENGINE")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = get_engine(options["engine"])
        self._quiet = options["verbosity"] == 0 or not sys.stderr.isatty()
        try:
            if options["if_missing"] and engine.exists():
                return
            with request_scope(), outbox.held_back():
                self._read_files()
                if options["rebuild"] or not engine.exists():
                    self._rebuild(engine)
                taken = outbox.drain()
            count = engine.count()
        except EngineUnavailable as error:
            raise CommandError(f"The search index was not written: {error}") from error
        if options["verbosity"]:
            changes = f", {taken} changes taken in" if taken else ""
            self.stdout.write(f"The search index holds {count} documents{changes}.")
        if options["vectors"]:
            self._make_vectors()
        if options["verbosity"]:
            self._tell_of_vectors()

    def _make_vectors(self) -> None:
        try:
            work.begin()
        except EmbedderUnavailable as error:
            raise CommandError(f"No vectors can be made now: {error}") from error
        with tqdm(total=work.state().waiting, desc="Vectors", unit=" documents", disable=self._quiet) as bar:
            work.catch_up(advance=bar.update)

    def _tell_of_vectors(self) -> None:
        """One line for the operator."""
        state = work.state()
        if not state.model:
            self.stdout.write("Meaning is off (SEARCH_VECTORS): the words answer alone.")
        elif state.waiting or not state.documents:
            self.stdout.write(
                f"{state.documents} documents have vectors ({state.model}), {state.waiting} wait and are made in the "
                "background; until then the words answer for them."
            )
        else:
            self.stdout.write(f"{state.documents} documents have vectors ({state.model}).")

    def _read_files(self) -> None:
        total = extraction.missing().count()
        if not total:
            return
        with tqdm(total=total, desc="Reading files", unit=" files", disable=self._quiet) as bar:
            for _number in range(total):
                bar.update(extraction.read_missing(limit=1))

    def _rebuild(self, engine: Engine) -> None:
        bars: list[Any] = []

        def progress(source: SearchSource, total: int) -> Callable[[int], object]:
            if bars:
                bars[-1].close()
            bars.append(tqdm(total=total, desc=str(source.label), unit="", disable=self._quiet))
            return bars[-1].update

        started = time.monotonic()
        count = indexing.rebuild(engine, progress)
        if bars:
            bars[-1].close()
        self.stdout.write(f"{count} documents indexed in {time.monotonic() - started:.1f} s.")
