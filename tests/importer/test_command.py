"""The command as people type it."""

import csv
import json

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils.translation import override

from pages.importer.models import ImportedDocument
from pages.importer.report import FileReport, Report

pytestmark = pytest.mark.django_db


def test_it_imports_reports_and_ends_with_two_when_a_file_failed(documents, site_tree, capsys):
    with override("en"), pytest.raises(SystemExit) as ended:
        call_command("import_documents", str(documents), "--to", "werken-hier", "--publish")
    assert ended.value.code == 2
    said = capsys.readouterr().out
    assert "kapot.pdf: This file is damaged or not complete." in said
    assert "3 created, 0 updated, 0 unchanged, 0 left alone, 1 not imported." in said
    newest = max((settings.VAR_DIR / "import").glob("*-handboek.json"), key=lambda path: path.stat().st_mtime)
    report = json.loads(newest.read_text())
    assert report["outcomes"] == {"created": 3, "failed": 1}
    rows = list(csv.DictReader(newest.with_suffix(".csv").open(encoding="utf-8-sig")))
    assert [row["path"] for row in rows] == [file["path"] for file in report["files"]]
    assert ImportedDocument.objects.count() == 3


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--to", "bestaat-niet"], "No page has the address “bestaat-niet” in this language."),
        (["--to", "nieuws"], "Pages of this kind cannot stand under “Nieuws”."),
        (["--to", "working-here"], "No page has the address “working-here” in this language."),
        (["--to", "werken-hier", "--language", "fr"], "There are no pages in the language “fr”."),
        (["--to", "werken-hier", "--owner", "niemand"], "Nobody here has the name “niemand”."),
    ],
)
def test_wrong_use_is_one_sentence(documents, site_tree, arguments, sentence):
    with override("en"), pytest.raises(CommandError) as error:
        call_command("import_documents", str(documents), *arguments)
    assert str(error.value) == sentence


def test_a_folder_that_is_not_there_or_empty(tmp_path, site_tree):
    with override("en"), pytest.raises(CommandError, match="There is no folder"):
        call_command("import_documents", str(tmp_path / "weg"), "--to", "werken-hier")
    with override("en"), pytest.raises(CommandError, match="There are no documents"):
        call_command("import_documents", str(tmp_path), "--to", "werken-hier")


def test_another_folder_of_the_same_name_overwrites_nothing(documents, site_tree, tmp_path, capsys):
    to = ["--to", "werken-hier"]
    with pytest.raises(SystemExit):
        call_command("import_documents", str(documents), *to)
    other = tmp_path / "elders" / documents.name
    other.mkdir(parents=True)
    (other / "nieuw.md").write_text("# Een ander handboek\n\nDit hoort er niet bij.")
    with override("en"), pytest.raises(CommandError, match=f"from “{documents}”.*--source {documents.name}"):
        call_command("import_documents", str(other), *to)
    assert ImportedDocument.objects.count() == 3
    call_command("import_documents", str(other), *to, "--source", "ander handboek")
    assert set(ImportedDocument.objects.values_list("folder", flat=True)) == {documents.name, "ander handboek"}
    moved = tmp_path / "verhuisd" / documents.name
    moved.parent.mkdir()
    documents.rename(moved)
    for more in (["--source", documents.name], []):  # said once, it is known from then on
        with pytest.raises(SystemExit):
            call_command("import_documents", str(moved), *to, *more)
    assert ImportedDocument.objects.count() == 4


def test_a_trial_supposes_that_every_page_comes(site_tree, tmp_path, capsys):
    folder = tmp_path / "proef"
    folder.mkdir()
    (folder / "a.md").write_text("# A\n\nZie [b](b.md) en [weg](weg.md).")
    (folder / "b.md").write_text("# B\n\nZie [a](a.md).")
    call_command("import_documents", str(folder), "--to", "werken-hier", "--dry-run")
    newest = max((settings.VAR_DIR / "import").glob("*-proef-dry-run.json"), key=lambda path: path.stat().st_mtime)
    files = {file["path"]: file for file in json.loads(newest.read_text())["files"]}
    assert files["a.md"]["outcome"] == "created" and len(files["a.md"]["lost"]) == 1 and files["b.md"]["lost"] == []
    assert not ImportedDocument.objects.exists()


def test_a_section_gives_its_only_overview_for_protocols(documents, site_tree, capsys):
    home = site_tree.nl.home.slug
    with pytest.raises(SystemExit):
        call_command("import_documents", str(documents), "--to", home, "--type", "protocol")
    assert ImportedDocument.objects.first().target_id == site_tree.nl.protocols.pk


def test_a_name_in_the_report_is_never_a_formula(tmp_path):
    from django.utils import timezone

    report = Report(folder="=cmd", started=timezone.now(), files=[FileReport("=1+1.md", "failed", "-x")])
    as_csv, _as_json = report.write(tmp_path)
    assert "'=1+1.md,failed,'-x" in as_csv.read_text(encoding="utf-8-sig")
