"""`manage.py refresh_access`: work out again who may read which page."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cms.core.access.pages import refresh_all


class Command(BaseCommand):
    help = (
        "Work out the audience of every page again: after a restore or an import that wrote to the database directly."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{len(refresh_all())} pages changed.")
