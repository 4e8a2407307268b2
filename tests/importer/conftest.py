"""A reading process shared by the tests of this folder, and a folder of documents that link to each other."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pages.importer.folder import scan
from pages.importer.process import Reading, Worker
from pages.importer.report import Report
from pages.importer.run import ImportRun, Options
from tests.importer.files import docx, paragraph, png, run


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker(seconds=20, wall=30) as worker:
        yield worker


@pytest.fixture
def read(worker: Worker, tmp_path: Path) -> Callable[..., Reading]:
    """`read(data, name)` in the limited process."""

    def read_in_process(data: bytes, name: str, by: Worker = worker) -> Reading:
        place = tmp_path / "document"
        place.write_bytes(data)
        with place.open("rb") as source:
            return by.read(source.fileno(), name)

    return read_in_process


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Three documents with links to each other, a picture beside them and a file that cannot be read."""
    folder = tmp_path / "handboek"
    (folder / "beeld").mkdir(parents=True)
    (folder / "beeld" / "tuin.png").write_bytes(png())
    (folder / "a-start.html").write_text(
        "<html lang=nl><h1>Begin hier</h1><p>Zie <a href='werk/verlof.md'>verlof</a>, <a href='niets.html'>niets</a> en "
        "<a href='https://example.org/'>buiten</a>.</p><img src='beeld/tuin.png' alt='De tuin'>",
        encoding="utf-8",
    )
    (folder / "werk").mkdir()
    (folder / "werk" / "verlof.md").write_text(
        "# Verlof aanvragen\n\nTerug naar [het begin](../a-start.html).\n\n- een\n- twee\n", encoding="utf-8"
    )
    (folder / "kleding.docx").write_bytes(docx(paragraph(run("Dienstkleding"), "Titel") + paragraph(run("Wit."))))
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7\nniets")
    return folder


@pytest.fixture
def import_folder(site_tree: Any, django_capture_on_commit_callbacks: Any) -> Callable[..., Report]:
    """`import_folder(path, publish=True, …)` into the Dutch section of the small site."""

    def go(path: Path, *, target: Any = None, user: Any = None, **options: Any) -> Report:
        with django_capture_on_commit_callbacks(execute=True):
            made = ImportRun(
                folder=scan(path), target=target or site_tree.nl.section, options=Options(**options), user=user
            )
            return made.run()

    return go
