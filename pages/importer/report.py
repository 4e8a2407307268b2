"""What an import did, per file: for the screen, and as CSV and JSON under var/import/."""

import csv
import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

COLUMNS = ("path", "outcome", "sentence", "lost", "title", "page", "seconds")


@dataclass
class FileReport:
    """outcome: created, updated, unchanged, skipped or failed."""

    path: str
    outcome: str
    sentence: str
    lost: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    title: str = ""
    page: int | None = None
    seconds: float = 0.0


@dataclass
class Report:
    folder: str
    started: datetime
    dry_run: bool = False
    files: list[FileReport] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    pictures: int = 0
    seconds: float = 0.0

    def outcomes(self) -> Counter[str]:
        return Counter(file.outcome for file in self.files)

    def losses(self) -> Counter[str]:
        total: Counter[str] = Counter()
        for file in self.files:
            total.update(file.counts)
        return total

    def write(self, place: Path) -> tuple[Path, Path]:
        """Write both files. Returns (CSV, JSON)."""
        place.mkdir(parents=True, exist_ok=True)
        name = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in self.folder).strip(".") or "folder"
        stem = f"{self.started:%Y%m%d-%H%M%S}-{name[:60]}" + ("-dry-run" if self.dry_run else "")
        as_csv, as_json = place / f"{stem}.csv", place / f"{stem}.json"
        with as_csv.open("w", newline="", encoding="utf-8-sig") as out:
            writer = csv.writer(out)
            writer.writerow(COLUMNS)
            for file in self.files:
                writer.writerow([_harmless(value) for value in self._row(file)])
        with as_json.open("w", encoding="utf-8") as out:
            json.dump(self._json(), out, ensure_ascii=False, indent=1)
        return as_csv, as_json

    def _row(self, file: FileReport) -> list[Any]:
        values = asdict(file)
        values["lost"], values["seconds"] = " ".join(file.lost), round(file.seconds, 2)
        return [values[column] for column in COLUMNS]

    def _json(self) -> dict[str, Any]:
        return {
            "folder": self.folder,
            "started": self.started.isoformat(timespec="seconds"),
            "seconds": round(self.seconds, 1),
            "dry_run": self.dry_run,
            "outcomes": dict(self.outcomes()),
            "lost": dict(self.losses()),
            "new_pictures": self.pictures,
            "other_files": self.others,
            "no_longer_in_folder": self.gone,
            "files": [{**asdict(file), "seconds": round(file.seconds, 3)} for file in self.files],
        }


def _harmless(value: Any) -> Any:
    """A cell that a spreadsheet does not take for a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
