"""Text of files: every kind that is read, and files that mean harm."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from wagtail.documents import get_document_model

from search.extraction import sandbox, service
from search.extraction.sandbox import extract
from search.models import ExtractedText, OutboxEntry

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
O = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'  # noqa: E741


def archive(**members: str) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name.replace("__", "/") + ".xml", content)
    packed.seek(0)
    return packed


def pdf(stream: bytes, extra: bytes = b"") -> io.BytesIO:
    """A PDF of one page with this content stream."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<<%s/Length %d>>stream\n%s\nendstream" % (extra, len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s endobj\n" % (number, part))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start))
    out.seek(0)
    return out


FILES = {
    "docx": lambda: archive(
        word__document=f"<w:document {W}><w:p><w:r><w:t>Katheter verwisselen</w:t></w:r></w:p></w:document>"
    ),
    "pptx": lambda: archive(ppt__slides__slide1=f"<p {A}><a:p><a:t>Katheter verwisselen</a:t></a:p></p>"),
    "xlsx": lambda: archive(xl__sharedStrings=f"<sst {S}><si><t>Katheter verwisselen</t></si></sst>"),
    "odt": lambda: archive(
        content=f"<office:text {O}><text:p>Katheter <text:span>verwisselen</text:span></text:p></office:text>"
    ),
    "pdf": lambda: pdf(b"BT /F 12 Tf 20 100 Td (Katheter verwisselen) Tj ET"),
    "txt": lambda: io.BytesIO("Katheter verwisselen".encode("utf-8-sig")),
}


@pytest.mark.parametrize("extension", FILES)
def test_words_are_found_in(extension):
    outcome = extract(FILES[extension](), extension)
    assert outcome.state == "done", outcome
    assert " ".join(outcome.text.split()) == "Katheter verwisselen"


def bomb_docx() -> io.BytesIO:
    return archive(word__document="<a>" + "x" * 150_000_000 + "</a>")


def deep_docx() -> io.BytesIO:
    return archive(word__document="<a>" * 100_000 + "</a>" * 100_000)


def laughing_docx() -> io.BytesIO:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return archive(word__document=f'<!DOCTYPE a [<!ENTITY l0 "ha">{entities}]><a>&l9;</a>')


def foreign_docx() -> io.BytesIO:
    return archive(word__document='<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>')


def bomb_pdf() -> io.BytesIO:
    packed = zlib.compress(b"\x00" * 400_000_000, 9)
    return pdf(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]")


@pytest.mark.parametrize(("extension", "make"), [
    ("docx", bomb_docx), ("docx", deep_docx), ("docx", laughing_docx), ("docx", foreign_docx),
    ("docx", lambda: io.BytesIO(b"PK\x03\x04 not a zip")), ("pdf", lambda: io.BytesIO(b"%PDF-1.7 not really")),
    ("pdf", lambda: io.BytesIO(b"")), ("xlsx", lambda: io.BytesIO(b"")),
])  # fmt: skip
def test_hostile_files_end_in_a_sentence(extension, make):
    outcome = extract(make(), extension)
    assert outcome.state in ("failed", "empty") and not outcome.text
    assert "root:" not in outcome.reason


def test_a_pdf_bomb_stays_within_its_limits():
    assert extract(bomb_pdf(), "pdf").state in ("failed", "empty")


def test_a_reader_that_hangs_is_stopped(monkeypatch, tmp_path):
    sleeper = tmp_path / "sleeper.py"
    sleeper.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(sandbox, "WORKER", sleeper)
    monkeypatch.setattr(sandbox, "WALL_SECONDS", 0.5)
    assert extract(io.BytesIO(b"x"), "txt").reason == "reading took too long"


def test_password_and_unknown_kinds_are_told_apart():
    assert extract(io.BytesIO(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600), "docx").state == "encrypted"
    assert extract(io.BytesIO(b"MZ"), "exe").state == "unsupported"


def upload(name: str, content: bytes):
    return get_document_model().objects.create(title="Werkinstructie", file=ContentFile(content, name))


@pytest.mark.django_db
def test_the_same_bytes_are_read_once(monkeypatch):
    first, second = (upload(f"instructie{n}.txt", b"Katheter verwisselen") for n in range(2))
    assert service.read_document(first.pk) == "done"
    monkeypatch.setattr(service, "extract", lambda *_args: pytest.fail("read again"))
    assert service.read_document(second.pk) == "done"
    assert ExtractedText.objects.get().text == "Katheter verwisselen"
    assert set(OutboxEntry.objects.filter(source="documents").values_list("object_id", flat=True)) == {
        str(first.pk),
        str(second.pk),
    }


@pytest.mark.django_db
def test_a_lost_file_is_an_outcome_and_not_tried_for_ever():
    document = upload("weg.txt", b"x")
    document.file.storage.delete(document.file.name)
    get_document_model().objects.update(file_hash="")
    assert service.read_missing(limit=5) == 1
    assert ExtractedText.objects.get().state == "failed"
    assert service.read_missing(limit=5) == 0


@pytest.mark.django_db
def test_a_storage_that_fails_for_a_moment_leaves_no_outcome(monkeypatch):
    document = upload("straks.txt", b"Bloedglucose meten")

    def unreachable(self, name, mode="rb"):
        raise TimeoutError("the storage does not answer")

    with monkeypatch.context() as patched:
        patched.setattr(FileSystemStorage, "_open", unreachable)
        assert service.read_document(document.pk) == "" and service.read_missing(limit=5) == 0
    assert not ExtractedText.objects.exists()
    assert service.read_missing(limit=5) == 1
    assert ExtractedText.objects.get().text == "Bloedglucose meten"


@pytest.mark.django_db
def test_an_upload_is_read_after_its_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        upload("nieuw.txt", b"Bloedglucose meten")
    assert ExtractedText.objects.get().text == "Bloedglucose meten"
