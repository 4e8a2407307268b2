"""`manage.py backup FILE`: the whole intranet in one file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from cms.core.backup import Advance, BackupError, backup_write


class Command(BaseCommand):
    help = "Write the database and all private files into one archive. The site may stay on."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="for example /var/backups/intranet-2026-11-22.tar")
        parser.add_argument(
            "--without-media", action="store_true", help="the database only, when files are kept safe elsewhere"
        )
        parser.add_argument("--force", action="store_true", help="overwrite FILE when it is there")

    def handle(self, *args: Any, **options: Any) -> None:
        target: Path = options["file"].expanduser().resolve()
        if target.is_dir() or not target.parent.is_dir():
            raise CommandError(f"{target} cannot be written: give a file in a folder that is there.")
        if target.exists() and not options["force"]:
            raise CommandError(f"{target} is there already: choose another name, or add --force to replace it.")
        try:
            manifest = backup_write(
                target=target, with_media=not options["without_media"], progress=bar("Files", options)
            )
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        size = target.stat().st_size / 1_000_000
        self.stdout.write(f"{target}: the {manifest.engine} database and {manifest.media_files} files, {size:,.0f} MB.")


def bar(label: str, options: dict[str, Any]) -> Callable[[int], Advance]:
    """A progress bar on a terminal, nothing elsewhere."""
    quiet = options["verbosity"] == 0 or not sys.stderr.isatty()

    def start(total: int) -> Advance:
        return tqdm(total=total, desc=label, unit="", disable=quiet).update

    return start
