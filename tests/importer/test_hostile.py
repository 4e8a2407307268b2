"""Files built to do harm end as one code each, in a process of their own, and the next file is read as always."""

import os
import struct
import time
import zlib
from pathlib import Path

import pytest

from pages.importer.process import Worker, _parse
from tests.importer.files import (
    BILLION_LAUGHS,
    DEEP,
    XXE,
    docx,
    docx_bomb,
    line,
    lying_docx,
    odt,
    paragraph,
    pdf,
    pdf_bomb,
    picture,
    run,
    zipped,
)

MEMBERS = {f"word/{n}.xml": "" for n in range(6_000)} | {"[Content_Types].xml": ""}


@pytest.mark.parametrize(
    ("name", "make", "codes"),
    [
        ("bomb.docx", docx_bomb, {"bomb"}),
        ("lies.docx", lying_docx, {"bomb", "damaged"}),
        ("many.docx", lambda: zipped(MEMBERS), {"bomb"}),
        ("deep.docx", lambda: zipped({"[Content_Types].xml": "", "word/document.xml": DEEP}), {"bomb"}),
        ("laughs.docx", lambda: zipped({"[Content_Types].xml": "", "word/document.xml": BILLION_LAUGHS}), {"unsafe"}),
        ("xxe.docx", lambda: zipped({"[Content_Types].xml": "", "word/document.xml": XXE}), {"unsafe"}),
        ("xxe.odt", lambda: zipped({"mimetype": "x", "content.xml": XXE}), {"unsafe"}),
        ("bomb.pdf", pdf_bomb, {"bomb", "damaged", "empty", "too_large_to_read"}),
        ("random.docx", lambda: os.urandom(20_000), {"damaged", "wrong_kind"}),
        ("random.pdf", lambda: b"%PDF-1.4\n" + os.urandom(20_000), {"damaged", "empty"}),
        ("long.md", lambda: b"[" * 50_000, {"too_slow", "too_much_text", "reader_failed", "too_large_to_read", ""}),
        ("huge.html", lambda: b"<p>word " * 1_200_000, {"too_much_text"}),
    ],
)
def test_a_hostile_file_is_one_sentence(read, name, make, codes):
    started = time.monotonic()
    reading = read(make(), name)
    assert reading.error in codes, reading
    assert time.monotonic() - started < 60
    assert read(b"# Gewoon\n\nTekst", "gewoon.md").document["title"] == "Gewoon"


def test_no_secret_of_the_machine_ends_up_in_a_document(read):
    reading = read(zipped({"[Content_Types].xml": "", "word/document.xml": XXE}), "xxe.docx")
    assert reading.document == {}


def test_a_picture_of_a_million_by_a_million_is_left_out(read):
    head = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    )
    data = head + struct.pack(">I", zlib.crc32(head[12:]))
    reading = read(docx(paragraph(run("Tekst") + picture("p", "groot")), images={"p": data}), "groot.docx")
    assert reading.document["blocks"][0]["html"] == "<p>Tekst</p>"  # the picture itself is judged when it is stored


def test_time_runs_out_for_a_file_and_not_for_the_import(read, monkeypatch):
    with Worker(seconds=20, wall=0.3) as hasty:
        pages = [line(f"Regel {n} van bladzijde", 72, 20 + n % 800) for n in range(800)]
        reading = read(pdf(["".join(pages)] * 12), "lang.pdf", by=hasty)
        assert reading.error == "too_slow"
        hasty.limits["wall"] = 20
        assert read(b"# Gewoon\n\nTekst", "gewoon.md", by=hasty).document["title"] == "Gewoon"


def test_a_worker_that_died_is_replaced(read, worker):
    read(b"# Een\n\nTekst", "een.md")
    assert worker._process is not None
    worker._process.kill()
    worker._process.wait()
    assert read(b"# Twee\n\nTekst", "twee.md").document["title"] == "Twee"


def test_the_reading_process_has_no_environment_and_cannot_write(read, worker):
    read(b"# Een\n\nTekst", "een.md")
    environment = Path(f"/proc/{worker._process.pid}/environ").read_bytes()
    assert b"SECRET" not in environment and b"DATABASE" not in environment


@pytest.mark.parametrize("answer", [b"", b"x\n{}", b"999999999\n{}", b"2\n[]", b"5\nnope!", b'13\n{"sizes":["a"]}'])
def test_an_answer_of_the_wrong_form_is_not_believed(answer):
    assert _parse(answer).error in ("reader_failed", "too_much_text")


def test_an_office_file_with_an_entity_in_its_styles_is_refused_too(read):
    laughs = BILLION_LAUGHS.replace("document", "styles")
    assert read(docx(paragraph(run("x")), styles=laughs), "x.docx").error == "unsafe"
    assert read(odt("<x/>", **{"styles.xml": laughs}), "x.odt").error == "unsafe"
