"""`manage.py run_due_jobs`: what is due now; started every minute by a timer."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.core.jobs import run_due_jobs


class Command(BaseCommand):
    help = "Run the periodic jobs whose time has come. With --loop: every minute, for a container without a timer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--loop", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        while True:
            for name, outcome in run_due_jobs().items():
                self.stdout.write(f"{name}: {outcome}")
            if not options["loop"]:
                return
            time.sleep(60)
