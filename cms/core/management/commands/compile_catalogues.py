"""`manage.py compile_catalogues`: gettext catalogues without the gettext programs, so that a fresh clone needs only Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compile our django.po files to django.mo where the .po is newer."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        for folder in ("cms", "pages", "search", "toptasks", "community", "templates", "demo", "tests"):
            for source in (root / folder).rglob("locale/*/LC_MESSAGES/*.po"):
                target = source.with_suffix(".mo")
                if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                    polib.pofile(str(source)).save_as_mofile(str(target))
                    self.stdout.write(f"compiled {source.relative_to(root)}")
