"""`manage.py restore FILE`: put a backup back, bring it up to this version, and build what can be worked out again."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

from django.core.cache import caches
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from cms.core.backup import BackupError, backup_restore, check_fits, manifest_of, what_is_here
from cms.core.management.commands.backup import bar
from cms.core.scope import house_changed


class Command(BaseCommand):
    help = "Restore a backup into an empty database and media folder. Stop the site, the worker and the timer first."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--force", action="store_true", help="throw away the people, pages and files that are here now"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"].expanduser()
        try:
            with tarfile.open(path, "r:") as archive:
                manifest = manifest_of(archive)
                check_fits(manifest)
                here = what_is_here()
                if here and not options["force"]:
                    raise CommandError(
                        f"Nothing was changed: {' and '.join(here)} are here already. Add --force to throw them away."
                    )
                files = backup_restore(archive=archive, manifest=manifest, progress=bar("Files", options))
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        except FileNotFoundError as problem:
            raise CommandError(f"There is no file {path}.") from problem
        except tarfile.TarError as problem:
            raise CommandError(f"{path} is no backup, or it is damaged: {problem}.") from problem
        except OSError as problem:
            raise CommandError(f"The files could not be restored: {problem}.") from problem
        except DatabaseError as problem:
            raise CommandError(
                f"The database cannot be reached or written: {str(problem).strip().splitlines()[0]}"
            ) from problem
        self._catch_up(options["verbosity"])
        self.stdout.write(
            f"Restored the intranet as it was on {manifest.made_at}, with {files} files. Start the site again."
        )

    def _catch_up(self, verbosity: int) -> None:
        """What follows from the data: newer migrations, who may read what, caches, and the search index."""
        call_command("migrate", interactive=False, verbosity=0)
        for cache in caches.all():
            cache.clear()
        house_changed()
        call_command("refresh_access", stdout=self.stdout)
        if "search_index" in get_commands():
            call_command("search_index", rebuild=True, verbosity=min(verbosity, 1), stdout=self.stdout)
