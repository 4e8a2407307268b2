"""manage.py prepare: everything between a fresh copy and the first page, in one process, each step only when it is needed."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Brings the database up to date, fills an empty one with the demo organisation, and builds a missing search index."
    requires_system_checks: list[str] = []  # the server that starts after it checks

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        call_command("seed_demo", if_empty=True)
        call_command("search_index", if_missing=True)
